using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads one number at a place: 1,234.5, １８, 1.8万, 126万亿, 6600多万, 三千亿, 二十余, 三点五.</summary>
/// <remarks>Immutable. Reads each character once.</remarks>
internal sealed class NumeralScanner(WordTable<UnitDefinition> units)
{
    // A decimal holds 28 digits; what is longer than this is an account number or a line of filler.
    private const int LongestNumber = 15;

    /// <summary>Reads the number that begins at <paramref name="start"/>; <paramref name="numeral"/> ends where it was given up if there is none.</summary>
    public bool TryRead(TextWindow window, int start, out Numeral numeral)
    {
        numeral = new Numeral { Start = start, End = start, Value = 0 };
        char first = window[start];
        if (Digits.IsArabic(first))
        {
            return TryReadArabic(window, start, out numeral);
        }

        return (Digits.Chinese(first) >= 0 || Digits.Power(first) > 0 || Digits.Scale(first) > 0) && new ChineseNumber(window, units).TryRead(start, out numeral);
    }

    private bool TryReadArabic(TextWindow window, int start, out Numeral numeral)
    {
        int digits = 0;
        decimal value = 0;
        int i = ReadDigits(window, start, ref value, ref digits);
        bool grouped = digits <= 3;
        while (grouped && IsGroup(window, i))
        {
            i = ReadDigits(window, i + 1, ref value, ref digits);
        }

        bool sound = true;
        if (window[i] is '.' or '．' && Digits.IsArabic(window[i + 1]))
        {
            int whole = digits;
            decimal fraction = 0;
            i = ReadDigits(window, i + 1, ref fraction, ref digits);
            value += fraction / PowerOfTen(digits - whole);

            // 2021.12.11, 1.2.3: a date or a clause number. Passed over whole.
            while (window[i] is '.' or '．' && Digits.IsArabic(window[i + 1]))
            {
                sound = false;
                i = ReadDigits(window, i + 1, ref fraction, ref digits);
            }
        }

        sound &= digits <= LongestNumber;
        bool open = false;
        if (IsOpenSign(window[i]) && (Digits.Scale(window[i + 1]) > 0 || units.HasAt(window, i + 1)))
        {
            open = true;
            i++;
        }

        i = PastBlanksToScale(window, i);
        decimal scale = ReadScale(window, ref i, ref value);
        ReadSmallerScale(window, ref i, ref value, scale);
        if (!open && IsOpenSign(window[i]))
        {
            open = true;
            i++;
        }

        numeral = new Numeral { Start = start, End = i, Value = value, Scale = scale, IsOpen = open };
        return sound;
    }

    /// <summary>万, 亿, 万亿, also with 十, 百, 千 ahead (3千万), or 百 and 千 alone (3千家, but 3千瓦 has the unit 千瓦).</summary>
    private decimal ReadScale(TextWindow window, ref int i, ref decimal value)
    {
        int power = Digits.Power(window[i]);
        if (power > 0 && Digits.Scale(window[i + 1]) > 0)
        {
            value *= power;
            i++;
        }
        else if (power >= 100 && !units.HasAt(window, i) && (units.HasAt(window, i + 1) || window[i + 1] is '至' or '到' || Digits.IsRangeSign(window[i + 1])))
        {
            value *= power;
            i++;
            return 1;
        }

        return ScaleAt(window, ref i);
    }

    // 1.8 万名
    private int PastBlanksToScale(TextWindow window, int i)
    {
        int scale = window.PastBlanks(i);
        return scale > i && Digits.Scale(window[scale]) > 0 && units.HasAt(window, scale + (window[scale + 1] == '亿' ? 2 : 1)) ? scale : i;
    }

    // 3亿5000万 is 3.5亿.
    private static void ReadSmallerScale(TextWindow window, ref int i, ref decimal value, decimal scale)
    {
        int digits = 0;
        decimal smaller = 0;
        int end = i;
        for (; scale == 1_0000_0000m && digits < 4 && Digits.IsArabic(window[end]); end++, digits++)
        {
            smaller = (smaller * 10) + Digits.Arabic(window[end]);
        }

        if (digits > 0 && window[end] == '万')
        {
            value += smaller / 1_0000m;
            i = end + 1;
        }
    }

    internal static decimal ScaleAt(TextWindow window, ref int i)
    {
        decimal scale = Digits.Scale(window[i]);
        if (scale == 0)
        {
            return 1;
        }

        i++;
        if (window[i - 1] == '万' && window[i] == '亿')
        {
            i++;
            return scale * 1_0000_0000m;
        }

        return scale;
    }

    internal static bool IsOpenSign(char c) => c is '余' or '多';

    // 1,234 is one number; 73297,专利 and 3,12 are not.
    private static bool IsGroup(TextWindow window, int i) =>
        (window[i] == ',' || (window[i] == '，' && window[i - 1] > '9'))
        && Digits.IsArabic(window[i + 1]) && Digits.IsArabic(window[i + 2]) && Digits.IsArabic(window[i + 3]) && !Digits.IsArabic(window[i + 4]);

    private static int ReadDigits(TextWindow window, int i, ref decimal value, ref int digits)
    {
        for (int digit = Digits.Arabic(window[i]); digit >= 0; digit = Digits.Arabic(window[++i]))
        {
            digits++;
            if (digits <= LongestNumber)
            {
                value = (value * 10) + digit;
            }
        }

        return i;
    }

    private static decimal PowerOfTen(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < Math.Min(exponent, LongestNumber); i++)
        {
            power *= 10;
        }

        return power;
    }
}
