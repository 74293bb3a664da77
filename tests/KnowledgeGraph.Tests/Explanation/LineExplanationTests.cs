using System.Text;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Explanation;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Tests.Extending;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Explanation;

/// <summary>An explanation shows what stands in the graph, and why the rest does not.</summary>
public sealed class LineExplanationTests
{
    private const int SentenceLine = 7;
    private static readonly GraphPipeline Pipeline = GraphPipeline.Load();

    [Fact]
    public void A_line_has_its_place_names_facts_and_the_rules_that_told_them()
    {
        LineExplanation line = Explain("支持阿里云、海康威视等企业牵头创建国家视频感知技术创新中心。");
        ExplainedPart part = Assert.Single(line.Parts);
        Assert.Equal(LeafKind.Paragraph, part.Kind);
        Assert.Equal(["1 一、重点任务"], part.Path);
        Assert.True(part.HasRelations);
        Assert.Equal(["Company 阿里云", "Company 海康威视", "Platform 国家视频感知技术创新中心"], line.Mentions.Select(static mention => $"{mention.Label} {mention.Name}"));
        Assert.Contains("海康威视 LEADS 国家视频感知技术创新中心 planned leads", line.Facts.Select(static fact => $"{fact.StartName} {fact.Type} {fact.EndName} {fact.Status} {fact.Rule}"));
        Assert.Equal(2, line.Tried.Single(static tried => tried.Rule == "leads").Told);
    }

    [Fact]
    public void What_is_explained_is_what_is_built()
    {
        SourceText source = SourceText.Read(File.ReadAllBytes(Repository.SeedPath), "seed.txt");
        DocumentGraph graph = Pipeline.Run(source);
        foreach (int number in (int[])[224, 598, 658])
        {
            LineExplanation line = Pipeline.Explain(source, number);
            IEnumerable<string> built = graph.Relationships
                .Where(one => one.Properties.ContainsKey("evidence") && one.Type is not ("HAS_TARGET" or "HAS_OBSERVATION") && (long)one.Properties["line"] == number && (long)one.Properties["count"] == 1)
                .Select(static one => $"{one.StartId[(one.StartId.IndexOf('/', StringComparison.Ordinal) + 1)..]} {one.Type} {one.EndId[(one.EndId.IndexOf('/', StringComparison.Ordinal) + 1)..]} {one.Properties["evidence"]}");
            string[] explained = [.. line.Facts.Select(static fact => $"{fact.StartName} {fact.Type} {fact.EndName} {fact.Evidence}")];
            Assert.NotEmpty(explained);
            Assert.All(built, one => Assert.Contains(one, explained));
            Assert.Equal(
                graph.Relationships.Count(one => one.Type == "MENTIONS" && (long)one.Properties["line"] == number && !one.EndId.StartsWith("Indicator/", StringComparison.Ordinal)),
                line.Mentions.Count);
        }
    }

    [Fact]
    public void Every_span_reads_what_it_says_and_the_words_tile_the_line()
    {
        SourceText source = SourceText.Read(File.ReadAllBytes(Repository.SeedPath), "seed.txt");
        LineExplanation line = Pipeline.Explain(source, 598);
        Assert.Equal(line.Text, string.Concat(line.Words.Select(static word => word.Text)));
        Assert.All(line.Words, word => Assert.Equal(word.Text, source.Text[word.Span.Start..word.Span.End]));
        Assert.All(line.Mentions, mention => Assert.Equal(mention.Surface, source.Text[mention.Span.Start..mention.Span.End]));
        Assert.All(line.Facts, fact => Assert.Equal(fact.Evidence, source.Text[fact.Span.Start..fact.Span.End]));
        Assert.All(line.Tried, tried => Assert.Equal(tried.Verb, source.Text[tried.VerbSpan.Start..tried.VerbSpan.End]));
        Assert.Equal("阿里巴巴", line.Words.First(static word => word.IsName && word.Text.Length > 3).Text);
    }

