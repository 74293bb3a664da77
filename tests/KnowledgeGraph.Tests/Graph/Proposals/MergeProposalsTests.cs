using System.Text.Json;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Proposals;

namespace KnowledgeGraph.Tests.Graph.Proposals;

public sealed class MergeProposalsTests
{
    [Theory]
    [InlineData("ResearchInstitute/国科大杭高院", "ResearchInstitute/国科大杭州高等研究院", "abbreviation")]
    [InlineData("ResearchInstitute/中科院肿瘤和医学研究所", "ResearchInstitute/中科院医学与肿瘤研究所", "the same words")]
    [InlineData("ScienceCityZone/高新区", "ScienceCityZone/高新区(滨江)", "bracketed addition")]
    [InlineData("ScienceCityZone/城西科创大走廊", "ScienceCityZone/杭州城西科创大走廊", "name of a place")]
    [InlineData("Policy/海岛协同战略", "Policy/海岛协同发展战略", "the same words but 发展")]
    public void Likely_pairs_are_proposed_with_their_reason(string from, string into, string reason)
    {
        MergeProposal proposal = Assert.Single(Propose(from, into));
        Assert.Equal((Key(from), Key(into), reason), (Key(proposal.From), Key(proposal.Into), proposal.Reason));

        string Key(string id) => reason == "the same words" ? "either" : id;
    }

    [Fact]
    public void One_name_of_two_kinds_is_proposed_for_the_kind_that_is_named_most()
    {
        MergeProposal proposal = Assert.Single(Propose("Platform/城市大脑", "ResearchFacility/城市大脑", "ResearchFacility/城市大脑"));
        Assert.Equal(("Platform/城市大脑", "ResearchFacility/城市大脑", "same name, another kind"), (proposal.From, proposal.Into, proposal.Reason));
    }

    [Fact]
    public void A_name_that_one_document_gives_as_an_alias_is_proposed()
    {
        Node full = new("Lab/湘湖实验室", ["Lab", "Entity"], [new("name", "湘湖实验室"), new("aliases", new[] { "生命健康实验室" })]);
        Node other = new("Lab/生命健康实验室", ["Lab", "Entity"], [new("name", "生命健康实验室")]);
        Assert.Equal("both are called 生命健康实验室", Assert.Single(MergeProposals.Find(GraphDefinitions.Default, [full, other], [])).Reason);
    }

    [Theory]
    [InlineData("Lab/浙江大学实验室", "Lab/浙江工业大学实验室")]
    [InlineData("ScienceCityZone/杭州高新区", "ScienceCityZone/宁波高新区")]
    [InlineData("University/南京大学", "University/南京农业大学")]
    [InlineData("Fund/杭州市创投引导基金", "Fund/宁波市创投引导基金")]
    [InlineData("Program/863计划", "Program/973计划")]
    [InlineData("Technology/人工智能", "Technology/智能")]
    public void Different_things_are_not_proposed(string left, string right) => Assert.Empty(Propose(left, right));

    [Fact]
    public void Proposals_do_not_hang_on_order()
    {
        string[] ids = ["ResearchInstitute/国科大杭高院", "ResearchInstitute/国科大杭州高等研究院", "ScienceCityZone/高新区", "ScienceCityZone/高新区(滨江)", "Platform/城市大脑", "ResearchFacility/城市大脑"];
        Assert.Equal(Lines(Propose(ids)), Lines(Propose([.. ids.Reverse()])));
        static string[] Lines(IReadOnlyList<MergeProposal> proposals) => [.. proposals.Select(static proposal => proposal.Correction)];
    }

    [Fact]
    public async Task The_command_shows_evidence_and_the_lines_to_accept_and_those_are_valid()
    {
        using TemporaryFolder folder = new();
        string one = folder.Write("a.txt", "杭州市科技创新规划\n\n杭州市人民政府\n\n一、任务\n\n建设长三角科技创新共同体。\n");
        string two = folder.Write("b.txt", "宁波市科技创新规划\n\n宁波市人民政府\n\n一、任务\n\n参与建设长三角科创共同体。\n");
        KgResult text = await KgProcess.RunAsync("identity", one, two);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("Platform/长三角科创共同体 → Platform/长三角科技创新共同体   (abbreviation)", text.Output, StringComparison.Ordinal);
        Assert.Contains("    长三角科创共同体   Document/宁波市科技创新规划 line 7", text.Output, StringComparison.Ordinal);
        string line = Assert.Single(text.Output.Split('\n'), static line => line.StartsWith("  - merge: ", StringComparison.Ordinal));
        Assert.Equal(1, GraphDefinitions.Default.WithCorrections($"corrections:\n{line}").Corrections.Count);

        Assert.Equal(0, (await KgProcess.RunAsync("build", two, one, "--out", folder["graph"])).ExitCode);
        KgResult json = await KgProcess.RunAsync("identity", "--db", Path.Combine(folder["graph"], "plans.db"), "--json");
        Assert.Equal((await KgProcess.RunAsync("identity", two, one, "--json")).Output, json.Output);
        JsonElement proposal = Assert.Single(JsonDocument.Parse(json.Output).RootElement.EnumerateArray());
        Assert.Equal("Platform/长三角科创共同体", proposal.GetProperty("from").GetString());
        Assert.Equal(2, proposal.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task The_command_wants_documents_or_a_database()
    {
        (await KgProcess.RunAsync("identity")).RequiresFailure(2, "Give either INPUT or --db FILE.");
        using TemporaryFolder folder = new();
        Assert.Equal(3, (await KgProcess.RunAsync("identity", "--db", folder["none.db"])).ExitCode);
    }

    private static IReadOnlyList<MergeProposal> Propose(params string[] ids)
    {
        Node[] nodes = [.. ids.Distinct().Select(static id => id.Split('/')).Select(static parts => new Node($"{parts[0]}/{parts[1]}", [parts[0], "Entity"], [new("name", parts[1])]))];
        Relationship[] mentions =
        [
            .. ids.Select(static (id, at) => new Relationship($"{at:x16}", "MENTIONS", "Document/某规划#p-1", id, [new("document", "Document/某规划"), new("line", at), new("surface", id.Split('/')[1])])),
        ];
        return MergeProposals.Find(GraphDefinitions.Default, nodes, mentions);
    }
}
