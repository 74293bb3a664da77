using System.Globalization;
using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Lays the cells of a flattened table out in rows: from the header, the running serial number and the shape of the cells.</summary>
/// <remarks>
/// A row has one line a column; a category stands only in the first row of its group, and a name may be broken over two lines, so that a row can be
/// read in several ways. It is taken only where exactly one of them fits.
/// </remarks>
internal sealed class FlattenedRows(LineViews lines, FlattenedHeader header, int end)
{
    private readonly int _category = IndexOf(header.Roles, ColumnRole.Category);
    private readonly int _serial = IndexOf(header.Roles, ColumnRole.Serial);
    private readonly List<RowDraft> _rows = [];
    private CellDraft _lastCategory = CellDraft.Empty;
    private int _certainBehind = header.FirstRow;

    /// <summary>The header they are laid out by.</summary>
    public FlattenedHeader Header => header;

    /// <summary>View behind the last row.</summary>
    public int Behind { get; private set; } = header.FirstRow;

    /// <summary>Rows read so far.</summary>
    public IReadOnlyList<RowDraft> Rows => _rows;

    /// <summary>Why the rows are not certain; null where they are.</summary>
    public string? Doubt { get; private set; }

    /// <summary>How many rows from the first are certain though others are not: each ends where the number of the next one stands.</summary>
    public int CertainCount { get; private set; }

    private bool HasSerial => _serial >= 0;

    /// <summary>Reads rows until the lines no longer fit.</summary>
    public void Read()
    {
        while (Behind < end)
        {
            List<RowReading> readings = Readings();
            if (readings.Count > 1 && HasSerial)
            {
                readings = Closed(readings);
            }

            if (readings.Count > 1)
            {
                Doubt = $"line {lines[Behind].Number} can begin a row or a group of rows";
                return;
            }

            if (readings is not [var only])
            {
                DoubtWhereCellsFollow();
                return;
            }

            bool isCertain = HasSerial && IsNextSerialAt(Behind + only.Length);
            Take(only);
            Behind += only.Length;
            if (isCertain)
            {
                CertainCount = _rows.Count;
                _certainBehind = Behind;
            }
        }

        DoubtWhereCellsFollow();
    }

    /// <summary>Drops the rows that are not certain.</summary>
    public void KeepCertain()
    {
        _rows.RemoveRange(CertainCount, _rows.Count - CertainCount);
        Behind = _certainBehind;
    }

    private List<RowReading> Readings()
    {
        List<RowReading> readings = [];
        foreach (bool hasCategory in (ReadOnlySpan<bool>)[false, true])
        {
            bool isPossible = hasCategory ? _category >= 0 : _category < 0 || _rows.Count > 0;
            for (int nameLines = 1; isPossible && nameLines <= (HasSerial ? 2 : 1); nameLines++)
            {
                RowReading reading = new(header.Roles.Count - (_category >= 0 && !hasCategory ? 1 : 0) + nameLines - 1, hasCategory, nameLines);
                if (Fits(reading))
                {
                    readings.Add(reading);
                }
            }
        }

        return readings;
    }

    // Of several readings those behind which the next number stands; where there is no next number, those that leave no value behind.
    private List<RowReading> Closed(List<RowReading> readings)
    {
        List<RowReading> followed = readings.FindAll(reading => IsNextSerialAt(Behind + reading.Length));
        return followed.Count > 0 ? followed : readings.FindAll(reading => Behind + reading.Length >= end || !IsLooseValue(lines.Words(Behind + reading.Length)));
    }

    private bool IsNextSerialAt(int view)
    {
        int plain = view + _serial - (_category >= 0 && _category < _serial ? 1 : 0);
        return IsSerial(plain, _rows.Count + 2) || (_category >= 0 && IsSerial(view + _serial, _rows.Count + 2));
    }

    private bool IsSerial(int view, int number) => view < end && lines.Words(view).SequenceEqual(number.ToString(CultureInfo.InvariantCulture));

