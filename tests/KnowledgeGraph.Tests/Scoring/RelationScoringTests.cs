using KnowledgeGraph.Scoring;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class RelationScoringTests
{
    private static readonly ScoreCounts Right = new(1, 0, 0);
    private static readonly ScoreCounts Wrong = new(0, 1, 1);

    private static SmallGraph Graph => new SmallGraph()
        .Entity("Region", "杭州", 1, "我市").Entity("Lab", "之江实验室", 1, "之江").Entity("TechnologyField", "新材料").Entity("Technology", "碳纤维")
        .Entity("Government", "市政府").Entity("Policy", "国家规划");

    private static SmallGold Gold => new SmallGold().Entity("Region", "杭州", "'accept': ['杭州市']").Entity("Lab", "之江实验室");

    [Fact]
    public async Task A_triple_is_right_by_any_name_of_its_ends()
    {
        Assert.Equal(Right, (await Gold.Relation("杭州市", "BUILDS", "之江").ScoreAsync(Graph.Fact("Region/杭州", "BUILDS", "Lab/之江实验室"))).Relations);
        // The graph's node bears another name; the entities file says that both mean the same.
        SmallGraph other = new SmallGraph().Entity("Region", "杭州市").Entity("Lab", "之江实验室").Fact("Region/杭州市", "BUILDS", "Lab/之江实验室");
        Assert.Equal(Right, (await Gold.Relation("杭州", "BUILDS", "之江实验室").ScoreAsync(other)).Relations);
    }

    [Fact]
    public async Task A_wrong_label_of_an_end_is_counted_among_the_entities_only()
    {
        SmallGraph graph = new SmallGraph().Entity("Region", "杭州").Entity("Platform", "之江实验室").Fact("Region/杭州", "BUILDS", "Platform/之江实验室");
        ScoreReport report = await Gold.Relation("杭州", "BUILDS", "之江实验室").ScoreAsync(graph);
        Assert.Equal(Right, report.Relations);
        Assert.Equal(new ScoreCounts(1, 1, 1), report.Entities);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("'alt': 'SUPPORTS'", 1)]
    [InlineData("'rel_alt': ['LEADS', 'SUPPORTS']", 1)]
    public async Task A_type_is_right_where_it_is_among_the_accepted(string more, int right)
    {
        ScoreReport report = await Gold.Relation("杭州", "BUILDS", "之江实验室", more).ScoreAsync(Graph.Fact("Region/杭州", "SUPPORTS", "Lab/之江实验室"));
        Assert.Equal(new ScoreCounts(right, 1 - right, 1 - right), report.Relations);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("'subject_alt': '我市'", 0)]
    [InlineData("'subject_alt': ['document', '新材料']", 1)]
    [InlineData("'alt_subject': '新材料'", 1)]
    public async Task A_subject_is_right_where_it_is_among_the_accepted(string more, int right)
    {
        ScoreReport report = await Gold.Relation("杭州", "BUILDS", "之江实验室", more).ScoreAsync(Graph.Fact("TechnologyField/新材料", "BUILDS", "Lab/之江实验室"));
        Assert.Equal(new ScoreCounts(right, 1 - right, 1 - right), report.Relations);
    }

    [Fact]
    public async Task The_document_is_a_subject_where_the_gold_says_document_and_nowhere_else()
    {
        SmallGraph graph = Graph.Fact("", "BUILDS", "Lab/之江实验室");
        Assert.Equal(Right, (await Gold.Relation("杭州", "BUILDS", "之江实验室", "'subject_alt': 'document'").ScoreAsync(graph)).Relations);
        Assert.Equal(Wrong, (await Gold.Relation("杭州", "BUILDS", "之江实验室").ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task The_policy_that_is_issued_is_the_document_wherever_it_stands()
    {
        SmallGold gold = new SmallGold().Entity("Policy", "本规划").Relation("本规划", "ISSUED_BY", "市政府").Relation("市政府", "IMPLEMENTS", "本规划");
        SmallGraph graph = Graph.Fact("", "ISSUED_BY", "Government/市政府").Fact("Government/市政府", "IMPLEMENTS", "");
        Assert.Equal(new ScoreCounts(2, 0, 0), (await gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task What_is_based_on_something_is_the_document_in_that_relation_only()
    {
        SmallGold gold = new SmallGold().Entity("Policy", "附件方案").Relation("附件方案", "BASED_ON", "国家规划").Relation("市政府", "IMPLEMENTS", "附件方案");
        SmallGraph graph = Graph.Fact("", "BASED_ON", "Policy/国家规划").Fact("Government/市政府", "IMPLEMENTS", "");
        Assert.Equal(new ScoreCounts(1, 1, 1), (await gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task Direction_matters_but_for_cooperation()
    {
        Assert.Equal(Wrong, (await Gold.Relation("杭州", "SUPPORTS", "之江实验室").ScoreAsync(Graph.Fact("Lab/之江实验室", "SUPPORTS", "Region/杭州"))).Relations);
        SmallGold cooperation = Gold.Relation("杭州", "COOPERATES_WITH", "之江实验室");
        SmallGraph graph = Graph.Fact("Lab/之江实验室", "COOPERATES_WITH", "Region/杭州");
        Assert.Equal(Right, (await cooperation.ScoreAsync(graph)).Relations);
        Assert.Equal(Right, (await cooperation.ScoreAsync(graph.Fact("Region/杭州", "COOPERATES_WITH", "Lab/之江实验室"))).Relations);
        Assert.Equal(new ScoreCounts(0, 0, 1), (await Gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task Covers_is_answered_by_part_of_the_other_way_round()
    {
        SmallGold gold = Gold.Entity("TechnologyField", "新材料").Entity("Technology", "碳纤维").Relation("新材料", "COVERS", "碳纤维", "'alt': 'PART_OF'");
        Assert.Equal(Right, (await gold.ScoreAsync(Graph.Fact("Technology/碳纤维", "PART_OF", "TechnologyField/新材料"))).Relations);
        Assert.Equal(Right, (await gold.ScoreAsync(Graph.Fact("TechnologyField/新材料", "COVERS", "Technology/碳纤维"))).Relations);
        Assert.Equal(Wrong, (await gold.ScoreAsync(Graph.Fact("TechnologyField/新材料", "PART_OF", "Technology/碳纤维"))).Relations);
    }

    [Fact]
    public async Task Optional_triples_count_neither_when_missing_nor_when_present()
    {
        SmallGold gold = Gold.Relation("杭州", "BUILDS", "之江实验室", "'optional': true");
        Assert.Equal(new ScoreCounts(0, 0, 0), (await gold.ScoreAsync(Graph)).Relations);
        Assert.Equal(new ScoreCounts(0, 0, 0), (await gold.ScoreAsync(Graph.Fact("Region/杭州", "BUILDS", "Lab/之江实验室"))).Relations);
    }

    [Fact]
    public async Task Both_of_two_accepted_answers_are_accepted_and_count_once()
    {
        SmallGold gold = Gold.Relation("杭州", "BUILDS", "之江实验室", "'alt': 'SUPPORTS'");
        SmallGraph graph = Graph.Fact("Region/杭州", "BUILDS", "Lab/之江实验室").Fact("Region/杭州", "SUPPORTS", "Lab/之江实验室");
        Assert.Equal(Right, (await gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task One_relationship_answers_for_every_entry_that_accepts_it()
    {
        SmallGold gold = Gold.Relation("杭州", "BUILDS", "之江实验室", "'subject_alt': '新材料'").Relation("新材料", "BUILDS", "之江实验室", line: 2);
        Assert.Equal(new ScoreCounts(2, 0, 0), (await gold.ScoreAsync(Graph.Fact("TechnologyField/新材料", "BUILDS", "Lab/之江实验室"))).Relations);
    }

    [Fact]
    public async Task A_triple_is_one_whatever_its_status()
    {
        SmallGraph graph = Graph.Fact("Region/杭州", "BUILDS", "Lab/之江实验室", 1, "planned").Fact("Region/杭州", "BUILDS", "Lab/之江实验室", 2, "done");
        Assert.Equal(Right, (await Gold.Relation("杭州", "BUILDS", "之江实验室").ScoreAsync(graph)).Relations);
        Assert.Equal(new ScoreCounts(0, 0, 1), (await Gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task The_same_triple_in_two_entries_is_one_wanted_where_one_wants_it()
    {
        SmallGold gold = Gold.Relation("杭州", "BUILDS", "之江实验室", "'optional': true").Relation("杭州市", "BUILDS", "之江实验室", "'also_lines': [4, 5], 'collective': true, 'single': false");
        Assert.Equal(new ScoreCounts(0, 1, 0), (await gold.ScoreAsync(Graph)).Relations);
    }

    [Fact]
    public async Task A_wanted_triple_may_be_placed_elsewhere_but_one_elsewhere_is_never_false()
    {
        SmallGraph graph = Graph.Fact("Region/杭州", "BUILDS", "Lab/之江实验室", 12).Fact("Region/杭州", "SUPPORTS", "Lab/之江实验室", 13);
        Assert.Equal(Right, (await Gold.Relation("杭州", "BUILDS", "之江实验室").ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task Parts_and_unsplit_forms_are_accepted_as_ends()
    {
        SmallGold gold = new SmallGold().Entity("TechnologyField", "新材料")
            .Entity("Technology", "语音和图像识别", "'split_ok': ['语音识别', '图像识别']").Entity("Technology", "控制系统", "'group': '控制系统和传感器'")
            .Entity("Technology", "传感器", "'group': '控制系统和传感器'")
            .Relation("新材料", "COVERS", "语音和图像识别").Relation("新材料", "COVERS", "控制系统").Relation("新材料", "COVERS", "传感器");
        SmallGraph graph = Graph.Entity("Technology", "语音识别").Entity("Technology", "图像识别").Entity("Technology", "控制系统和传感器")
            .Fact("TechnologyField/新材料", "COVERS", "Technology/语音识别").Fact("TechnologyField/新材料", "COVERS", "Technology/图像识别")
            .Fact("TechnologyField/新材料", "COVERS", "Technology/控制系统和传感器");
        Assert.Equal(new ScoreCounts(3, 0, 0), (await gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task Links_that_the_guidelines_do_not_name_are_not_judged()
    {
        SmallGraph graph = Graph.Fact("Region/杭州", "HAS_TARGET", "Lab/之江实验室").Fact("Region/杭州", "DESCRIBES", "Lab/之江实验室").Fact("Region/杭州", "OWNS", "Lab/之江实验室");
        Assert.Equal(new ScoreCounts(0, 0, 0), (await Gold.ScoreAsync(graph)).Relations);
    }

    [Fact]
    public async Task What_is_missed_and_false_says_what_stands_in_its_place()
    {
        SmallGold gold = Gold.Relation("杭州", "BUILDS", "之江实验室", line: 4).Relation("杭州", "BUILDS", "西湖实验室", line: 5).Relation("杭州", "LEADS", "国家规划", line: 6);
        ScoreReport report = await gold.ScoreAsync(Graph.Fact("Region/杭州", "SUPPORTS", "Lab/之江实验室", 7).Fact("Government/市政府", "LEADS", "Policy/国家规划", 8));
        Assert.Equal(
            [(4, "found as 杭州 SUPPORTS 之江实验室"), (5, "the object is no node"), (6, "not found")],
            report.Missed.Where(static entry => entry.Family == ScoreFamily.Relations).Select(static entry => (entry.Line!.Value, entry.Reason)));
        Assert.Equal(
            [(7, "the gold has 杭州 BUILDS 之江实验室", "made"), (8, "not in the gold", "made")],
            report.False.Where(static entry => entry.Family == ScoreFamily.Relations).Select(static entry => (entry.Line!.Value, entry.Reason, entry.Rule!)));
        Assert.Equal(new ScoreCounts(0, 2, 0), report.Find(ScoreFamily.Relations, "BUILDS"));
        Assert.Equal(new ScoreCounts(0, 1, 1), report.Find(ScoreFamily.Relations, "LEADS"));
    }
}
