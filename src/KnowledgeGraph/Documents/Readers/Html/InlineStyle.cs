namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>What an element's attributes say of the form of its text. Where nothing is said, what holds around it goes on.</summary>
internal struct InlineStyle
{
    public bool IsHidden;
    public bool? IsBold;
    public bool? HasHeadingFace;
    public bool? IsCentered;
    public bool? KeepsLineBreaks;

    /// <summary>Set where the style makes a block of an inline element, or the other way round.</summary>
    public bool? IsBlock;

    public bool HasBorder;

    /// <summary>Reads the value of a <c>style</c> attribute.</summary>
    public void ReadStyle(ReadOnlySpan<char> style)
    {
        bool? face = null;
        bool? easternFace = null;
        foreach (Range part in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[part];
            int colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            ReadOnlySpan<char> name = declaration[..colon].Trim();
            ReadOnlySpan<char> value = declaration[(colon + 1)..].Trim();
            if (Is(name, "font-family"))
            {
                face = HeadingFace(value);
            }
            else if (Is(name, "mso-fareast-font-family"))
            {
                easternFace = HeadingFace(value);
            }
            else
            {
                ReadDeclaration(name, value);
            }
        }

        // A Latin face says nothing about Chinese words; Word names the eastern face beside it.
        HasHeadingFace = face ?? easternFace ?? HasHeadingFace;
    }

    /// <summary>Takes over what <paramref name="later"/> says, which goes before what was said so far.</summary>
    public void Add(in InlineStyle later)
    {
        IsHidden |= later.IsHidden;
        HasBorder |= later.HasBorder;
        IsBold = later.IsBold ?? IsBold;
        HasHeadingFace = later.HasHeadingFace ?? HasHeadingFace;
        IsCentered = later.IsCentered ?? IsCentered;
        KeepsLineBreaks = later.KeepsLineBreaks ?? KeepsLineBreaks;
        IsBlock = later.IsBlock ?? IsBlock;
    }

    /// <summary>Reads the value of a <c>face</c> attribute.</summary>
    public void ReadFace(ReadOnlySpan<char> face) => HasHeadingFace = HeadingFace(face) ?? HasHeadingFace;

    /// <summary>Reads the value of an <c>align</c> attribute.</summary>
    public void ReadAlign(ReadOnlySpan<char> align)
    {
        align = align.Trim();
        if (!align.IsEmpty)
        {
            IsCentered = Is(align, "center") || Is(align, "middle");
        }
    }

    private void ReadDeclaration(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "display"))
        {
            ReadDisplay(value);
        }
        else if (Is(name, "visibility"))
        {
            IsHidden |= Starts(value, "hidden") || Starts(value, "collapse");
        }
        else if (Is(name, "mso-hide"))
        {
            IsHidden |= Starts(value, "all");
        }
        else if (Is(name, "font-weight"))
        {
            IsBold = Starts(value, "bold") || value.Length >= 3 && value[0] is >= '6' and <= '9' && char.IsAsciiDigit(value[1]);
        }
        else if (Is(name, "font"))
        {
            IsBold = value.Contains("bold", StringComparison.OrdinalIgnoreCase) || IsBold == true;
            HasHeadingFace = HeadingFace(value) ?? HasHeadingFace;
        }
        else if (Is(name, "text-align"))
        {
            IsCentered = Starts(value, "center") || Starts(value, "-webkit-center");
        }
        else if (Is(name, "white-space"))
        {
            KeepsLineBreaks = Starts(value, "pre") || Starts(value, "break-spaces");
        }
        else if (Is(name, "border") || Is(name, "border-style") || Is(name, "mso-border-alt"))
        {
            HasBorder |= IsLine(value);
        }
    }

    private void ReadDisplay(ReadOnlySpan<char> value)
    {
        if (Starts(value, "none"))
        {
            IsHidden = true;
        }
        else if (Is(value, "inline"))
        {
            IsBlock = false;
        }
        else if (Starts(value, "block") || Starts(value, "flex") || Starts(value, "grid") || Starts(value, "list-item") || Is(value, "table"))
        {
            IsBlock = true;
        }
    }

    private static bool IsLine(ReadOnlySpan<char> value) =>
        !Starts(value, "0 ") && !Starts(value, "0px") && !Starts(value, "none")
        && (Has(value, "solid") || Has(value, "double") || Has(value, "dashed") || Has(value, "dotted") || Has(value, "groove") || Has(value, "ridge") || Has(value, "inset") || Has(value, "outset"));

    // The faces that documents set headings in, by office custom 黑体 for the first rank, 楷体 for the second, 小标宋 for the title; null for a Latin face.
    private static bool? HeadingFace(ReadOnlySpan<char> families)
    {
        int comma = families.IndexOf(',');
        ReadOnlySpan<char> face = (comma < 0 ? families : families[..comma]).Trim(" \t'\"");
        if (Has(face, "雅黑") || Has(face, "yahei"))
        {
            return false;
        }

        if (Has(face, "黑体") || Has(face, "楷") || Has(face, "小标宋") || Has(face, "中宋") || Has(face, "SimHei") || Has(face, "Heiti") || Has(face, "KaiTi") || Has(face, "Zhongsong"))
        {
            return true;
        }

        bool isEastern = face.ContainsAnyInRange('\u2E80', '\u9FFF') || Has(face, "Song") || Has(face, "SimSun") || Has(face, "Fang") || Has(face, "Hei");
        return isEastern ? false : null;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
