using System.Text;

namespace KnowledgeGraph.Tests.Cli;

public sealed class SegmentCommandTests
{
    private static readonly string Definitions = Path.Combine(Repository.Root, "graph-schema");

    [Fact]
    public async Task Each_line_of_the_text_gives_a_line_of_words()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", "加快建设城西科创大走廊\n\n2025年，增长5.5%。\n");
        KgResult result = await KgProcess.RunAsync("segment", plan);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("加快 建设 城西 科创 大 走廊\n\n2025 年 ， 增长 5.5% 。\n", result.Output);
    }

    [Theory]
    [InlineData("科技创新\r\n人工智能", "[\"科技\",\"创新\",\"\\r\"]\n[\"人工智能\"]\n")]
    [InlineData("科技\u000b创新\u2028人工智能\n", "[\"科技\",\"\\u000B\",\"创新\",\"\\u2028\",\"人工智能\"]\n")]
    [InlineData("\n\"创新\"", "[]\n[\"\\\"\",\"创新\",\"\\\"\"]\n")]
    [InlineData("", "")]
    public async Task A_line_ends_at_the_line_feed_and_keeps_what_stands_before_it(string text, string output)
    {
        KgResult result = await KgProcess.RunWithInputAsync(Encoding.UTF8.GetBytes(text), "segment", "-", "--json");
        Assert.Equal((0, "", output), (result.ExitCode, result.Error, result.Output));
    }

    [Theory]
    [InlineData("中国科学院石墨烯", "中国科学院 石墨 烯\n")]
    [InlineData("中国科学院", "中国 科学 学院 科学院 中国科学院\n", "--mode", "search")]
    [InlineData("中国科学院", "中国 中国科学院 科学 科学院 学院\n", "--mode", "FULL")]
    [InlineData("他来到了网易杭研大厦", "他 来到 了 网易 杭研 大厦\n", "--mode", "precise")]
    [InlineData("他来到了网易杭研大厦", "他 来到 了 网易 杭 研 大厦\n", "--no-hmm")]
    [InlineData("加快建设走廊", "加快/v 建设/vn 走廊/n\n", "--pos")]
    [InlineData("加快建设走廊", "[[\"加快\",\"v\"],[\"建设\",\"vn\"],[\"走廊\",\"n\"]]\n", "--pos", "--json", "--mode", "Precise")]
    [InlineData("网易杭研大厦", "网易/n 杭/nr 研/vn 大厦/n\n", "--pos", "--no-hmm")]
    public async Task Options_say_how_standard_input_is_split(string text, string output, params string[] options)
    {
        KgResult result = await KgProcess.RunWithInputAsync(Encoding.UTF8.GetBytes(text + "\n"), ["segment", "-", .. options]);
        Assert.Equal((0, "", output), (result.ExitCode, result.Error, result.Output));
    }

    [Fact]
    public async Task Names_of_a_lexicon_and_words_of_a_file_are_added()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", "光谷科技创新大走廊与城西科创大走廊");
        string words = folder.Write("words.txt", "城西科创大走廊 10 nz\n");
        foreach (string lexicon in new[] { Definitions, Path.Combine(Definitions, "lexicon") })
        {
            KgResult both = await KgProcess.RunAsync("segment", plan, "--lexicon", lexicon, "--userdict", words, "--pos");
            Assert.Equal((0, "光谷科技创新大走廊/x 与/p 城西科创大走廊/nz\n"), (both.ExitCode, both.Output));
        }

        KgResult plain = await KgProcess.RunAsync("segment", plan);
        Assert.Equal("光谷 科技 创新 大 走廊 与 城西 科创 大 走廊\n", plain.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_ends_with_1()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", "词典");
        (await KgProcess.RunAsync("segment", folder["none.txt"])).RequiresFailure(1, "none.txt: KG1010: ");
        (await KgProcess.RunAsync("segment", plan, "--userdict", folder["none.txt"])).RequiresFailure(1, "none.txt: KG2007: there is no such file");
        (await KgProcess.RunAsync("segment", plan, "--userdict", folder.FullName)).RequiresFailure(1, ": KG2007: ");
        (await KgProcess.RunAsync("segment", plan, "--userdict", "")).RequiresFailure(1, ": KG2007: ");
        (await KgProcess.RunAsync("segment", plan, "--lexicon", folder["none"])).RequiresFailure(1, "KG3009");
        (await KgProcess.RunWithInputAsync([0xC9, 0xE7], "segment", "-")).RequiresFailure(1, "standard input", "UTF-8");

        string huge = folder.Write("huge.txt", "甲 1\n词典 9223372036854775807 n\n");
        (await KgProcess.RunAsync("segment", plan, "--userdict", huge)).RequiresFailure(1, $"{huge}:2: KG2001: ");
        string foreign = folder.Write("foreign.txt", [0xC9, 0xE7, 0x0A]);
        (await KgProcess.RunAsync("segment", plan, "--userdict", foreign)).RequiresFailure(1, $"{foreign}:1: KG2005: ");
    }

    [Theory]
    [InlineData("--mode", "7")]
    [InlineData("--mode", "0")]
    [InlineData("--mode", "precise,search")]
    [InlineData("--mode", "")]
    [InlineData("--pos", "--mode", "search")]
    [InlineData("--pos", "--mode", "full", "--no-hmm")]
    [InlineData("--pos", "--mode", "7")]
    public async Task Wrong_usage_ends_with_2(params string[] options)
    {
        KgResult result = await KgProcess.RunAsync(["segment", Repository.SeedPath, .. options]);
        result.RequiresFailure(2, "--mode");
        Assert.Empty(result.Output);
    }
}
