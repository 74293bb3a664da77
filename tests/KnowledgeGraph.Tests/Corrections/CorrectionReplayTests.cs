using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Tests.Corrections;

public sealed class CorrectionReplayTests
{
    private const string Text = "建设之江实验室、西湖实验室。\n\n支持梦想小镇建设。\n\n到2025年，研发投入强度达到3.5%。";

    [Fact]
    public void Merged_names_are_one_thing_and_say_why()
    {
        CorrectedPlan plan = new("  - id: labs\n    merge: {entities: [Lab/西湖实验室], into: Lab/之江实验室}", Text);
        Assert.DoesNotContain("Lab/西湖实验室", plan.Entities);
        Assert.Contains("西湖实验室", plan.Texts("Lab/之江实验室", "aliases"));
        Assert.Contains("西湖实验室: correction labs", plan.Texts("Lab/之江实验室", "mergedFrom"));
        Assert.Contains("西湖实验室", plan.Mentions("Lab/之江实验室"));
        Assert.Equal(["Region/杭州 BUILDS Lab/之江实验室 planned"], plan.Facts.Where(static fact => fact.Contains("BUILDS Lab", StringComparison.Ordinal)));
        Assert.Equal(["labs"], plan.Graph.ReplayedCorrections);
        Assert.Empty(plan.Reports);
    }

    [Fact]
    public void A_merge_may_name_a_thing_that_the_document_does_not()
    {
        CorrectedPlan plan = new("  - merge: {entities: [ScienceCityZone/梦想小镇], into: ScienceCityZone/杭州梦想小镇}", Text);
        Assert.Contains("ScienceCityZone/杭州梦想小镇", plan.Entities);
        Assert.DoesNotContain("ScienceCityZone/梦想小镇", plan.Entities);
    }

    [Fact]
    public void A_name_of_one_document_is_split_from_that_of_others()
    {
        string split = "  - document: 宁波市科技创新发展“十四五”规划\n    split: {entity: ScienceCityZone/梦想小镇, into: ScienceCityZone/宁波梦想小镇}";
        Assert.Contains("ScienceCityZone/宁波梦想小镇", new CorrectedPlan(split, Text, "宁波市").Entities);
        CorrectedPlan other = new(split, Text);
        Assert.Contains("ScienceCityZone/梦想小镇", other.Entities);
        Assert.Empty(other.Reports);
    }

    [Fact]
    public void Mentions_beside_certain_words_are_split_with_their_facts()
    {
        CorrectedPlan plan = new(
            "  - split: {entity: ScienceCityZone/梦想小镇, into: ScienceCityZone/临安梦想小镇, near: [临安]}",
            "支持梦想小镇聚焦人工智能领域。\n\n在临安，支持梦想小镇聚焦生物医药产业。");
        Assert.Contains("ScienceCityZone/梦想小镇 FOCUSES_ON TechnologyField/人工智能 planned", plan.Facts);
        Assert.Contains(plan.Facts, static fact => fact.StartsWith("ScienceCityZone/临安梦想小镇 FOCUSES_ON", StringComparison.Ordinal));
        Assert.Single(plan.Mentions("ScienceCityZone/梦想小镇"));
        Assert.Single(plan.Mentions("ScienceCityZone/临安梦想小镇"));
    }

    [Fact]
    public void A_retyped_thing_keeps_its_name_mentions_and_facts()
    {
        CorrectedPlan plan = new("  - retype: {entity: Lab/西湖实验室, label: ResearchInstitute}", Text);
        Assert.Contains("Region/杭州 BUILDS ResearchInstitute/西湖实验室 planned", plan.Facts);
        Assert.Contains(plan.Texts("ResearchInstitute/西湖实验室", "mergedFrom"), static merged => merged.StartsWith("西湖实验室 (Lab): correction ", StringComparison.Ordinal));
        Assert.Empty(plan.Texts("ResearchInstitute/西湖实验室", "aliases"));
        Assert.DoesNotContain("Lab/西湖实验室", plan.Entities);
    }

    [Fact]
    public void A_missed_thing_is_added_wherever_the_document_writes_it()
    {
        CorrectedPlan plan = new("  - id: hub\n    addEntity: {entity: Platform/天工汇, words: [天工汇, 天工（汇）]}", Text + "\n\n天工汇和天工(汇)一体运行。");
        Assert.Equal(["天工(汇)", "天工汇"], plan.Mentions("Platform/天工汇").Order(StringComparer.Ordinal));
        Assert.Contains("天工(汇): correction hub", plan.Texts("Platform/天工汇", "mergedFrom"));
    }

