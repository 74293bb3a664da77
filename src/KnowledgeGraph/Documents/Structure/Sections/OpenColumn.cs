using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Sections;

/// <summary>A column that stands open while its lines are read.</summary>
internal sealed class OpenColumn(int? frame)
{
    private NumberingFamily? _family;
    private int _ordinal;
    private bool _hasUnnumberedItems;

    /// <summary>The table or box that frames it; null where only its caption tells of it.</summary>
    public int? Frame { get; set; } = frame;

    /// <summary>Lines it has so far, its caption not counted.</summary>
    public int Length { get; set; }

    /// <summary>True where a numbered line is an item of the column rather than the next section.</summary>
    public bool Owns(Marker marker, Succession succession)
    {
        if (marker.Family == NumberingFamily.Dash)
        {
            return true;
        }

        if (_family == marker.Family && marker.Ordinal == _ordinal + 1)
        {
            return true;
        }

        if (succession == Succession.GoesOn)
        {
            return false;
        }

        // A number one where the section's own numbering cannot begin anew is the column's.
        if (succession == Succession.Jumps && marker.Ordinal == 1 && marker.Family >= NumberingFamily.Ideograph)
        {
            return true;
        }

        // Items may mix (1) and （2）, or number anew in a second list; they never number like chapters.
        bool couldNumberItems = marker.Family > NumberingFamily.Ideograph && marker.Family != NumberingFamily.Article;
        return couldNumberItems && marker.Ordinal == 1 && !_hasUnnumberedItems;
    }

    /// <summary>Notes an item.</summary>
    public void Note(Marker? marker)
    {
        if (marker is { Family: not NumberingFamily.Dash } numbered)
        {
            _family = numbered.Family;
            _ordinal = numbered.Ordinal;
        }
        else if (marker is null)
        {
            _hasUnnumberedItems = true;
        }
    }
}