    [Theory]
    [InlineData("建设一批工场。", "builds", "“一批工场” behind it is no name of Lab/")]
    [InlineData("未建设之江实验室。", "builds", "what the verb says is denied")]
    [InlineData("加快建设。", "builds", "no noun behind the verb")]
    [InlineData("阿里云牵头创建一批平台。", "leads", "behind it is no name of Platform")]
    [InlineData("牵头创建国家视频感知技术创新中心。", "leads", "no subject for Platform 国家视频感知技术创新中心: no ")]
    public void A_rule_that_tells_nothing_says_why(string sentence, string rule, string reason)
    {
        TriedRule tried = Explain(sentence).Tried.First(tried => tried.Rule == rule);
        Assert.Equal(0, tried.Told);
        Assert.Contains(tried.Reasons, told => told.StartsWith(reason, StringComparison.Ordinal) || told.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_trigger_that_is_no_verb_is_named_with_the_rules_that_it_would_set_off()
    {
        LineExplanation line = Explain("将杭州城西科创大走廊打造成为4个以上领域的策源地。");
        IdleTrigger idle = line.Idle.Single(static idle => idle.Word == "打造");
        Assert.Contains("builds", idle.Rules);
        Assert.DoesNotContain(line.Tried, static tried => tried.Verb == "打造");
        Assert.DoesNotContain(line.Idle, static idle => idle.Word == "以");
    }

    [Fact]
    public void Rules_and_names_say_where_they_stand_in_the_definitions()
    {
        LineExplanation line = Explain("支持浙江大学建设柔性电子创新平台。");
        Assert.Contains("浙江大学", DefinedAt(line.Mentions.Single(static mention => mention.Name == "浙江大学").RulePlace), StringComparison.Ordinal);
        Assert.Contains("id: name-platform", DefinedAt(line.Mentions.Single(static mention => mention.Label == "Platform").RulePlace), StringComparison.Ordinal);
        Assert.All(line.Tried, static tried => Assert.Contains($"id: {tried.Rule},", DefinedAt(tried.RulePlace) + ",", StringComparison.Ordinal));
        Assert.All(line.Facts, static fact => Assert.Contains($"id: {fact.Rule},", DefinedAt(fact.RulePlace) + ",", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_is_named_as_what_told_its_fact()
    {
        using EditedSchema schema = new();
        File.WriteAllText(
            Path.Combine(schema.FullName, "corrections.yaml"),
            "corrections:\n  - addEntity: {entity: Platform/天工汇, words: [天工汇]}\n  - id: hub\n    addFact: {start: Region/杭州, type: BUILDS, end: Platform/天工汇, evidence: 把天工汇管起来}\n");
        ExplainedFact fact = Assert.Single(GraphPipeline.Load(schema.FullName).Explain(Source("把天工汇管起来。"), SentenceLine).Facts);
        Assert.Equal("correction:hub", fact.Rule);
        Assert.EndsWith("corrections.yaml:3", fact.RulePlace, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_has_number_unit_year_role_and_subject()
    {
        ExplainedValue value = Assert.Single(Explain("到2025年，引进人才10万名以上。").Values);
        Assert.Equal(("杭州", ">=", 2025, "target"), (value.SubjectName, value.Operator, value.Year, value.Role));
        Assert.Contains("10万名以上", value.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void In_tables_and_titles_no_relation_rule_is_tried_and_that_is_said()
    {
        LineExplanation title = Pipeline.Explain(Source("建设之江实验室。"), 1);
        Assert.All(title.Parts, static part => Assert.False(part.HasRelations));
        Assert.Empty(title.Tried);
        Assert.Empty(title.Idle);
        Assert.Empty(Pipeline.Explain(Source("建设之江实验室。"), 2).Parts);
    }

    [Fact]
    public void A_very_long_line_is_explained()
    {
        LineExplanation line = Explain(string.Concat(Enumerable.Repeat("支持浙江大学发展，建设一批工场，", 5_000)) + "。");
        Assert.Equal(5_000, line.Tried.Count(static tried => tried.Rule == "supports" && tried.Told == 1));
        Assert.Equal(5_000, line.Mentions.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public void A_line_that_is_not_there_is_refused(int line) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pipeline.Explain(Source("建设之江实验室。"), line));

    private static LineExplanation Explain(string sentence) => Pipeline.Explain(Source(sentence), SentenceLine);

    private static SourceText Source(string sentence) => SourceText.Read(Encoding.UTF8.GetBytes(ToldFacts.Plan(sentence)), "plan.txt");

    private static string DefinedAt(string? place)
    {
        Assert.NotNull(place);
        int colon = place.LastIndexOf(':');
        return File.ReadAllLines(Path.Combine(Repository.Root, place[..colon]))[int.Parse(place[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture) - 1];
    }
}
