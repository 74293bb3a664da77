using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Finds the limits of clauses in running text.</summary>
internal static class Clause
{
    /// <summary>Offset behind the last mark that ends a clause before <paramref name="at"/>, not before <paramref name="floor"/>. Marks inside brackets do not count.</summary>
    public static int Start(string text, int at, int floor)
    {
        int depth = 0;
        for (int i = at - 1; i >= floor; i--)
        {
            char unit = text[i];
            if (unit is '）' or ')' or '》' or '”')
            {
                depth++;
            }
            else if (unit is '（' or '(' or '《' or '“')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && IsMark(unit))
            {
                return i + 1;
            }
        }

        return floor;
    }

    /// <summary>Offset of the first mark that ends a clause at or behind <paramref name="at"/>, 、 and 和 counted where <paramref name="inList"/>.</summary>
    public static int End(string text, int at, int ceiling, bool inList = false)
    {
        int depth = 0;
        for (int i = at; i < ceiling; i++)
        {
            char unit = text[i];
            if (unit is '（' or '(' or '《' or '“')
            {
                depth++;
            }
            else if (unit is '）' or ')' or '》' or '”')
            {
                if (depth == 0)
                {
                    return i;
                }

                depth--;
            }
            else if (depth == 0 && (IsMark(unit) || (inList && unit is '、')))
            {
                return i;
            }
        }

        return ceiling;
    }

    /// <summary>The span without blanks at its ends.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsMark(char unit) => unit is '，' or ',' or '。' or '；' or ';' or '！' or '？' or '：' or ':' or '\n' or '…';
}
