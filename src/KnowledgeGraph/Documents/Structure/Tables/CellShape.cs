using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>What a cell of a flattened table looks like from its words alone.</summary>
internal enum CellShape
{
    /// <summary>A whole number without sign or unit: a serial number or a value.</summary>
    WholeNumber,

    /// <summary>A value: 3.01, 预计3.5, ≥100, 约20, 10-15, 12%, 1,231.</summary>
    Value,

    /// <summary>The mark for no value: -, —, /, 无.</summary>
    None,

    /// <summary>Words.</summary>
    Words,
}

/// <summary>Tells the shapes of cells apart.</summary>
internal static class CellShapes
{
    private const int LongestCell = 60;

    /// <summary>The shape of <paramref name="cell"/> (trimmed).</summary>
    public static CellShape Of(ReadOnlySpan<char> cell)
    {
        if (cell is "-" or "—" or "——" or "－" or "–" or "/" or "／" or "无" or "…" or "*")
        {
            return CellShape.None;
        }

        int digits = 0;
        int letters = 0;
        int first = -1;
        for (int i = 0; i < cell.Length; i++)
        {
            if (ChineseNumeral.Digit(cell[i]) >= 0)
            {
                digits++;
                first = first < 0 ? i : first;
            }
            else if (char.IsLetter(cell[i]))
            {
                letters++;
            }
        }

        if (digits == 0)
        {
            return CellShape.Words;
        }

        if (digits == cell.Length)
        {
            return CellShape.WholeNumber;
        }

        // 预计3.5, 3000左右, 5.8以上, [12]: few letters about a number; 5G用户普及率 and 每10万人口… name things.
        return letters <= 4 && first <= 4 && cell.Length <= 16 && !NamesYear(cell) && LettersSurround(cell) ? CellShape.Value : CellShape.Words;
    }

    /// <summary>True where the words could stand in a cell: short and no sentence.</summary>
    public static bool CouldBeCell(ReadOnlySpan<char> line) =>
        line.Length <= LongestCell && !LineText.EndsSentence(line[^1]) && !line.Contains('。');

    /// <summary>True for a year and nothing else: 2025年.</summary>
    public static bool NamesYear(ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> digits = cell is [.., '年'] ? cell[..^1] : cell;
        if (digits.Length != 4 || cell.Length == 4)
        {
            return false;
        }

        foreach (char unit in digits)
        {
            if (ChineseNumeral.Digit(unit) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // A value's letters are words of degree before it or a unit behind it, none of them a name's head.
    private static bool LettersSurround(ReadOnlySpan<char> cell) =>
        cell[^1] is not ('率' or '量' or '数' or '值' or '额' or '重' or '比' or '度' or '目' or '标');
}
