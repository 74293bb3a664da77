namespace KnowledgeGraph.Cli.Browser;

/// <summary>Reads the part of AsciiDoc that the guides are written in: <c>= title</c>, <c>== slide</c>, paragraphs, <c>. steps</c>, <c>[source,cypher]</c> blocks.</summary>
internal static class GuideReader
{
    private const string Fence = "----";

    public static Guide Read(string text)
    {
        string title = "";
        List<GuideSlide> slides = [];
        List<GuideBlock> blocks = [];
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                title = line[2..];
            }
            else if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                blocks = [];
                slides.Add(new GuideSlide(line[3..], blocks));
            }
            else if (line == Fence)
            {
                int end = Array.IndexOf(lines, Fence, i + 1);
                blocks.Add(new GuideBlock(GuideBlockKind.Query, lines[(i + 1)..end]));
                i = end;
            }
            else if (line.StartsWith(". ", StringComparison.Ordinal))
            {
                int end = Array.FindIndex(lines, i, static step => !step.StartsWith(". ", StringComparison.Ordinal));
                blocks.Add(new GuideBlock(GuideBlockKind.Steps, [.. lines[i..end].Select(static step => step[2..])]));
                i = end - 1;
            }
            else if (line.Length > 0 && line[0] != '[')
            {
                blocks.Add(new GuideBlock(GuideBlockKind.Paragraph, [line]));
            }
        }

        return new Guide(title, slides);
    }
}
