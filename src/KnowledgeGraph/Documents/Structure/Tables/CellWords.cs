using System.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Joins the lines of a cell: without a blank between Chinese characters, with one elsewhere.</summary>
internal static class CellWords
{
    public static string Join(ReadOnlySpan<char> words)
    {
        if (!words.Contains('\n'))
        {
            return LineText.Collapse(words);
        }

        StringBuilder joined = new(words.Length);
        foreach (Range range in words.Split('\n'))
        {
            string line = LineText.Collapse(words[range]);
            if (line.Length == 0)
            {
                continue;
            }

            if (joined.Length > 0 && !(LineText.IsChinese(joined[^1]) && LineText.IsChinese(line[0])))
            {
                joined.Append(' ');
            }

            joined.Append(line);
        }

        return joined.ToString();
    }
}
