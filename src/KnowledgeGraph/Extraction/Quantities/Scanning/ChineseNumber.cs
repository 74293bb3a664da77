using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads one number in characters: 二十五, 三千亿, 十几, 一万五千, 三点五, 三四.</summary>
internal struct ChineseNumber(TextWindow window, WordTable<UnitDefinition> units)
{
    private decimal total;
    private decimal section;
    private int digit = -1;
    private decimal scale = 1;
    private decimal ahead;
    private bool bare;
    private int i;

    public bool TryRead(int start, out Numeral numeral)
    {
        i = start;
        while (ReadDigit() || ReadPower(start) || ReadScale(start))
        {
        }

        decimal? upper = ReadPair(start);
        bool sound = i > start && upper is not < 0;
        bool open = false;
        if (window[i] == '几' && window[i - 1] == '十')
        {
            open = true;
            i++;
        }

        if (ReadFraction(start, out decimal fraction))
        {
            total = ahead = Whole() + fraction;
            section = 0;
            digit = -1;
            scale = NumeralScanner.ScaleAt(window, ref i);
        }
        else if (open && Digits.Scale(window[i]) > 0)
        {
            ahead = Whole();
            total = section = 0;
            scale = NumeralScanner.ScaleAt(window, ref i);
        }

        if (NumeralScanner.IsOpenSign(window[i]))
        {
            open = true;
            i++;
            if (scale == 1 && Digits.Scale(window[i]) > 0)
            {
                ahead = Whole();
                scale = NumeralScanner.ScaleAt(window, ref i);
                total = section = 0;
                digit = -1;
            }
        }

        numeral = new Numeral
        {
            Start = start, End = Math.Max(i, start + 1), Value = scale > 1 ? ahead : Whole(), Upper = upper, Scale = scale, IsChinese = true, IsBare = bare, IsOpen = open,
        };
        return sound;
    }

    private readonly decimal Whole() => total + section + Math.Max(digit, 0);

    private bool ReadDigit()
    {
        int value = Digits.Chinese(window[i]);
        if (value < 0 || digit > 0)
        {
            return false;
        }

        if (scale > 1)
        {
            // 一万五千: digits behind 万 make it a plain number.
            total = ahead * scale;
            scale = 1;
        }

        digit = value;
        i++;
        return true;
    }

    private bool ReadPower(int start)
    {
        int power = Digits.Power(window[i]);
        if (power == 0 || (digit == 0 && i > start) || (window[i] == '千' && i > start && units.HasAt(window, i)))
        {
            return false;
        }

        if (digit < 0)
        {
            if (i > start && (power > 10 || window[i - 1] == '十' || scale > 1))
            {
                return false;
            }

            bare |= power > 10 && i == start;
            digit = 1;
        }

        section += digit * power;
        digit = -1;
        i++;
        return true;
    }

    private bool ReadScale(int start)
    {
        decimal value = Digits.Scale(window[i]);
        if (value == 0 || scale > 1)
        {
            return false;
        }

        bare |= i == start;
        ahead = i == start ? 1 : section + Math.Max(digit, 0);
        if (total > 0 && value < 1_0000_0000m && ahead == 0)
        {
            return false;
        }

        if (total > 0)
        {
            // 三亿五千万 is 3.5亿.
            ahead = (total + (ahead * value)) / 1_0000_0000m;
            scale = 1_0000_0000m;
            section = 0;
            digit = -1;
            i++;
            return false;
        }

        section = 0;
        digit = -1;
        scale = NumeralScanner.ScaleAt(window, ref i);
        return true;
    }

    /// <summary>三四个 is 3 to 4; 一二三 and other runs of digits are no number (-1).</summary>
    private decimal? ReadPair(int start)
    {
        int second = Digits.Chinese(window[i]);
        if (second < 0 || digit <= 0 || i != start + 1)
        {
            return second >= 0 ? Skip() : null;
        }

        i++;
        return Digits.Chinese(window[i]) >= 0 || second <= digit || window[start] == '一' ? Skip() : second;
    }

    private decimal? Skip()
    {
        while (Digits.Chinese(window[i]) >= 0)
        {
            i++;
        }

        return -1;
    }

    private bool ReadFraction(int start, out decimal fraction)
    {
        fraction = 0;
        if (window[i] != '点' || i == start || scale > 1 || Digits.Chinese(window[i + 1]) < 0)
        {
            return false;
        }

        decimal place = 0.1m;
        for (i++; Digits.Chinese(window[i]) >= 0 && place > 0.0000001m; i++, place /= 10)
        {
            fraction += Digits.Chinese(window[i]) * place;
        }

        return true;
    }
}