    [Fact]
    public void A_missed_fact_is_added_with_words_that_stand_in_the_document()
    {
        CorrectedPlan plan = new(
            "  - id: hub\n    addEntity: {entity: Platform/天工汇}\n"
            + "  - id: run\n    addFact: {start: Lab/之江实验室, type: LEADS, end: Platform/天工汇, status: ongoing, evidence: 之江实验室把天工汇管起来}",
            Text + "\n\n之江实验室把天工汇管起来。");
        Relationship fact = Assert.Single(plan.Graph.Relationships, static fact => fact.Type == "LEADS");
        Assert.Equal(("Lab/之江实验室", "Platform/天工汇"), (fact.StartId, fact.EndId));
        Assert.Equal("ongoing", fact.Properties["status"]);
        Assert.Equal("correction:run", fact.Properties["rule"]);
        Assert.Equal("之江实验室把天工汇管起来", fact.Properties["evidence"]);
        Assert.Equal("1", fact.Properties["section"]);
        Assert.Equal(plan.Graph.DocumentId, fact.Properties["document"]);
        Assert.Empty(plan.Reports);
    }

    [Fact]
    public void A_wrong_thing_goes_with_all_that_is_said_of_it()
    {
        CorrectedPlan plan = new("  - deleteEntity: {entity: Lab/西湖实验室}", Text);
        Assert.DoesNotContain("Lab/西湖实验室", plan.Entities);
        Assert.DoesNotContain(plan.Graph.Relationships, static relationship => relationship.EndId == "Lab/西湖实验室" || relationship.StartId == "Lab/西湖实验室");
    }

    [Fact]
    public void A_wrong_fact_goes_and_its_ends_stay()
    {
        CorrectedPlan plan = new("  - deleteFact: {start: Region/杭州, type: BUILDS, end: Lab/西湖实验室}", Text);
        Assert.DoesNotContain("Region/杭州 BUILDS Lab/西湖实验室 planned", plan.Facts);
        Assert.Contains("Region/杭州 BUILDS Lab/之江实验室 planned", plan.Facts);
        Assert.Contains("Lab/西湖实验室", plan.Entities);
    }

    [Fact]
    public void A_status_is_put_right_by_deleting_and_adding()
    {
        CorrectedPlan plan = new(
            "  - deleteFact: {start: Region/杭州, type: BUILDS, end: Lab/西湖实验室}\n"
            + "  - addFact: {start: Region/杭州, type: BUILDS, end: Lab/西湖实验室, status: ongoing, evidence: 建设之江实验室、西湖实验室}",
            Text);
        Assert.Contains("Region/杭州 BUILDS Lab/西湖实验室 ongoing", plan.Facts);
        Assert.DoesNotContain("Region/杭州 BUILDS Lab/西湖实验室 planned", plan.Facts);
    }

    [Fact]
    public void A_value_is_fixed_where_it_stands()
    {
        Node before = Assert.Single(new CorrectedPlan("  []", Text).Graph.Nodes, static node => node.Labels.Contains("Target"));
        CorrectedPlan plan = new($"  - id: rd\n    fixValue: {{evidence: \"3.5%\", set: {{value: 4, operator: \">=\", year: 2030}}}}", Text);
        Node value = Assert.Single(plan.Graph.Nodes, static node => node.Labels.Contains("Target"));
        Assert.Equal((4.0, ">=", 2030L, "%", "correction:rd"), ((double)value.Properties["value"], (string)value.Properties["operator"], (long)value.Properties["year"], (string)value.Properties["unit"], (string)value.Properties["rule"]));
        Assert.Equal(before.Properties["evidence"], value.Properties["evidence"]);
        Assert.Equal(before.Properties["start"], value.Properties["start"]);
        Assert.Equal(4.0, value.Properties["baseValue"]);
    }

    [Fact]
    public void A_missed_value_is_added_and_a_wrong_one_goes()
    {
        CorrectedPlan plan = new(
            "  - deleteValue: {evidence: \"3.5%\"}\n"
            + "  - addValue: {indicator: 天工指数, subject: Lab/之江实验室, value: 1000, unit: 亿元, operator: \">=\", year: 2027, evidence: 天工指数拔尖}",
            Text + "\n\n做到天工指数拔尖。");
        Node value = Assert.Single(plan.Graph.Nodes, static node => node.Labels.Contains("Target"));
        Assert.Equal(100_000_000_000.0, value.Properties["baseValue"]);
        Assert.Equal("元", value.Properties["baseUnit"]);
        Assert.Equal("天工指数拔尖", value.Properties["evidence"]);
        Assert.Contains(plan.Graph.Relationships, relationship => relationship.Type == "HAS_TARGET" && relationship.StartId == "Lab/之江实验室" && relationship.EndId == value.Id);
    }

