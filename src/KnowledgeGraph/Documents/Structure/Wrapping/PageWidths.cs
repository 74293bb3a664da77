namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>Tells whether a text was cut into lines of a page's width, and how wide the page is around each line.</summary>
/// <remarks>
/// In a text whose lines are paragraphs their widths scatter; in one that was cut many lines that end inside a sentence are about equally wide. The two
/// kinds lie far apart: of sixty texts from public places at most 8 in 100 lines were such in the 51 of the former kind, at least 39 in the nine of the latter.
/// </remarks>
internal sealed class PageWidths
{
    /// <summary>The narrowest page, in columns: cells of tables are narrower.</summary>
    public const int Narrowest = 40;

    private const int Widest = 120;
    private const int FewestLines = 6;
    private const int LeastPercent = 25;

    // A first line is narrower by the indent that it lost.
    private const int Band = 5;
    private const int Reach = 15;
    private const int FewestAround = 3;

    private readonly int[] _cutAt;
    private readonly int _usual;

    private PageWidths(int[] cutAt, int usual) => (_cutAt, _usual) = (cutAt, usual);

    /// <summary>The widths of a text; null where it was not cut.</summary>
    /// <param name="lines">Its lines.</param>
    public static PageWidths? Of(PageLine[] lines)
    {
        int[] cutAt = new int[lines.Length];
        int[] count = new int[Widest + Band];
        int filled = 0;
        int prose = 0;
        int cut = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            PageLine line = lines[i];
            filled += line.Width > 0 ? 1 : 0;
            if (i + 1 < lines.Length && line.Width is >= Narrowest and <= Widest && line is { IsProse: true, EndsInside: true, BeginsPart: false } && lines[i + 1] is { IsProse: true, BeginsPart: false })
            {
                cutAt[i] = line.Width;
                cut++;
                prose += line.HasMarks || lines[i + 1].HasMarks ? 1 : 0;
                count[line.Width]++;
            }
        }

        int most = 0;
        int usual = 0;
        for (int width = Narrowest; width <= Widest; width++)
        {
            int inBand = count.AsSpan(width, Band).ToArray().Sum();
            most = Math.Max(most, inBand);
            usual = count[width] > count[usual] || usual == 0 ? width : usual;
        }

        // Names of projects, one a line, may be about equally long too.
        return prose * 2 > cut && most >= FewestLines && most * 100 >= filled * LeastPercent ? new PageWidths(cutAt, usual) : null;
    }

    /// <summary>Columns of the page at a line: the commonest width of cut lines around it, or that of full lines where their first lines are as many.</summary>
    public int At(int line)
    {
        Dictionary<int, int> around = [];
        for (int i = Math.Max(0, line - Reach); i <= Math.Min(_cutAt.Length - 1, line + Reach); i++)
        {
            if (_cutAt[i] > 0)
            {
                around[_cutAt[i]] = around.GetValueOrDefault(_cutAt[i]) + 1;
            }
        }

        (int width, int count) = (_usual, 0);
        foreach ((int at, int times) in around)
        {
            if (times >= FewestAround && (times > count || (times == count && at > width)))
            {
                (width, count) = (at, times);
            }
        }

        int full = width + Band - 1;
        return around.GetValueOrDefault(full) * 2 >= count && count > 0 ? full : width;
    }
}
