using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Tests.Extending;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Terms;

/// <summary>Sections get the words that tell what they are about.</summary>
public sealed class SectionKeywordTests
{
    private static readonly GraphPipeline Plain = GraphPipeline.Load();
    private static readonly Lazy<DocumentGraph> Seed = new(static () => Plain.Run(SourceText.Read(File.ReadAllBytes(Repository.SeedPath), "seed.txt")));

    [Theory]
    [InlineData("3.1", "量子 芯片 区块链 集成电路")]
    [InlineData("3.2", "生命健康 基因编辑 生物医药")]
    [InlineData("4.1.2", "实验室 基础设施 之江实验室")]
    [InlineData("4.3", "人才 科技人员")]
    [InlineData("4.8.1", "农业 农村 特派员")]
    [InlineData("4.9.2", "基金")]
    [InlineData("5.3", "知识产权 科技人才")]
    public void A_section_of_the_seed_has_the_words_it_is_about(string path, string words)
    {
        string[] found = KeywordsOf(Seed.Value, path);
        Assert.All(words.Split(' '), word => Assert.Contains(word, found));
    }

    [Fact]
    public void A_keyword_holds_a_letter_and_is_neither_a_place_nor_a_word_of_all_plans()
    {
        string[] words = [.. Seed.Value.Relationships.Where(static one => one.Type == "HAS_KEYWORD").Select(static one => one.EndId["Term/".Length..])];
        Assert.True(words.Length > 300);
        Assert.All(words, static word => Assert.Contains(word, char.IsLetter));
        Assert.Empty(words.Intersect(["杭州", "杭州市", "余杭", "浙江省", "建设", "发展", "加快", "创新", "全市", "十四五"]));
        Assert.All(
            Seed.Value.Relationships.Where(static one => one.Type == "HAS_KEYWORD").GroupBy(static one => one.StartId),
            static section => Assert.InRange(section.Count(), 1, 10));
    }

    [Fact]
    public void A_section_has_the_words_of_those_under_it_and_they_weigh_by_how_often_they_stand()
    {
        DocumentGraph graph = Run(Plain, "一、保障\n\n（一）资金\n\n用好基金，管好基金。办好银行。\n\n（二）田野\n\n推广水稻，种好水稻，收割水稻。发展银行。\n");
        Assert.Equal(["基金"], KeywordsOf(graph, "1.1"));
        Assert.Equal(["水稻"], KeywordsOf(graph, "1.2"));
        Assert.Equal(["基金", "水稻", "银行"], KeywordsOf(graph, "1"));
        Relationship[] links = [.. graph.Relationships.Where(static one => one.Type == "HAS_KEYWORD" && one.StartId.EndsWith("#1", StringComparison.Ordinal))];
        Assert.Equal([2L, 2L, 3L], links.Select(static one => (long)one.Properties["count"]).Order());
        Assert.All(links, static one => Assert.InRange((double)one.Properties["weight"], 0.1, 10));
    }

    [Fact]
    public void A_name_of_the_lexicon_is_one_word_and_a_keyword_where_it_stands_once()
    {
        const string plan = "一、重点\n\n支持天元新材建厂。\n";
        Assert.DoesNotContain("天元新材", KeywordsOf(Run(Plain, plan), "1"));
        using EditedSchema schema = new();
        File.WriteAllText(Path.Combine(schema.FullName, "lexicon", "my-names.yaml"), "lexicon:\n  - {label: Company, names: 天元新材}\n");
        Assert.Equal(["天元新材"], KeywordsOf(Run(GraphPipeline.Load(schema.FullName), plan), "1"));
    }

    [Fact]
    public void An_entity_holds_the_words_of_its_name_for_search()
    {
        Node university = Seed.Value.Nodes.Single(static node => node.Id == "University/浙江大学");
        Assert.Equal("浙江 大学 浙江大学", university.Properties["terms"]);
        Assert.DoesNotContain("terms", Seed.Value.Nodes.First(static node => node.Labels.Contains("Term")).Properties.Keys);
    }

    [Fact]
    public void Without_a_file_of_terms_and_where_they_are_switched_off_there_are_none()
    {
        using EditedSchema schema = new();
        File.Delete(Path.Combine(schema.FullName, "rules", "terms.yaml"));
        const string plan = "一、资金\n\n用好基金，管好基金。支持浙江大学。\n";
        GraphPipeline[] without = [GraphPipeline.Load(schema.FullName), GraphPipeline.Load(null, new GraphPipelineOptions { Terms = false })];
        Assert.Contains("HAS_KEYWORD", Run(Plain, plan).Relationships.Select(static one => one.Type));
        Assert.All(without, pipeline =>
        {
            DocumentGraph graph = Run(pipeline, plan);
            Assert.Contains(graph.Nodes, static node => node.Id == "University/浙江大学");
            Assert.DoesNotContain("HAS_KEYWORD", graph.Relationships.Select(static one => one.Type));
            Assert.All(graph.Nodes, static node => Assert.DoesNotContain("terms", node.Properties.Keys));
        });
    }

    [Fact]
    public void The_same_text_has_the_same_keywords_in_every_pipeline()
    {
        DocumentGraph again = GraphPipeline.Load(Path.Combine(Repository.Root, "graph-schema")).Run(SourceText.Read(File.ReadAllBytes(Repository.SeedPath), "seed.txt"));
        Assert.Equal(Lines(Seed.Value), Lines(again));

        static IEnumerable<string> Lines(DocumentGraph graph) =>
            graph.Relationships.Where(static one => one.Type == "HAS_KEYWORD").Select(static one => $"{one.StartId} {one.EndId} {one.Properties["weight"]} {one.Properties["count"]}");
    }

    [Theory]
    [InlineData("terms: {top: 5}", "needs 'tags'")]
    [InlineData("terms: {top: many, tags: n}", "top")]
    [InlineData("terms: {tags: n, stopWords: \"@noSuchList\"}", "No word list 'noSuchList'")]
    public void A_wrong_file_of_terms_is_told_in_words(string terms, string message)
    {
        using EditedSchema schema = new();
        File.WriteAllText(Path.Combine(schema.FullName, "rules", "terms.yaml"), terms + "\n");
        string fault = Assert.Single(schema.Faults);
        Assert.StartsWith("rules/terms.yaml:1:", fault, StringComparison.Ordinal);
        Assert.Contains(message, fault, StringComparison.Ordinal);
    }

    private static DocumentGraph Run(GraphPipeline pipeline, string body) =>
        pipeline.Run(SourceText.Read(Encoding.UTF8.GetBytes($"杭州市科技创新发展“十四五”规划\n\n杭州市人民政府\n\n{body}"), "plan.txt"));

    private static string[] KeywordsOf(DocumentGraph graph, string path) =>
    [
        .. graph.Relationships.Where(one => one.Type == "HAS_KEYWORD" && one.StartId.EndsWith($"#{path}", StringComparison.Ordinal))
            .Select(static one => one.EndId["Term/".Length..])
            .Order(StringComparer.Ordinal),
    ];
}
