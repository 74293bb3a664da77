using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>The lines of C# that the pages show are the ones below, and print what the pages say.</summary>
public sealed class SegmentationPageTests
{
    [Theory]
    [InlineData("docs", "segmentation.md")]
    [InlineData("docs", "segmentation.zh-CN.md")]
    [InlineData("src", "KnowledgeGraph.Segmentation", "README.md")]
    public void The_lines_of_a_page_print_what_it_says(params string[] path)
    {
        string page = File.ReadAllText(Path.Combine([Repository.Root, .. path]));
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Segmentation", "SegmentationPageTests.cs"));
        string[] lines = [.. Between(source, "// Begin of the page's lines.\n", "// End of the page's lines.").Split('\n').Select(static line => line.Length > 8 ? line[8..] : "")];
        Assert.Equal(string.Join('\n', lines).Trim(), Between(page, "```csharp\n", "```").Trim());
        Assert.Equal(Printed().Trim(), Between(page, "```text\n", "```").Trim());
    }

    [Fact]
    public void The_page_locates_words_of_full_mode_by_lines_that_are_tested()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "segmentation.md"));
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Segmentation", "LocatedWords.cs"));
        Assert.Contains(Between(source, "// Begin of the page's lines.\n", "    // End of the page's lines.").TrimEnd() + "\n}\n", page, StringComparison.Ordinal);
    }

    private static string Printed()
    {
        StringWriter Console = new();

        // Begin of the page's lines.
        Segmenter segmenter = Segmenter.Default;
        Console.WriteLine(string.Join('/', segmenter.Segment("加快建设城西科创大走廊")));
        Console.WriteLine(string.Join('/', segmenter.Segment("中国科学院", SegmentationMode.Search)));

        Segmenter withWords = segmenter.WithWord("城西科创大走廊", tag: "nz");       // a new one; the first knows nothing of it
        Console.WriteLine(string.Join(' ', new PartOfSpeechTagger(withWords).Tag("加快建设城西科创大走廊")));

        foreach (TokenSpan span in segmenter.EnumerateSpans("研究与试验发展"))        // offsets only: nothing is allocated
        {
            Console.WriteLine($"{span.Start} {span.Length} {span.IsDictionaryWord}");
        }

        foreach (Keyword keyword in new TfIdfExtractor(segmenter).Extract("数字经济带动产业升级，数字经济是第一工程。", top: 2))
        {
            Console.WriteLine($"{keyword.Word} {keyword.Weight:F3}");
        }

        // End of the page's lines.
        return Console.ToString();
    }

    private static string Between(string text, string begin, string end)
    {
        int start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }
}
