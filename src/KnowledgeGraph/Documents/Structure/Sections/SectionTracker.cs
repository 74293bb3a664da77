using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Sections;

/// <summary>How a numbering mark goes on from those before it.</summary>
internal enum Succession
{
    /// <summary>The mark cannot be a heading here.</summary>
    None,

    /// <summary>It opens a family, or opens it anew under another heading.</summary>
    Opens,

    /// <summary>Its number is the one before plus one, in the same run or running on across higher headings.</summary>
    GoesOn,

    /// <summary>Its number repeats or skips; taken as a heading all the same.</summary>
    Jumps,
}

/// <summary>Follows the numbering of headings through a document, without a fixed order of families.</summary>
internal sealed class SectionTracker
{
    private readonly List<Marker> _open = [];
    private readonly Dictionary<NumberingFamily, Marker> _last = [];

    /// <summary>Headings that stand open, outermost first.</summary>
    public IReadOnlyList<Marker> Open => _open;

    /// <summary>How <paramref name="marker"/> would go on here.</summary>
    public Succession Judge(Marker marker)
    {
        if (marker.Family == NumberingFamily.Dash)
        {
            return Succession.Opens;
        }

        if (IsDecimal(marker.Family))
        {
            return JudgeDecimal(marker);
        }

        bool wasSeen = _last.TryGetValue(marker.Family, out Marker last);
        bool isOpen = wasSeen && _open.Exists(open => open.Family == marker.Family);
        if (wasSeen && marker.Ordinal == last.Ordinal + 1)
        {
            return Succession.GoesOn;
        }

        if (marker.Ordinal == 1)
        {
            return isOpen ? Succession.Jumps : Succession.Opens;
        }

        if (wasSeen)
        {
            return Succession.Jumps;
        }

        // A first number above one is a heading whose elder was lost only where the family numbers nothing but headings.
        return marker.Family <= NumberingFamily.BracketedIdeograph && marker.Family != NumberingFamily.Appendix ? Succession.Jumps : Succession.None;
    }

    /// <summary>Takes the mark as a heading; those of its family and of families below it end.</summary>
    public void Accept(Marker marker, FamilyOrder order)
    {
        _last[marker.Family] = marker;
        _open.RemoveAll(open => open.Family == marker.Family || order.IsAbove(marker.Family, open.Family));
        _open.Add(marker);
    }

    /// <summary>Forgets all numbering: an appendix has one of its own.</summary>
    public void Restart()
    {
        _open.Clear();
        _last.Clear();
    }

    private Succession JudgeDecimal(Marker marker)
    {
        if (_last.TryGetValue(marker.Family, out Marker last) && last.Parent == marker.Parent && marker.Ordinal == last.Ordinal + 1)
        {
            return Succession.GoesOn;
        }

        if (marker.IsGlued)
        {
            return marker.Ordinal == 1 && HasElder(marker) ? Succession.Opens : Succession.None;
        }

        return marker.Ordinal == 1 ? Succession.Opens : _last.ContainsKey(marker.Family) ? Succession.Jumps : Succession.None;
    }

    // 1.1 under 1., 2.3.1 under 2.3.
    private bool HasElder(Marker marker) =>
        _open.Exists(open => open.Family is NumberingFamily.Arabic or NumberingFamily.Bare ? open.Ordinal == marker.Parent : open.Family == marker.Family - 1
            && (open.Parent * Marker.PartsBase) + open.Ordinal == marker.Parent);

    private static bool IsDecimal(NumberingFamily family) =>
        family is NumberingFamily.Decimal2 or NumberingFamily.Decimal3 or NumberingFamily.Decimal4;
}
