using System.Text;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Readers.Plain;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Tests.Evidence;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>A plan whose paragraphs a page cut into lines is the plan it was cut from.</summary>
public sealed class CutLinesTests
{
    private static readonly Lazy<(string Outline, SortedSet<string> Facts)> Seed = new(() => Of(SeedPlan.Text));

    public static TheoryData<int, string, bool> Cuts => new()
    {
        { 56, "", false }, { 56, "", true }, { 50, "", false }, { 72, "", false }, { 60, "dashed", false }, { 54, "bare", false }, { 56, "bare", true }, { 56, "glued", false },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void The_seed_cut_into_lines_has_its_outline_and_its_facts(int columns, string page, bool isIndented)
    {
        Func<int, string>? number = page switch { "dashed" => CutPages.Dashed, "bare" => CutPages.Bare, "glued" => CutPages.Glued, _ => null };
        string text = CutPages.Of(SeedPlan.Text, columns, number, isIndented);
        (string outline, SortedSet<string> facts) = Of(text);
        Assert.Equal(Seed.Value.Outline, outline);
        Assert.Equal([], Seed.Value.Facts.Except(facts));
        Assert.Equal([], facts.Except(Seed.Value.Facts));
        Assert.Empty(CheckedDocument.FaultsOf(Source(text)));
    }

    [Theory]
    // A page's end inside a word, inside a bracket, behind a verb.
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位，加快探\n索区块链、同态加密等新兴技术融合。\n", 2, 3)]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位。（牵头部\n门：市科技局、市发展改革委）\n", 2, 3)]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位，优化\n上海海洋作业安全生产监管与指挥系统。\n", 2, 3)]
    public void A_paragraph_that_a_page_tore_is_one(string text, int first, int last)
    {
        PlanDocument document = StructureRecognizer.Recognize(Source(text));
        Leaf leaf = document.Leaves().Single(static leaf => leaf.Kind == LeafKind.Paragraph);
        Assert.Equal(first, leaf.Line);
        Assert.Equal(last, document.Source.LineNumberAt(leaf.Content.End - 1));
    }

    [Theory]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位。\n培育一批企业。\n")]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位，包括：\n培育一批企业。\n")]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位，打造“一区两廊”\n培育一批企业。\n")]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位\n（一）培育企业。支持企业发展。\n")]
    [InlineData("一、重点任务\n加快建设一批重大科技基础设施，统筹布局国家实验室\n培育一批企业。\n")]
    public void What_begins_something_is_joined_to_nothing(string text) => Assert.Null(WholeLines.Of(Source(text)));

    [Fact]
    public void Names_one_a_line_are_no_cut_text()
    {
        string[] places = ["余杭区", "萧山区", "桐庐县", "建德市", "淳安县", "富阳区", "临安区", "钱塘区", "滨江区", "拱墅区"];
        Assert.Null(WholeLines.Of(Source("一、重点项目\n" + string.Concat(places.Select(static place => $"{place}集成电路先进制造产业基地建设示范项目\n")))));
    }

    [Theory]
    [InlineData("<p>加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新</p><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><p>主体地位。持续优化环境。</p>")]
    [InlineData("<p>加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新</p><h2>1</h2><p>主体地位。持续优化环境。</p>")]
    public void Cells_and_headings_of_digits_are_no_page_numbers(string page) => Assert.Null(WholeLines.Of(Readers.Reading.Html($"<html><body>{page}</body></html>")));

    [Fact]
    public void Rows_of_digits_are_no_page_numbers() =>
        Assert.Null(WholeLines.Of(Source("加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新\n1\t2\n3\t4\n主体地位。持续优化环境。\n")));

    [Theory]
    [InlineData("聚焦人工\n智能产业", "聚焦人工智能产业")]
    [InlineData("聚焦人工\r\n  — 3 —\n　　智能产业", "聚焦人工智能产业")]
    [InlineData("for\nartificial\n智能", "for artificial智能")]
    [InlineData("聚焦", "聚焦")]
    public void A_quotation_is_joined_as_the_text_is(string quoted, string expected) => Assert.Equal(expected, CutWords.Joined(quoted));

    [Fact]
    public void The_seed_as_it_stands_is_not_cut() => Assert.Null(WholeLines.Of(Source(SeedPlan.Text)));

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Nothing_of_the_corpus_is_taken_for_cut(string name)
    {
        Assert.SkipWhen(Repository.SharedPath is null, "shared/ is not here.");
        SourceText source = await SourceText.ReadAsync(Path.Combine(Repository.SharedPath!, "corpus", name), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Null(WholeLines.Of(source));
    }

    public static TheoryData<string> Corpus => [.. Repository.SharedPath is { } shared ? InCorpus(shared) : ["none"]];

    private static IEnumerable<string> InCorpus(string shared) => Directory.EnumerateFiles(Path.Combine(shared, "corpus")).Select(static file => Path.GetFileName(file))
        .Where(static name => !name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Fact]
    public void Evidence_over_two_lines_holds_the_break()
    {
        string text = CutPages.Of(SeedPlan.Text, 56);
        DocumentGraph graph = GraphPipeline.Load().Run(Source(text));
        string[] broken = [.. graph.Relationships.Select(static link => link.Properties.GetValueOrDefault("evidence") as string).OfType<string>().Where(static words => words.Contains('\n'))];
        Assert.True(broken.Length > 100);
        Assert.All(broken, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(graph.Nodes.Where(static node => node.Labels.Contains("Entity")), static node => Assert.DoesNotContain('\n', (string)node.Properties["name"]!));
    }

    [Fact]
    public void Explaining_a_cut_line_tells_the_fact_where_it_stands()
    {
        SourceText source = Source(CutPages.Of(SeedPlan.Text, 56, CutPages.Dashed));
        GraphPipeline pipeline = GraphPipeline.Load();
        Relationship fact = pipeline.Run(source).Relationships.First(static link => link.Type == "COVERS" && ((string)link.Properties["evidence"]!).Contains('\n'));
        int line = (int)(long)fact.Properties["line"]!;
        Assert.Contains(pipeline.Explain(source, line + 1).Facts, told => told.Evidence == (string)fact.Properties["evidence"]! && told.Span.Start == (int)(long)fact.Properties["start"]!);
        Assert.NotEmpty(pipeline.Explain(source, line).Tried);
    }

    [Theory]
    [InlineData("加快建设一批重大科技基础设施，统筹布局国家实验室和研究院所\n")]
    [InlineData("加快建设一批重大科技基础设施，统筹布局国家实验室。强化企业创新主体地位并加快建设一批重大科技基础设施和\n")]
    [InlineData("1加快建设一批重大科技基础设施，统筹布局国家实验室和研究院\n2加快建设一批重大科技基础设施，统筹布局国家实验室和研究院\n")]
    [InlineData("加快建设一批重大科技基础设施，统筹布局国家实验室和研究院所\n12\n\n")]
    [InlineData("\n")]
    [InlineData("1\n")]
    public void A_long_text_that_is_cut_is_read_to_its_end(string piece)
    {
        StringBuilder text = new(400_100);
        while (text.Length < 400_000)
        {
            text.Append(piece);
        }

        // Work in the square of the length would not come back; nor may what is joined swallow what stands behind it.
        PlanDocument document = StructureRecognizer.Recognize(Source(text.Append("\n一、结语\n到此为止，内容完整。\n").ToString()));
        Assert.Equal("结语", document.Blocks<Section>().Last().Title);
    }

    [Theory]
    [InlineData("专栏专栏11 基础理论基础理论", "专栏1 基础理论")]
    [InlineData("专栏专栏1212", "专栏12")]
    [InlineData("专栏11 基础理论", null)]
    [InlineData("专栏专栏1 基础理论", null)]
    [InlineData("", null)]
    public void Words_printed_twice_are_read_once(string words, string? expected) => Assert.Equal(expected, PrintedTwice.Once(words));

    private static (string Outline, SortedSet<string> Facts) Of(string text)
    {
        SourceText source = Source(text);
        StringBuilder outline = new();
        foreach (DocumentBlock block in StructureRecognizer.Recognize(source).Blocks<DocumentBlock>())
        {
            outline.Append(block switch
            {
                Section section => $"{section.Path} L{section.Level} {section.Title} {section.IsRunIn}\n",
                Column column => $"column {column.Number} {column.Title}\n",
                Item item => $"item {item.Title}\n",
                Table table => $"table {table.Number} {table.Title}\n",
                Row row => $"row {string.Join('|', row.Cells.Select(static cell => cell.Text))}\n",
                Paragraph => "paragraph\n",
                _ => "",
            });
        }

        DocumentGraph graph = GraphPipeline.Load().Run(source);
        Dictionary<string, Node> nodes = graph.Nodes.ToDictionary(static node => node.Id, StringComparer.Ordinal);
        SortedSet<string> facts = new(StringComparer.Ordinal);
        foreach (Relationship link in graph.Relationships.Where(static link => link.Properties.ContainsKey("rule")))
        {
            facts.Add($"{Told(nodes[link.StartId])} {link.Type} {Told(nodes[link.EndId])} {link.Properties.GetValueOrDefault("status")}");
        }

        return (outline.ToString(), facts);
    }

    // Ids of values hold their evidence, breaks and all.
    private static string Told(Node node) =>
        node.Labels.Contains("Target") || node.Labels.Contains("Observation") ? $"{node.Labels[0]} {node.Properties["name"]} {node.Properties.GetValueOrDefault("operator")} {node.Properties["role"]}" : node.Id;

    private static SourceText Source(string text) => new(
        "plan.txt", text, SourceFormat.PlainText, "utf-8", new string('0', 64), LineSplitter.Split(text), [], [], SourceMap.Identity, null, []);
}
