using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>Dates as signatures write them: 2021年12月11日, 二〇〇五年六月十一日, 2021-12-11.</summary>
internal static class DateLine
{
    private const int LongestDate = 24;

    /// <summary>The date, where the line is a date and nothing else (brackets and 印发 apart); else null.</summary>
    public static DateOnly? Read(ReadOnlySpan<char> words)
    {
        if (words.Length is < 6 or > LongestDate * 2)
        {
            return null;
        }

        string line = LineText.WithoutBlanks(words).Trim('(', ')', '（', '）').Replace("印发", string.Empty, StringComparison.Ordinal).TrimEnd('。');
        return line.Length <= LongestDate && Parse(line, out int length) is { } date && length == line.Length ? date : null;
    }

    /// <summary>The first date in the words; null where there is none.</summary>
    public static DateOnly? Find(string words)
    {
        for (int at = 0; at < words.Length; at++)
        {
            if (IsYearDigit(words[at]) && (at == 0 || !IsYearDigit(words[at - 1])) && Parse(words.AsSpan(at), out _) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? Parse(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        int year = 0;
        int at = 0;
        while (at < text.Length && at < 4 && YearDigit(text[at]) is int digit and >= 0)
        {
            year = (year * 10) + digit;
            at++;
        }

        if (at != 4 || year is < 1900 or > 2200 || at >= text.Length)
        {
            return null;
        }

        char separator = text[at];
        if (separator is not ('年' or '-' or '/' or '.' or '－'))
        {
            return null;
        }

        at++;
        if (!ReadPart(text, ref at, out int month) || at >= text.Length || (separator == '年' ? text[at] != '月' : text[at] != separator))
        {
            return null;
        }

        at++;
        if (!ReadPart(text, ref at, out int day))
        {
            return null;
        }

        if (separator == '年')
        {
            if (at >= text.Length || text[at] is not ('日' or '号'))
            {
                return null;
            }

            at++;
        }

        length = at;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static bool ReadPart(ReadOnlySpan<char> text, ref int at, out int value)
    {
        if (at < text.Length && ChineseNumeral.Digit(text[at]) == 0)
        {
            at++;
        }

        int length = ChineseNumeral.ReadArabic(text[at..], out value);
        length = length > 0 ? length : ChineseNumeral.ReadIdeographs(text[at..], out value);
        at += length;
        return length > 0;
    }

    private static bool IsYearDigit(char unit) => YearDigit(unit) >= 0;

    private static int YearDigit(char unit) => unit switch
    {
        '〇' or '○' or '零' or 'О' or 'Ο' or 'O' or '0' or '０' or '◯' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => ChineseNumeral.Digit(unit),
    };
}
