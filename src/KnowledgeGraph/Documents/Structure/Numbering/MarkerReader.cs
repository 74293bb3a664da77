namespace KnowledgeGraph.Documents.Structure.Numbering;

/// <summary>Reads the numbering mark at the start of a line: the families of Chinese official documents (GB/T 9704 and what pages make of it).</summary>
internal static class MarkerReader
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>The mark that <paramref name="line"/> (trimmed) starts with; null where it starts with none.</summary>
    public static Marker? Read(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return null;
        }

        char first = line[0];
        return first switch
        {
            '第' => ReadOrdinalWord(line),
            '(' or '（' or '〔' or '﹙' => ReadBracketed(line),
            '附' => AppendixMarker.Read(line),
            '—' or '―' or '─' or '－' => ReadDash(line),
            _ when ChineseNumeral.IsIdeograph(first) => ReadIdeograph(line),
            _ when ChineseNumeral.Digit(first) >= 0 => ArabicMarker.Read(line),
            _ => ReadCircled(line),
        };
    }

    private static Marker? ReadOrdinalWord(ReadOnlySpan<char> line)
    {
        int start = 1;
        start += Blanks(line[start..]);
        int length = ChineseNumeral.ReadIdeographs(line[start..], out int ordinal);
        if (length == 0)
        {
            length = ChineseNumeral.ReadArabic(line[start..], out ordinal);
        }

        if (length == 0)
        {
            return null;
        }

        int word = start + length;
        word += Blanks(line[word..]);
        ReadOnlySpan<char> rest = line[word..];
        NumberingFamily? family = rest switch
        {
            ['部', '分', ..] => NumberingFamily.Part,
            ['篇' or '编' or '卷', ..] => NumberingFamily.Part,
            ['章', ..] => NumberingFamily.Chapter,
            ['节', ..] => NumberingFamily.Division,
            ['条', ..] => NumberingFamily.Article,
            _ => null,
        };
        if (family is null)
        {
            return null;
        }

        int end = word + (rest[0] == '部' ? 2 : 1);
        // 第一章的任务 and 第二节课 speak of a chapter, they do not open one.
        return end < line.Length && (line[end] is '的' or '课' or '规' or '所' or '中')
            ? null
            : new Marker(family.Value, ordinal, end);
    }

    private static Marker? ReadBracketed(ReadOnlySpan<char> line)
    {
        int start = 1 + Blanks(line[1..]);
        NumberingFamily family = NumberingFamily.BracketedIdeograph;
        int length = ChineseNumeral.ReadIdeographs(line[start..], out int ordinal);
        if (length == 0)
        {
            family = NumberingFamily.BracketedArabic;
            length = ChineseNumeral.ReadArabic(line[start..], out ordinal);
        }

        if (length == 0)
        {
            return null;
        }

        int close = start + length;
        close += Blanks(line[close..]);
        if (close >= line.Length || line[close] is not (')' or '）' or '〕' or '﹚'))
        {
            return null;
        }

        int end = close + 1;
        if (end < line.Length && line[end] is '、' or '.' or '．')
        {
            end++;
        }

        return new Marker(family, ordinal, end);
    }

    private static Marker? ReadIdeograph(ReadOnlySpan<char> line)
    {
        int length = ChineseNumeral.ReadIdeographs(line, out int ordinal);
        int point = length + Blanks(line[length..]);
        if (length == 0 || point >= line.Length || line[point] is not ('、' or '.' or '．' or '﹑'))
        {
            return null;
        }

        ReadOnlySpan<char> rest = line[(point + 1)..];
        return IsEnumeration(ordinal, rest) ? null : new Marker(NumberingFamily.Ideograph, ordinal, point + 1);
    }

    // 一、二产业 and 一、二、三级 enumerate in running text; 一、二〇三五年远景目标 is a heading.
    private static bool IsEnumeration(int ordinal, ReadOnlySpan<char> rest)
    {
        int next = ChineseNumeral.ReadIdeographs(rest, out int following);
        return next > 0
            && following == ordinal + 1
            && next < rest.Length
            && rest[next] is '、' or '产' or '级' or '线' or '类' or '期' or '次' or '等';
    }

    private static Marker? ReadDash(ReadOnlySpan<char> line)
    {
        int length = 0;
        while (length < line.Length && line[length] is '—' or '―' or '─' or '－')
        {
            length++;
        }

        return length is >= 1 and <= 4 && length < line.Length && (length > 1 || line[0] == '—')
            ? new Marker(NumberingFamily.Dash, 0, length)
            : null;
    }

    private static Marker? ReadCircled(ReadOnlySpan<char> line)
    {
        int ordinal = Circled.IndexOf(line[0], StringComparison.Ordinal) + 1;
        return ordinal > 0 ? new Marker(NumberingFamily.Circled, ordinal, 1) : null;
    }

    internal static int Blanks(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && LineText.IsBlank(text[length]))
        {
            length++;
        }

        return length;
    }
}