    [Theory]
    [InlineData("merge: {entities: [Lab/没有实验室], into: Lab/之江实验室}", "'Lab/没有实验室' is not in the document")]
    [InlineData("split: {entity: Lab/之江实验室, into: Lab/别的实验室, near: [没有的词]}", "no mention of 'Lab/之江实验室' stands as 'surfaces' and 'near' say")]
    [InlineData("retype: {entity: Lab/没有实验室, label: Platform}", "'Lab/没有实验室' is not in the document")]
    [InlineData("addEntity: {entity: Lab/没有实验室}", "the document does not hold the words '没有实验室'")]
    [InlineData("addEntity: {entity: Lab/之江实验室}", "'Lab/之江实验室' is found without it")]
    [InlineData("deleteEntity: {entity: Lab/没有实验室}", "'Lab/没有实验室' is not in the document")]
    [InlineData("deleteEntity: {entity: Region/杭州}", "'Region/杭州' is the place the document is for")]
    [InlineData("addFact: {start: Region/杭州, type: BUILDS, end: Lab/之江实验室, evidence: 没有的词}", "no paragraph, title or cell holds the words '没有的词'")]
    [InlineData("addFact: {start: Region/杭州, type: BUILDS, end: Lab/没有实验室, evidence: 建设之江实验室}", "'Lab/没有实验室' is not in the document; add it by addEntity")]
    [InlineData("addFact: {start: Region/杭州, type: BUILDS, end: Lab/之江实验室, evidence: 建设之江实验室}", "the fact is found without it")]
    [InlineData("deleteFact: {start: Region/杭州, type: SUPPORTS, end: Lab/之江实验室}", "no such fact is found")]
    [InlineData("fixValue: {indicator: 没有的指标, set: {value: 1}}", "no such value is found: 没有的指标")]
    [InlineData("fixValue: {evidence: \"3.5%\", set: {value: 3.5}}", "the value is read so without it")]
    [InlineData("deleteValue: {indicator: 没有的指标}", "no such value is found: 没有的指标")]
    [InlineData("addValue: {indicator: 某指标, value: 1, evidence: 没有的词}", "no paragraph, title or cell holds the words '没有的词'")]
    public void A_correction_that_no_longer_applies_is_reported(string correction, string reason)
    {
        string report = Assert.Single(new CorrectedPlan($"  - document: {CorrectedPlan.Title}\n    {correction}", Text).Reports);
        Assert.StartsWith("corrections.yaml:2: correction '2' ", report, StringComparison.Ordinal);
        Assert.Contains(reason, report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_several_fit_is_left_alone_and_reported()
    {
        CorrectedPlan plan = new("  - fixValue: {indicator: 研发投入强度, set: {value: 9}}", "到2025年，研发投入强度达到3.5%。\n\n到2030年，研发投入强度达到4%。");
        Assert.Contains("2 values fit 研发投入强度; tell them apart by year, role or evidence", Assert.Single(plan.Reports), StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Graph.Nodes, static node => node.Properties.TryGetValue("value", out object? value) && value is 9.0);
    }

    [Fact]
    public void What_applies_to_no_document_of_a_run_is_told_at_its_end()
    {
        GraphPipeline pipeline = CorrectedPlan.Pipeline("  - id: gone\n    deleteEntity: {entity: Lab/没有实验室}\n  - id: other\n    document: 别的规划\n    deleteEntity: {entity: Lab/之江实验室}\n  - id: used\n    deleteEntity: {entity: Lab/西湖实验室}");
        DocumentGraph graph = pipeline.Run(CorrectedPlan.Source(Text));
        Assert.DoesNotContain(graph.Diagnostics, static diagnostic => diagnostic.Id == "KG4002");
        Assert.Equal(
            [
                "corrections.yaml:2: correction 'gone' applies to no document of this run; keep it for others or take it out.",
                "corrections.yaml:4: correction 'other' is for '别的规划', which is not in this run.",
            ],
            pipeline.Definitions.Corrections.Unused(graph.ReplayedCorrections, [graph.DocumentId, CorrectedPlan.Title]));
    }

    [Fact]
    public void Corrections_may_build_on_each_other_in_any_order()
    {
        string[] corrections =
        [
            "  - id: a\n    merge: {entities: [Lab/西湖实验室], into: Lab/之江实验室}",
            "  - id: b\n    retype: {entity: Lab/之江实验室, label: ResearchInstitute}",
            "  - id: c\n    addFact: {start: ResearchInstitute/之江实验室, type: COOPERATES_WITH, end: ScienceCityZone/梦想小镇, evidence: 支持梦想小镇建设}",
            "  - id: d\n    deleteFact: {start: Region/杭州, type: BUILDS, end: Lab/西湖实验室}",
        ];
        string[] hashes = [.. Orders(corrections).Select(static order => new CorrectedPlan(string.Join('\n', order), Text).Graph.ContentSha256).Distinct()];
        Assert.Single(hashes);
        CorrectedPlan plan = new(string.Join('\n', corrections), Text);
        Assert.Contains("ResearchInstitute/之江实验室 COOPERATES_WITH ScienceCityZone/梦想小镇 planned", plan.Facts);
        Assert.DoesNotContain(plan.Facts, static fact => fact.Contains("BUILDS ResearchInstitute", StringComparison.Ordinal));
        Assert.Empty(plan.Reports);
    }

    private static IEnumerable<string[]> Orders(string[] items) =>
        items.Length == 1 ? [items] : items.SelectMany(item => Orders([.. items.Where(other => other != item)]).Select(rest => (string[])[item, .. rest]));
}
