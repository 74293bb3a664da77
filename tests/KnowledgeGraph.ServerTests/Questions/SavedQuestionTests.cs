using System.Globalization;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Questions;

public sealed class SavedQuestionTests(PlanServer plan)
{
    private const string Folder = "tests/KnowledgeGraph.ServerTests/Questions/Rows";

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. SavedQuestions.Load(null).All.Select(static question => question.Name)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_question_is_answered_as_the_text_of_the_seed_answers_it(string name)
    {
        string path = $"{Folder}/{name}.approved.txt";
        string current = await File.ReadAllTextAsync(Path.Combine(Repository.Root, path), Stop);
        QuestionRows rows = new(current);
        Assert.True(rows.Count > 0, $"{path} holds no rows read from the text.");

        string compared = rows.Compare(await RowsAsync(SavedQuestions.Load(null).Find(name)!));

        Approval.VerifyWhole(path, current, compared);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_favourite_gives_the_rows_of_its_question(string name)
    {
        SavedQuestion question = SavedQuestions.Load(null).Find(name)!;

        Assert.Equal(await RowsAsync(question), await RowsAsync(new CypherStatement(question.ToFavourite())));
    }

    [Fact]
    public void There_are_rows_for_no_other_questions()
        => Assert.Equal(
            SavedQuestions.Load(null).All.Select(static question => question.Name),
            Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.approved.txt").Select(static path => Path.GetFileName(path)[..^".approved.txt".Length]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Another_plan_is_left_out()
    {
        SavedQuestion question = SavedQuestions.Load(null).Find("labs")!;

        Assert.Empty(await RowsAsync(new CypherStatement(question.Query, question.Bind(new Dictionary<string, string> { ["plan"] = "宁波" }))));
        Assert.NotEmpty(await RowsAsync(new CypherStatement(question.Query, question.Bind(new Dictionary<string, string> { ["plan"] = "杭州市科学技术发展" }))));
    }

    private Task<string[]> RowsAsync(SavedQuestion question) => RowsAsync(new CypherStatement(question.Query, question.Bind(Defaults)));

    // The plan is the same in all rows and is left out.
    private async Task<string[]> RowsAsync(CypherStatement statement)
    {
        Neo4jServer server = await plan.ServerAsync();
        await using CypherClient client = new(new(server.Uri));
        await using ICypherSession session = client.OpenSession();
        await using ICypherResult result = await session.RunAsync(statement, Stop);
        return await result.Select(static row => string.Join(" | ", row.Keys.Zip(row.Values).Where(static cell => cell.First != "plan").Select(static cell => Text(cell.Second)))).ToArrayAsync(Stop);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IReadOnlyList<object?> list => string.Join('、', list.Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
