using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>What README shows is what a user sees.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_main_job_prints_what_readme_shows(string readme)
    {
        using TemporaryFolder folder = new();
        KgResult result = await KgProcess.RunAsync("build", "seeds/", "--out", folder["graph"]);
        string printed = result.Output.Replace(folder.FullName + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
        string path = Path.Combine(Repository.Root, readme);
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Match shown = OutputBlock().Match(text);
        Assert.True(shown.Success, $"{readme} shows no output of the main job.");
        string expected = text[..shown.Groups[1].Index] + printed.TrimEnd() + "\n" + text[(shown.Groups[1].Index + shown.Groups[1].Length)..];
        Approval.VerifyWhole(readme, text, expected);
    }

    [Fact]
    public async Task Every_link_of_readme_leads_somewhere()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        Assert.All(Link().Matches(text).Select(static match => match.Groups[1].Value), static target => Assert.True(Path.Exists(Path.Combine(Repository.Root, target.Split('#')[0])), target));
    }

    [GeneratedRegex(@"<!-- [^>]* -->\n```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex OutputBlock();

    [GeneratedRegex(@"\]\((?!http)([^)]+)\)")]
    private static partial Regex Link();
}
