using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

public sealed class KeywordsCommandTests
{
    private const string Text = "数字经济带动产业升级，数字经济是第一工程。城西科创大走廊建设产业高地，城西科创大走廊带动升级。";

    [Fact]
    public async Task A_line_is_a_weight_and_a_word_the_weightiest_first()
    {
        KgResult result = await RunAsync("--top", "3");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("1.1955  科创\n0.8638  城西\n0.7929  走廊\n", result.Output);
    }

    [Theory]
    [InlineData("tfidf")]
    [InlineData("TextRank")]
    public async Task Json_holds_words_with_their_weights(string method)
    {
        using JsonDocument all = JsonDocument.Parse((await RunAsync("--json", "--method", method, "--top", "0")).Output);
        using JsonDocument some = JsonDocument.Parse((await RunAsync("--json", "--method", method, "--top", "4")).Output);
        JsonElement[] keywords = [.. all.RootElement.EnumerateArray()];
        Assert.True(keywords.Length > 4);
        Assert.Equal(keywords.Take(4).Select(static pair => pair.ToString()), some.RootElement.EnumerateArray().Select(static pair => pair.ToString()));
        Assert.All(keywords, static pair => Assert.Contains(pair[0].GetString()!, Text, StringComparison.Ordinal));
        double[] weights = [.. keywords.Select(static pair => pair[1].GetDouble())];
        Assert.Equal(weights.OrderDescending(), weights);
    }

    [Theory]
    [InlineData("tfidf")]
    [InlineData("textrank")]
    public async Task Words_that_are_added_can_be_keywords(string method)
    {
        using TemporaryFolder folder = new();
        string words = folder.Write("words.txt", "城西科创大走廊 10 nz\n");
        string[] call = ["--json", "--method", method, "--pos", "nz, n"];
        Assert.DoesNotContain("城西科创大走廊", (await RunAsync(call)).Output, StringComparison.Ordinal);
        Assert.Contains("城西科创大走廊", (await RunAsync([.. call, "--userdict", words])).Output, StringComparison.Ordinal);

        KgResult lexicon = await KgProcess.RunWithInputAsync(Encoding.UTF8.GetBytes("光谷科技创新大走廊"), "keywords", "-", "--lexicon", Path.Combine(Repository.Root, "graph-schema"), "--json");
        using JsonDocument json = JsonDocument.Parse(lexicon.Output);
        Assert.Equal("光谷科技创新大走廊", Assert.Single(json.RootElement.EnumerateArray().ToArray())[0].GetString());
    }

    [Theory]
    [InlineData("--top", "-1")]
    [InlineData("--top", "many")]
    [InlineData("--method", "1")]
    [InlineData("--method", "tfidf,textrank")]
    [InlineData("--pos", ",")]
    public async Task Wrong_usage_ends_with_2(string option, string value)
    {
        KgResult result = await KgProcess.RunAsync("keywords", Repository.SeedPath, option, value);
        result.RequiresFailure(2, option, "kg keywords --help");
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_ends_with_1()
    {
        (await KgProcess.RunAsync("keywords", "none.txt")).RequiresFailure(1, "none.txt: KG1010: ");
        (await KgProcess.RunAsync("keywords", Repository.SeedPath, "--userdict", "none.txt")).RequiresFailure(1, "none.txt: KG2007: ");
    }

    private static Task<KgResult> RunAsync(params string[] options) => KgProcess.RunWithInputAsync(Encoding.UTF8.GetBytes(Text), ["keywords", "-", .. options]);
}
