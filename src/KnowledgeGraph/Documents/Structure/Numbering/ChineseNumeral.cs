namespace KnowledgeGraph.Documents.Structure.Numbering;

/// <summary>Numbers as headings write them: 一, 十二, 二十, 一百零三, 1, １２.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>True for a character that writes a number in Chinese.</summary>
    public static bool IsIdeograph(char unit) => unit is '十' or '百' or '零' || Digits.Contains(unit);

    /// <summary>The digit that <paramref name="unit"/> writes, half or full width; -1 for another character.</summary>
    public static int Digit(char unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        >= '０' and <= '９' => unit - '０',
        _ => -1,
    };

    /// <summary>Reads ideographs from the start of <paramref name="text"/>.</summary>
    /// <returns>How many units were read; 0 where none writes a number from 1 to 999.</returns>
    public static int ReadIdeographs(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int length = 0;
        while (length < text.Length && length < 7 && IsIdeograph(text[length]))
        {
            length++;
        }

        return length > 0 && TryParse(text[..length], out value) ? length : 0;
    }

    /// <summary>Reads Arabic digits, half or full width, from the start of <paramref name="text"/>.</summary>
    /// <returns>How many units were read; 0 where the number is missing, begins with 0 or has more than three digits.</returns>
    public static int ReadArabic(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int length = 0;
        while (length < text.Length && Digit(text[length]) is int digit and >= 0)
        {
            if (length == 3 || (length == 0 && digit == 0))
            {
                value = 0;
                return 0;
            }

            value = (value * 10) + digit;
            length++;
        }

        return length;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int pending = -1;
        bool hasUnit = false;
        foreach (char unit in text)
        {
            switch (unit)
            {
                case '百':
                    value += (pending < 0 ? 1 : pending) * 100;
                    pending = -1;
                    hasUnit = true;
                    break;
                case '十':
                    value += (pending <= 0 ? 1 : pending) * 10;
                    pending = -1;
                    hasUnit = true;
                    break;
                case '零':
                    pending = 0;
                    break;
                default:
                    int digit = Digits.IndexOf(unit, StringComparison.Ordinal);
                    // 二〇 and 一二 write a number digit by digit, as years are written.
                    pending = pending > 0 || (pending == 0 && !hasUnit) ? (pending * 10) + digit : digit;
                    break;
            }
        }

        value += Math.Max(pending, 0);
        return value is > 0 and < 1000;
    }
}
