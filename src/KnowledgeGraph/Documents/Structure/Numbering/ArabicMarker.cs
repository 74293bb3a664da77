namespace KnowledgeGraph.Documents.Structure.Numbering;

/// <summary>Marks that begin with an Arabic digit: 1. 1． 1﹒ 1、1） 1.1 1　.</summary>
internal static class ArabicMarker
{
    private const string Units = "万亿千百倍个元吨米亩年月日％%‰℃";

    public static Marker? Read(ReadOnlySpan<char> line)
    {
        int length = ChineseNumeral.ReadArabic(line, out int ordinal);
        if (length == 0 || length >= line.Length)
        {
            return null;
        }

        char mark = line[length];
        if (IsPoint(mark))
        {
            return ReadDecimal(line, length, ordinal) ?? Titled(line, NumberingFamily.Arabic, ordinal, length + 1);
        }

        // Character recognition sets the point apart: 1 .坚持创新.
        int point = length + MarkerReader.Blanks(line[length..]);
        if (mark != '\u3000' && point > length && point < line.Length && (IsPoint(line[point]) || line[point] == '、'))
        {
            return Titled(line, NumberingFamily.Arabic, ordinal, point + 1);
        }

        return mark switch
        {
            '、' => Titled(line, NumberingFamily.Arabic, ordinal, length + 1),
            ')' or '）' => Titled(line, NumberingFamily.BracketedArabic, ordinal, length + 1),
            // A bare number is a mark only before a wide space: "5 个" counts things.
            '\u3000' => Titled(line, NumberingFamily.Bare, ordinal, length),
            _ => null,
        };
    }

    // 1.1 and 1.1.1; 3.01, 97.5% and 2021.12.11 are values.
    private static Marker? ReadDecimal(ReadOnlySpan<char> line, int length, int ordinal)
    {
        int parts = 1;
        long parent = 0;
        int last = ordinal;
        int position = length;
        while (position < line.Length && IsPoint(line[position]))
        {
            int digits = ChineseNumeral.ReadArabic(line[(position + 1)..], out int next);
            if (digits == 0)
            {
                break;
            }

            parent = (parent * Marker.PartsBase) + last;
            last = next;
            parts++;
            position += digits + 1;
        }

        if (parts is 1 or > 4)
        {
            return null;
        }

        if (position < line.Length && (IsPoint(line[position]) || line[position] == '、'))
        {
            position++;
        }

        NumberingFamily family = parts switch
        {
            2 => NumberingFamily.Decimal2,
            3 => NumberingFamily.Decimal3,
            _ => NumberingFamily.Decimal4,
        };
        if (Titled(line, family, last, position, parent) is not { } marker)
        {
            return null;
        }

        // A heading's words mostly stand off from a decimal: 1.1 编制目的. Where they do not, a unit makes it a value: 1.5倍, 3.2亿元.
        bool standsOff = LineText.IsBlank(line[position]) || IsPoint(line[position - 1]) || line[position - 1] == '、';
        return standsOff ? marker : Units.Contains(line[position]) ? null : marker with { IsGlued = true };
    }

    private static Marker? Titled(ReadOnlySpan<char> line, NumberingFamily family, int ordinal, int end, long parent = 0)
    {
        int word = end + MarkerReader.Blanks(line[end..]);
        // What follows must be words: 3.01 and 2021.12 are numbers, 1.% is a damaged cell. A mark alone may have its title on the next line.
        return word < line.Length && (LineText.IsWord(line[word]) || LineText.OpensName(line[word]) || OpensYear(line[word..]))
            ? new Marker(family, ordinal, end, parent)
            : null;
    }

    // Full stops of all widths: 1. 1． 1﹒
    private static bool IsPoint(char unit) => unit is '.' or '．' or '﹒';

    private static bool OpensYear(ReadOnlySpan<char> text) =>
        text.Length > 4
        && text[4] == '年'
        && ChineseNumeral.Digit(text[0]) is 1 or 2
        && ChineseNumeral.Digit(text[1]) >= 0
        && ChineseNumeral.Digit(text[2]) >= 0
        && ChineseNumeral.Digit(text[3]) >= 0;
}
