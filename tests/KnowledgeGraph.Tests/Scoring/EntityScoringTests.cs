using KnowledgeGraph.Scoring;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class EntityScoringTests
{
    private static readonly ScoreCounts Right = new(1, 0, 0);

    [Theory]
    [InlineData("“鲲鹏行动”", "鲲鹏行动")]
    [InlineData("《杭州条例》", "杭州条例")]
    [InlineData("杭州高新区(滨江)", "杭州高新区（滨江）")]
    [InlineData("R&D 中心", "R＆D中心")]
    [InlineData("‘芯海’　计划", "芯海计划")]
    public async Task Quotes_white_space_and_the_width_of_punctuation_make_no_difference(string gold, string found)
    {
        ScoreReport report = await new SmallGold().Entity("Program", gold.Replace('\'', ' ')).ScoreAsync(new SmallGraph().Entity("Program", found));
        Assert.Equal(Right, report.Entities);
    }

    [Fact]
    public async Task Letters_differ_by_width_and_case()
    {
        ScoreReport report = await new SmallGold().Entity("Technology", "5G").ScoreAsync(new SmallGraph().Entity("Technology", "５Ｇ").Entity("Technology", "5g"));
        Assert.Equal(new ScoreCounts(0, 1, 2), report.Entities);
    }

    [Fact]
    public async Task A_keyword_is_no_answer()
    {
        ScoreReport report = await new SmallGold().Entity("TechnologyField", "人工智能").ScoreAsync(new SmallGraph().Entity("Term", "人工智能"));
        Assert.Equal(new ScoreCounts(0, 1, 0), report.Entities);
    }

    [Theory]
    [InlineData("'aliases': ['之江']", "之江")]
    [InlineData("'accept': ['之江国家实验室']", "之江国家实验室")]
    [InlineData("'group': '之江、西湖实验室'", "之江、西湖实验室")]
    [InlineData("'split_ok': ['之江部分', '另一部分']", "另一部分")]
    public async Task An_entity_is_right_under_any_accepted_name(string more, string found)
    {
        SmallGold gold = new() { Others = { ["a.entities.jsonl"] = $"{{'type': 'Lab', 'name': '之江实验室', 'line': 1, {more}}}" } };
        ScoreReport report = await gold.ScoreAsync(new SmallGraph().Entity("Lab", found));
        Assert.Equal(Right, report.Entities);
    }

    [Fact]
    public async Task An_entity_is_right_by_an_alias_of_its_node()
    {
        ScoreReport report = await new SmallGold().Entity("ResearchInstitute", "国科大杭高院")
            .ScoreAsync(new SmallGraph().Entity("ResearchInstitute", "国科大杭州高等研究院", 1, "国科大杭高院"));
        Assert.Equal(Right, report.Entities);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("'type_alt': ['Industry']", 1)]
    [InlineData("'alt_type': 'Industry'", 1)]
    public async Task A_type_is_right_where_it_is_among_the_accepted(string more, int right)
    {
        ScoreReport report = await new SmallGold().Entity("TechnologyField", "新材料", more).ScoreAsync(new SmallGraph().Entity("Industry", "新材料"));
        Assert.Equal(new ScoreCounts(right, 1 - right, 1 - right), report.Entities);
        Assert.Equal(right, report.Find(ScoreFamily.Entities, "TechnologyField")!.Right);
    }

    [Theory]
    [InlineData("'optional': true")]
    [InlineData("'single': true")]
    public async Task What_is_optional_counts_neither_when_missing_nor_when_present(string more)
    {
        SmallGold gold = new SmallGold().Entity("Lab", "西湖实验室").Entity("Program", "数字化改革", more);
        SmallGraph without = new SmallGraph().Entity("Lab", "西湖实验室");
        Assert.Equal(Right, (await gold.ScoreAsync(without)).Entities);
        Assert.Equal(Right, (await gold.ScoreAsync(without.Entity("Program", "数字化改革"))).Entities);
    }

    [Fact]
    public async Task An_optional_name_of_a_type_that_is_not_accepted_is_false()
    {
        ScoreReport report = await new SmallGold().Entity("Program", "数字化改革", "'optional': true").ScoreAsync(new SmallGraph().Entity("Lab", "数字化改革"));
        Assert.Equal(new ScoreCounts(0, 0, 1), report.Entities);
        Assert.Equal("the gold has Program 数字化改革", Assert.Single(report.False).Reason);
    }

    [Fact]
    public async Task An_unsplit_form_stands_for_all_members_of_its_group_and_single_members_may_stand_beside_it()
    {
        const string Group = "'group': '城域、城际量子通信'";
        SmallGold gold = new SmallGold().Entity("Technology", "城域量子通信", Group).Entity("Technology", "城际量子通信", Group);
        Assert.Equal(new ScoreCounts(2, 0, 0), (await gold.ScoreAsync(new SmallGraph().Entity("Technology", "城域、城际量子通信"))).Entities);
        SmallGraph both = new SmallGraph().Entity("Technology", "城域、城际量子通信").Entity("Technology", "城际量子通信");
        Assert.Equal(new ScoreCounts(2, 0, 0), (await gold.ScoreAsync(both)).Entities);
    }

    [Fact]
    public async Task A_member_that_bears_the_unsplit_form_among_its_aliases_stands_for_itself_only()
    {
        const string Group = "'group': '城域、城际量子通信'";
        SmallGold gold = new SmallGold().Entity("Technology", "城域量子通信", Group).Entity("Technology", "城际量子通信", Group);
        ScoreReport report = await gold.ScoreAsync(new SmallGraph().Entity("Technology", "城际量子通信", 1, "城域、城际量子通信"));
        Assert.Equal(new ScoreCounts(1, 1, 0), report.Entities);
    }

    [Fact]
    public async Task Parts_of_a_coordinated_member_count_once_together_and_beside_the_whole_not_at_all()
    {
        SmallGold gold = new SmallGold().Entity("Technology", "语音和图像识别", "'split_ok': ['语音识别', '图像识别']");
        SmallGraph parts = new SmallGraph().Entity("Technology", "语音识别").Entity("Technology", "图像识别");
        Assert.Equal(Right, (await gold.ScoreAsync(parts)).Entities);
        Assert.Equal(Right, (await gold.ScoreAsync(parts.Entity("Technology", "语音和图像识别"))).Entities);
    }

    [Fact]
    public async Task A_second_node_for_one_gold_name_is_false()
    {
        SmallGold gold = new SmallGold().Entity("Industry", "数字经济", "'type_alt': ['TechnologyField']");
        ScoreReport report = await gold.ScoreAsync(new SmallGraph().Entity("Industry", "数字经济").Entity("TechnologyField", "数字经济"));
        Assert.Equal(new ScoreCounts(1, 0, 1), report.Entities);
        Assert.Equal("a second node for Industry 数字经济", Assert.Single(report.False).Reason);
    }

    [Fact]
    public async Task One_node_for_two_gold_names_answers_for_one_of_them()
    {
        SmallGold gold = new SmallGold().Entity("TechnologyField", "集成电路").Entity("TechnologyField", "集成电路及第三代半导体");
        ScoreReport report = await gold.ScoreAsync(new SmallGraph().Entity("TechnologyField", "集成电路", 1, "集成电路及第三代半导体"));
        Assert.Equal(new ScoreCounts(1, 1, 0), report.Entities);
        Assert.Equal("its node 集成电路 counts for 集成电路", Assert.Single(report.Missed).Reason);
    }

    [Fact]
    public async Task Wanted_names_take_their_nodes_before_optional_ones()
    {
        SmallGold gold = new SmallGold().Entity("Region", "广东", "'optional': true").Entity("Region", "珠三角", "'accept': ['广东']");
        Assert.Equal(Right, (await gold.ScoreAsync(new SmallGraph().Entity("Region", "广东"))).Entities);
    }

    [Fact]
    public async Task The_same_name_in_two_files_is_one_entity_wanted_where_one_file_wants_it()
    {
        SmallGold gold = new()
        {
            Manifest = "{'document': 'plan.txt', 'files': [{'prefix': 'a', 'lines': [[1, 5]]}, {'prefix': 'b', 'lines': [[6, 10]]}]}",
            Others =
            {
                ["b.entities.jsonl"] = "{'type': 'Industry', 'name': '“数字经济”', 'line': 6}",
                ["b.relations.jsonl"] = string.Empty,
                ["b.targets.jsonl"] = string.Empty,
            },
        };
        gold.Entity("TechnologyField", "数字经济", "'type_alt': ['Industry'], 'optional': true");
        Assert.Equal(new ScoreCounts(0, 1, 0), (await gold.ScoreAsync(new SmallGraph())).Entities);
        Assert.Equal(Right, (await gold.ScoreAsync(new SmallGraph().Entity("TechnologyField", "数字经济"))).Entities);
    }

    [Fact]
    public async Task Homonyms_whose_types_have_nothing_in_common_stay_two()
    {
        SmallGold gold = new SmallGold().Entity("Region", "西湖").Entity("Lab", "西湖");
        Assert.Equal(new ScoreCounts(1, 1, 0), (await gold.ScoreAsync(new SmallGraph().Entity("Lab", "西湖"))).Entities);
    }

    [Fact]
    public async Task Only_what_the_covered_lines_mention_counts()
    {
        SmallGold gold = new SmallGold().Entity("Lab", "西湖实验室");
        SmallGraph graph = new SmallGraph().Entity("Lab", "西湖实验室", 11).Entity("Lab", "良渚实验室", 12);
        ScoreReport report = await gold.ScoreAsync(graph);
        Assert.Equal(new ScoreCounts(0, 1, 0), report.Entities);
        Assert.Equal("found outside the gold's lines only", Assert.Single(report.Missed).Reason);
        Assert.Equal(Right, (await gold.ScoreAsync(graph.Mention("Lab/西湖实验室", "西湖实验室", 10))).Entities);
    }

    [Fact]
    public async Task Lines_of_a_file_without_entities_cover_none()
    {
        SmallGold gold = new() { Manifest = "{'document': 'plan.txt', 'families': ['entities', 'relations', 'values'], 'files': [{'prefix': 'a', 'lines': [[1, 5]]}, {'prefix': 'b', 'lines': [[6, 10]], 'families': ['values']}]}", Others = { ["b.targets.jsonl"] = string.Empty } };
        ScoreReport report = await gold.Entity("Lab", "西湖实验室").ScoreAsync(new SmallGraph().Entity("Lab", "西湖实验室").Entity("Lab", "表里的实验室", 7));
        Assert.Equal(Right, report.Entities);
    }

    [Fact]
    public async Task Indicators_terms_and_labels_of_ones_own_are_not_judged()
    {
        SmallGold gold = new SmallGold().Entity("Indicator", "研发投入强度").Entity("Indicator", "创新能力评估名次", "'type_alt': ['Program']");
        SmallGraph graph = new SmallGraph().Entity("Indicator", "别的指标").Entity("Term", "创新").Entity("Park", "公园").Entity("Program", "创新能力评估名次");
        Assert.Equal(new ScoreCounts(0, 0, 0), (await gold.ScoreAsync(graph)).Entities);
    }

    [Fact]
    public async Task The_document_itself_answers_for_the_policy_of_its_title()
    {
        SmallGold gold = new SmallGold().Entity("Policy", "《杭州市规划》");
        Assert.Equal(Right, (await gold.ScoreAsync(new SmallGraph())).Entities);
        Assert.Equal(new ScoreCounts(0, 1, 0), (await gold.ScoreAsync(new SmallGraph(title: "另一规划"))).Entities);
    }

    [Fact]
    public async Task A_policy_node_for_the_document_is_as_right_as_the_document()
    {
        ScoreReport report = await new SmallGold().Entity("Policy", "杭州市规划").ScoreAsync(new SmallGraph().Entity("Policy", "杭州市规划"));
        Assert.Equal(Right, report.Entities);
    }

    [Fact]
    public async Task A_region_that_stands_only_inside_other_names_is_optional()
    {
        const string Text = "建设萧山高新区\n支持萧山发展";
        SmallGold gold = new SmallGold().Entity("ScienceCityZone", "萧山高新区");
        SmallGraph graph = new SmallGraph(Text).Entity("ScienceCityZone", "萧山高新区").Entity("Region", "萧山");
        Assert.Equal(Right, (await gold.ScoreAsync(graph)).Entities);
        Assert.Equal(new ScoreCounts(1, 0, 1), (await gold.ScoreAsync(graph.Mention("Region/萧山", "萧山", 2))).Entities);
    }

    [Fact]
    public async Task Another_entity_inside_a_name_is_not_excused()
    {
        SmallGold gold = new SmallGold().Entity("ScienceCityZone", "萧山高新区");
        SmallGraph graph = new SmallGraph("建设萧山高新区").Entity("ScienceCityZone", "萧山高新区").Entity("Company", "萧山");
        Assert.Equal(new ScoreCounts(1, 0, 1), (await gold.ScoreAsync(graph)).Entities);
    }

    [Fact]
    public async Task What_is_missed_and_false_is_listed_with_line_words_and_reason()
    {
        SmallGold gold = new SmallGold().Entity("Lab", "之江实验室", line: 3).Entity("Lab", "西湖实验室", line: 2);
        ScoreReport report = await gold.ScoreAsync(new SmallGraph().Entity("Platform", "之江实验室", 3).Entity("Lab", "国家实验室", 9));
        Assert.Equal(["西湖实验室", "之江实验室"], report.Missed.Select(static entry => entry.Name));
        Assert.Equal(["not found", "found as Platform"], report.Missed.Select(static entry => entry.Reason));
        Assert.Equal(["a.entities.jsonl:2", "a.entities.jsonl:1"], report.Missed.Select(static entry => entry.Gold));
        ScoreEntry entry = report.False[1];
        Assert.Equal(("Lab", 9, "国家实验室", "国家实验室", "not in the gold"), (entry.Kind, entry.Line, entry.Name, entry.Surface, entry.Reason));
    }
}
