using System.Globalization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Lays the cells of a flattened table out in rows: from the header, the running serial number and the shape of the cells.</summary>
/// <remarks>
/// A row has one line a column; a category stands only in the first row of its group, so that each row may be read with or without one.
/// A reading is taken only where one of the two fits.
/// </remarks>
internal sealed class FlattenedRows(LineViews lines, FlattenedHeader header, int end)
{
    private readonly int _category = IndexOf(header.Roles, ColumnRole.Category);
    private readonly bool _hasSerial = header.Roles.Contains(ColumnRole.Serial);
    private readonly List<RowDraft> _rows = [];
    private CellDraft _lastCategory = CellDraft.Empty;

    /// <summary>View behind the last row.</summary>
    public int Behind { get; private set; } = header.FirstRow;

    /// <summary>Rows read so far.</summary>
    public IReadOnlyList<RowDraft> Rows => _rows;

    /// <summary>Why the rows are not certain; null where they are.</summary>
    public string? Doubt { get; private set; }

    /// <summary>Reads rows until the lines no longer fit.</summary>
    public void Read()
    {
        while (Behind < end)
        {
            bool mayCarry = _category >= 0 && _rows.Count > 0;
            int plain = mayCarry || _category < 0 ? Fit(Behind, withCategory: false) : 0;
            int opening = _category >= 0 ? Fit(Behind, withCategory: true) : 0;
            if (plain > 0 && opening > 0)
            {
                Doubt = $"line {lines[Behind].Number} can begin a row or a group of rows";
                return;
            }

            int length = Math.Max(plain, opening);
            if (length == 0)
            {
                DoubtWhereSerialGoesOn();
                return;
            }

            Take(Behind, length, withCategory: opening > 0);
            Behind += length;
        }
    }

    // The number of lines that a row from the view takes; 0 where they do not fit. A name may be broken over two lines.
    private int Fit(int view, bool withCategory)
    {
        int width = header.Roles.Count - (_category >= 0 && !withCategory ? 1 : 0);
        if (Fits(view, width, withCategory, nameLines: 1))
        {
            return width;
        }

        return _hasSerial && Fits(view, width + 1, withCategory, nameLines: 2) ? width + 1 : 0;
    }

    private bool Fits(int view, int length, bool withCategory, int nameLines)
    {
        if (view + length > end)
        {
            return false;
        }

        int at = view;
        int values = 0;
        for (int column = 0; column < header.Roles.Count; column++)
        {
            ColumnRole role = header.Roles[column];
            if (role == ColumnRole.Category && !withCategory)
            {
                continue;
            }

            int span = role == ColumnRole.Name ? nameLines : 1;
            for (int i = 0; i < span; i++, at++)
            {
                if (!FitsCell(role, lines.Words(at)))
                {
                    return false;
                }
            }

            values += role == ColumnRole.Value && CellShapes.Of(lines.Words(at - 1)) != CellShape.Words ? 1 : 0;
        }

        // A row of words alone is the text behind the table.
        return values > 0;
    }

    private bool FitsCell(ColumnRole role, ReadOnlySpan<char> words)
    {
        CellShape shape = CellShapes.Of(words);
        return role switch
        {
            ColumnRole.Serial => words.SequenceEqual((_rows.Count + 1).ToString(CultureInfo.InvariantCulture)),
            ColumnRole.Name or ColumnRole.Category => shape == CellShape.Words,
            ColumnRole.Unit => shape is CellShape.Words or CellShape.None || words is "%" or "‰" or "％",
            ColumnRole.Attribute => shape is CellShape.Words or CellShape.None,
            // Without a serial number only the values tell where a row ends, so that words among them would leave it open.
            _ => _hasSerial || shape != CellShape.Words,
        };
    }

    private void Take(int view, int length, bool withCategory)
    {
        int nameLines = length - (header.Roles.Count - (_category >= 0 && !withCategory ? 1 : 0)) + 1;
        CellDraft[] cells = new CellDraft[header.Roles.Count];
        List<CellDraft> own = [];
        int at = view;
        for (int column = 0; column < cells.Length; column++)
        {
            if (header.Roles[column] == ColumnRole.Category && !withCategory)
            {
                cells[column] = _lastCategory;
                continue;
            }

            int span = header.Roles[column] == ColumnRole.Name ? nameLines : 1;
            cells[column] = Cell(at, span);
            own.Add(cells[column]);
            at += span;
        }

        if (_category >= 0)
        {
            _lastCategory = cells[_category];
        }

        _rows.Add(new RowDraft(cells, own));
    }

    private CellDraft Cell(int view, int count)
    {
        TextSpan span = new(lines[view].Span.Start, lines[view + count - 1].Span.End);
        string words = LineText.Collapse(lines.Words(view));
        for (int i = 1; i < count; i++)
        {
            words += LineText.Collapse(lines.Words(view + i));
        }

        return new CellDraft(words, span, lines[view].Number);
    }

    // The next serial number a little further on says that a row is damaged, not that the table has ended.
    private void DoubtWhereSerialGoesOn()
    {
        if (!_hasSerial)
        {
            return;
        }

        string next = (_rows.Count + 1).ToString(CultureInfo.InvariantCulture);
        string afterNext = (_rows.Count + 2).ToString(CultureInfo.InvariantCulture);
        int limit = Math.Min(end, Behind + (3 * header.Roles.Count));
        int found = -1;
        for (int view = Math.Max(header.FirstRow, Behind - 1); view < limit; view++)
        {
            ReadOnlySpan<char> words = lines.Words(view);
            if (words.SequenceEqual(next) && found < 0)
            {
                found = view;
            }
            else if (found >= 0 && words.SequenceEqual(afterNext))
            {
                Doubt = $"row {next} at line {lines[found].Number} has more or fewer cells than the header";
                return;
            }
        }
    }

    private static int IndexOf(IReadOnlyList<ColumnRole> roles, ColumnRole role)
    {
        for (int i = 0; i < roles.Count; i++)
        {
            if (roles[i] == role)
            {
                return i;
            }
        }

        return -1;
    }
}
