using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Markdown;

/// <summary>A row of a Markdown table: cells between bars.</summary>
internal static class PipeRow
{
    /// <summary>The cells of the row at <paramref name="row"/>; a bar behind a <c>\</c> is a character of its cell.</summary>
    public static List<TextSpan> Cells(string text, TextSpan row)
    {
        int start = text[row.Start] == '|' ? row.Start + 1 : row.Start;
        int end = row.Length > 1 && text[row.End - 1] == '|' && text[row.End - 2] != '\\' ? row.End - 1 : row.End;
        List<TextSpan> cells = [];
        for (int i = start; i < end; i++)
        {
            if (text[i] == '|' && text[i - 1] != '\\')
            {
                cells.Add(Words(text, start, i));
                start = i + 1;
            }
        }

        cells.Add(Words(text, start, Math.Max(start, end)));
        return cells;
    }

    private static TextSpan Words(string text, int start, int end)
    {
        TextSpan words = WhiteSpace.Trim(text, start, end);
        return MarkdownLine.IsBold(words.In(text)) ? WhiteSpace.Trim(text, words.Start + 2, words.End - 2) : words;
    }
}
