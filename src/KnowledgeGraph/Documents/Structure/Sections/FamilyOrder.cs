using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Sections;

/// <summary>Which numbering family stands above which in one part of a document, told by the document's own numbering.</summary>
/// <remarks>
/// Where 3 follows 2 of one family and another began at 1 in between, the first stands above the second. Only where a document shows neither
/// does the usual order decide.
/// </remarks>
internal sealed class FamilyOrder
{
    private static readonly int Count = Enum.GetValues<NumberingFamily>().Length;

    private readonly int[] _ordinal = new int[Count];
    private readonly int[] _place = new int[Count];
    private readonly int[] _opened = new int[Count];
    private readonly bool[] _taken = new bool[Count];
    private int[,]? _above;
    private int _position;

    /// <summary>Takes in the next numbering mark of the part.</summary>
    public void Observe(Marker marker)
    {
        int family = (int)marker.Family;
        _position++;
        if (marker.Ordinal > 1 && marker.Ordinal == _ordinal[family] + 1)
        {
            NoteAbove(family);
        }

        _ordinal[family] = marker.Ordinal;
        _place[family] = _position;
        if (marker.Ordinal == 1)
        {
            _opened[family] = _position;
        }
    }

    // What opened since the family's last mark stands below it, unless a mark above both came between: that explains why the other began anew
    // while this one runs on (一、（一）（二） 第二节 一、（三）).
    private void NoteAbove(int family)
    {
        int outer = 0;
        for (int other = 0; other < Count; other++)
        {
            if (other == family)
            {
                continue;
            }

            if (_opened[other] > _place[family] && outer <= _place[family])
            {
                _above ??= new int[Count, Count];
                _above[family, other]++;
            }

            outer = other < family ? Math.Max(outer, _place[other]) : outer;
        }
    }

    /// <summary>Notes that the family numbers sections here, not only lists.</summary>
    public void Take(NumberingFamily family) => _taken[(int)family] = true;

    /// <summary>True where headings of the first family hold those of the second.</summary>
    public bool IsAbove(NumberingFamily first, NumberingFamily second)
    {
        int above = _above?[(int)first, (int)second] ?? 0;
        int below = _above?[(int)second, (int)first] ?? 0;
        return above == below || first == NumberingFamily.Dash || second == NumberingFamily.Dash ? first < second : above > below;
    }

    /// <summary>Level of each family that numbers sections, from <paramref name="first"/>; dashes come last wherever they stand.</summary>
    public Dictionary<NumberingFamily, int> Levels(int first)
    {
        List<NumberingFamily> order = [.. Enum.GetValues<NumberingFamily>().Where(family => _taken[(int)family])];
        for (int i = 1; i < order.Count; i++)
        {
            for (int j = i; j > 0 && IsAbove(order[j], order[j - 1]); j--)
            {
                (order[j], order[j - 1]) = (order[j - 1], order[j]);
            }
        }

        return order.Select((family, index) => (family, index)).ToDictionary(static pair => pair.family, pair => pair.index + first);
    }
}
