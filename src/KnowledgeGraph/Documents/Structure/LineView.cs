using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>What a line has been found to be. Later passes look only at lines that are still <see cref="Body"/>.</summary>
internal enum LineRole : byte
{
    /// <summary>Text of the document.</summary>
    Body,

    /// <summary>The page's, not the document's.</summary>
    Furniture,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>In a table of data: the table's own parts say what.</summary>
    Table,

    /// <summary>Title, issuer, number, addressees, signature, date, list of attachments.</summary>
    Formality,

    /// <summary>The document's title.</summary>
    Title,
}

/// <summary>A line with words, as the passes of structure recognition see it.</summary>
internal struct LineView
{
    /// <summary>Index into <see cref="SourceText.Lines"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its number in the source, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its words, trimmed.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its numbering mark; null where it has none.</summary>
    public required Marker? Marker { get; init; }

    /// <summary>What its form says.</summary>
    public required LineStyle Style { get; init; }

    /// <summary>Offset behind the bold words that the line starts with; 0 where it goes on as it starts.</summary>
    public required int BoldEnd { get; init; }

    /// <summary>1 to 6 where the source marks it as a heading; else 0.</summary>
    public required byte HeadingLevel { get; init; }

    /// <summary>Index of the innermost cell that holds it; -1 outside tables.</summary>
    public required int Cell { get; init; }

    /// <summary>What it has been found to be.</summary>
    public LineRole Role { get; set; }
}

/// <summary>The lines of a source that hold words, in order.</summary>
internal sealed class LineViews
{
    private readonly LineView[] _views;

    public LineViews(SourceText source)
    {
        Source = source;
        List<LineView> views = new(source.Lines.Count);
        for (int i = 0; i < source.Lines.Count; i++)
        {
            SourceLine line = source.Lines[i];
            TextSpan span = LineText.Trim(source.Text, line.Span);
            if (span.IsEmpty)
            {
                continue;
            }

            bool isFurniture = (line.Style & LineStyle.Furniture) != 0;
            foreach (TextSpan part in !isFurniture && IsOfColumn(source, line, span) ? InlineItems.Of(source.Text, span) : [span])
            {
                bool isStart = part.Start == span.Start;
                views.Add(new LineView
                {
                    Index = i,
                    Number = source.NumberOf(i),
                    Span = part,
                    Marker = isFurniture ? null : MarkerReader.Read(part.In(source.Text)),
                    Style = isStart ? line.Style : line.Style & ~LineStyle.BoldStart,
                    BoldEnd = isStart && (line.Style & LineStyle.BoldStart) != 0 ? line.Span.Start + line.BoldLength : 0,
                    HeadingLevel = isStart ? line.HeadingLevel : (byte)0,
                    Cell = line.Cell,
                    Role = isFurniture ? LineRole.Furniture : LineRole.Body,
                });
            }
        }

        _views = [.. views];
    }

    // A line that begins as a column does, or stands in the frame of one.
    private static bool IsOfColumn(SourceText source, SourceLine line, TextSpan span)
    {
        if (InlineItems.IsColumn(span.In(source.Text)))
        {
            return true;
        }

        if (line.Cell < 0 || source.Tables[source.Cells[line.Cell].Table] is not { ColumnCount: 1 } frame)
        {
            return false;
        }

        SourceCell first = source.Cells[frame.FirstCell];
        return first.LineCount > 0 && InlineItems.IsColumn(source.LineText(first.FirstLine).Trim());
    }

    public SourceText Source { get; }

    public int Count => _views.Length;

    public ref LineView this[int index] => ref _views[index];

    public ReadOnlySpan<char> Words(int index) => _views[index].Span.In(Source.Text);

    /// <summary>The first view that begins at or behind <paramref name="offset"/>; <see cref="Count"/> where there is none.</summary>
    public int FirstAt(int offset)
    {
        int low = 0;
        int high = _views.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_views[middle].Span.Start >= offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>The first view that ends behind <paramref name="offset"/>: the one that holds it where it stands in one.</summary>
    public int FirstEndingBehind(int offset)
    {
        int next = FirstAt(offset);
        return next > 0 && _views[next - 1].Span.End > offset ? next - 1 : next;
    }

    public string Text(TextSpan span) => Source.Text[span.Start..span.End];
}