    private bool Fits(RowReading reading)
    {
        if (Behind + reading.Length > end)
        {
            return false;
        }

        int at = Behind;
        int values = 0;
        for (int column = 0; column < header.Roles.Count; column++)
        {
            ColumnRole role = header.Roles[column];
            if (role == ColumnRole.Category && !reading.HasCategory)
            {
                continue;
            }

            int span = role == ColumnRole.Name ? reading.NameLines : 1;
            for (int i = 0; i < span; i++, at++)
            {
                if (!FitsCell(role, at))
                {
                    return false;
                }
            }

            values += role == ColumnRole.Value && CellShapes.Of(lines.Words(at - 1)) != CellShape.Words ? 1 : 0;
        }

        // Where figures are due, a row of words alone is the text behind the table, unless the next row stands behind it.
        return values > 0 || !header.Roles.Contains(ColumnRole.Value) || (HasSerial && IsNextSerialAt(at));
    }

    private bool FitsCell(ColumnRole role, int view)
    {
        ReadOnlySpan<char> words = lines.Words(view);
        CellShape shape = CellShapes.Of(words);
        return role switch
        {
            ColumnRole.Serial => IsSerial(view, _rows.Count + 1),
            ColumnRole.Name => shape == CellShape.Words,
            ColumnRole.Category => shape == CellShape.Words && !EndsTable(view),
            ColumnRole.Unit => (shape is CellShape.Words or CellShape.None || words is "%" or "‰" or "％") && !IsBound(words),
            ColumnRole.Other => !EndsTable(view),
            ColumnRole.Attribute => shape == CellShape.None || (shape == CellShape.Words && !EndsTable(view)),
            // Without a serial number only the values tell where a row ends, so that words among them would leave it open.
            _ => shape != CellShape.Words || (HasSerial && !EndsTable(view)),
        };
    }

    // A heading or the next caption is no cell; it stands where one is missing.
    private bool EndsTable(int view) =>
        lines[view].Marker is { Family: <= NumberingFamily.BracketedIdeograph }
        || CaptionReader.Table(lines, view) is not null
        || CaptionReader.Column(lines, view) is not null
        || TableSurroundings.IsNote(lines.Words(view));

    private void Take(RowReading reading)
    {
        CellDraft[] cells = new CellDraft[header.Roles.Count];
        List<CellDraft> own = [];
        int at = Behind;
        for (int column = 0; column < cells.Length; column++)
        {
            if (header.Roles[column] == ColumnRole.Category && !reading.HasCategory)
            {
                cells[column] = _lastCategory;
                continue;
            }

            int span = header.Roles[column] == ColumnRole.Name ? reading.NameLines : 1;
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

    // Numbers on lines of their own straight behind the last row say that a row is damaged, not that the table has ended.
    private void DoubtWhereCellsFollow()
    {
        int limit = Math.Min(lines.Count, Behind + header.Roles.Count + 2);
        for (int view = Behind; view < limit && lines[view].Role == LineRole.Body && !EndsTable(view); view++)
        {
            if (IsLooseValue(lines.Words(view)))
            {
                Doubt = $"line {lines[view].Number} looks like a cell of a row that does not fit the header";
                return;
            }
        }
    }

    private static bool IsLooseValue(ReadOnlySpan<char> words) =>
        CellShapes.Of(words) switch
        {
            CellShape.WholeNumber => true,
            CellShape.Value => words.Length <= 10 && !words.Contains('年') && DateLine.Read(words) is null,
            _ => false,
        };

    // 城市建成区≥20%: a figure with what it is of before it.
    private static bool IsBound(ReadOnlySpan<char> words) => words.ContainsAny('≥', '≤') || words.ContainsAny('＞', '＜');

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

    // A way to read a row: how many lines it takes, whether a category opens it, and over how many lines its name runs.
    private readonly record struct RowReading(int Length, bool HasCategory, int NameLines);
}
