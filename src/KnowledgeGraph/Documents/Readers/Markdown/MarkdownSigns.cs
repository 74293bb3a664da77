using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Markdown;

/// <summary>Tells Markdown from plain text: by the file's name, else by marks that plain text does not have.</summary>
internal static class MarkdownSigns
{
    // Marks come early or not at all.
    private const int LinesLookedAt = 5000;
    private const int EnoughMarks = 2;

    public static bool AreIn(string text, ReadOnlySpan<SourceLine> lines, SourceFile file)
    {
        if (file.IsNamed(".md", ".markdown", ".mkd"))
        {
            return true;
        }

        int marks = 0;
        for (int i = 0; i < Math.Min(lines.Length, LinesLookedAt); i++)
        {
            ReadOnlySpan<char> words = lines[i].Span.In(text);
            marks += MarkdownLine.IsHeading(words) || MarkdownLine.IsBold(words) ? 1 : 0;
            bool isTable = i > 0 && words.Contains('|') && MarkdownLine.IsDelimiterRow(words) && lines[i - 1].Span.In(text).Contains('|');
            if (isTable || marks >= EnoughMarks)
            {
                return true;
            }
        }

        return false;
    }
}
