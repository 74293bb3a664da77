using CsCheck;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Sqlite.Search;

namespace KnowledgeGraph.Tests.Sqlite;

public sealed class SqliteSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("杭", "p-1", "lab")]
    [InlineData("杭州", "p-1", "lab")]
    [InlineData("建设之江实验室", "p-1")]
    [InlineData("之江", "p-1", "lab")]
    [InlineData("浙江实验室", "lab")]
    [InlineData("5g", "p-2")]
    [InlineData("５Ｇ技术", "p-2")]
    [InlineData("技术 人工智能", "p-2")]
    [InlineData("人工智能 技术", "p-2")]
    [InlineData("研发投入强度", "row")]
    [InlineData("𬭎", "p-2")]
    [InlineData("杭建")]
    [InlineData("人工智能技术")]
    [InlineData("。")]
    [InlineData("")]
    public async Task Chinese_is_found_by_any_run_of_its_characters(string query, params string[] expected)
    {
        await using SqliteGraphStore store = await OpenAsync();
        IEnumerable<string> found = (await store.SearchAsync(query, cancellationToken: Cancellation)).Select(static node => node.Id["Document/甲#".Length..]);
        Assert.Equal(expected.Order(), found.Order());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("杭州\" OR \"技术")]
    [InlineData("name:杭州")]
    [InlineData("NEAR(杭州 技术)")]
    [InlineData("杭州*")]
    [InlineData("^杭州")]
    [InlineData("{name} : 杭州")]
    [InlineData("杭州 NOT 技术")]
    [InlineData("'); DROP TABLE nodes; --")]
    public async Task What_is_an_operator_elsewhere_is_text_here(string query)
    {
        await using SqliteGraphStore store = await OpenAsync();
        IReadOnlyList<Node> found = await store.SearchAsync(query, cancellationToken: Cancellation);
        string[] phrases = [.. query.Split(' ').Select(SearchWords.Of).Where(static words => words.Length > 0)];
        Assert.All(found, node => Assert.All(phrases, phrase => Assert.Contains(phrase, Words(node), StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(6, (await store.CountAsync(Cancellation)).Nodes);
    }

    [Fact]
    public async Task Any_text_is_a_query()
    {
        await using SqliteGraphStore store = await OpenAsync();
        Gen.OneOf(Gen.String, Gen.Int.Select(static seed => new RandomGraphs(seed, withOddText: true).Text()))
            .Check(query => store.SearchAsync(query, cancellationToken: Cancellation).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task Every_run_of_characters_of_a_text_finds_it()
    {
        await using SqliteGraphStore store = await OpenAsync();
        const string Text = "面向2025年，杭州（高新）区ＡＩ技术𬭎应用";
        await store.ReplaceAsync(Document("乙", [new Node("Document/乙#p", ["Paragraph"], [new("name", "面向"), new("text", Text)])]), Cancellation);
        for (int start = 0; start < Text.Length; start++)
        {
            for (int end = start + 1; end <= Text.Length; end++)
            {
                string part = Text[start..end];
                // A number or a Latin word is found whole only.
                bool cutsWord = (start > 0 && IsPlain(Text[start - 1]) && IsPlain(Text[start])) || (end < Text.Length && IsPlain(Text[end - 1]) && IsPlain(Text[end]));
                if (!cutsWord && !char.IsLowSurrogate(part[0]) && !char.IsHighSurrogate(part[^1]) && SearchWords.Of(part).Length > 0)
                {
                    Assert.Contains("Document/乙#p", (await store.SearchAsync(part, cancellationToken: Cancellation)).Select(static node => node.Id));
                }
            }
        }

        static bool IsPlain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is 'Ａ' or 'Ｉ';
    }

    [Fact]
    public async Task What_is_no_longer_said_is_no_longer_found()
    {
        await using SqliteGraphStore store = await OpenAsync();
        await store.ReplaceAsync(Document("甲", [new Node("Document/甲#p-1", ["Paragraph"], [new("name", "宁波"), new("text", "宁波")])]), Cancellation);
        Assert.Empty(await store.SearchAsync("杭州", cancellationToken: Cancellation));
        Assert.Single(await store.SearchAsync("宁波", cancellationToken: Cancellation));
        await store.RemoveAsync("Document/甲", Cancellation);
        Assert.Empty(await store.SearchAsync("宁波", cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_hit_in_a_name_comes_first_and_the_limit_holds()
    {
        await using SqliteGraphStore store = await OpenAsync();
        Assert.Equal("Document/甲#lab", (await store.SearchAsync("之江", limit: 1, Cancellation)).Single().Id);
    }

    private static string Words(Node node)
    {
        SearchEntry entry = SearchEntry.Of(node);
        return $"{entry.Name}\n{entry.Text}";
    }

    private static DocumentGraph Document(string title, IEnumerable<Node> nodes) =>
        new($"Document/{title}", $"{title}.txt", title, [new Node($"Document/{title}", ["Document"], [new("name", title)]), .. nodes], [], []);

    private async Task<SqliteGraphStore> OpenAsync()
    {
        SqliteGraphStore store = await SqliteGraphStore.OpenAsync(_folder["plans.db"], cancellationToken: Cancellation);
        await store.ReplaceAsync(
            Document(
                "甲",
                [
                    new Node("Document/甲#p-1", ["Paragraph"], [new("name", "杭州建设"), new("text", "杭州建设之江实验室。")]),
                    new Node("Document/甲#p-2", ["Paragraph"], [new("name", "５Ｇ"), new("text", "５Ｇ技术、人工智能、𬭎")]),
                    new Node("Document/甲#lab", ["Lab", "Entity"], [new("name", "之江实验室"), new("aliases", new[] { "浙江实验室", "杭州之江" })]),
                    new Node("Document/甲#row", ["Row"], [new("name", "1"), new("cells", new[] { "1", "研发投入强度", "≥3.5" })]),
                    new Node("Document/甲#s", ["Section"], [new("name", "总则"), new("title", "总则")]),
                ]),
            Cancellation);
        return store;
    }
}
