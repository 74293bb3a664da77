using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Documents.Structure.Sections;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tree;

/// <summary>Grows the tree from the lines and what was decided about them.</summary>
internal sealed class DraftTree
{
    private readonly LineViews _lines;
    private readonly LineDecision[] _decisions;
    private readonly List<Dictionary<NumberingFamily, int>> _levels;
    private readonly DraftBlock _root = new(DraftKind.Document);
    private readonly List<DraftBlock> _sections = [];
    private DraftBlock? _front;
    private DraftBlock? _back;
    private DraftBlock? _column;
    private DraftBlock? _item;

    private DraftTree(LineViews lines, LineDecision[] decisions, IReadOnlyList<FamilyOrder> orders)
    {
        _lines = lines;
        _decisions = decisions;
        _levels = [.. orders.Select(static (order, zone) => order.Levels(zone == 0 ? 1 : 2))];
    }

    /// <summary>Grows the tree.</summary>
    public static DraftBlock Grow(LineViews lines, LineDecision[] decisions, IReadOnlyList<FamilyOrder> orders)
    {
        DraftTree tree = new(lines, decisions, orders);
        int back = tree.FirstOfBack();
        for (int view = 0; view < lines.Count; view++)
        {
            if (view == back)
            {
                tree.OpenBack();
            }

            view = tree.Add(view);
        }

        return tree._root;
    }

    // What stands behind the last text of the document: signature, date, copies, the page's furniture.
    private int FirstOfBack()
    {
        int view = _lines.Count;
        while (view > 0
            && _decisions[view - 1].Opening == LineOpening.None
            && _lines[view - 1].Role is LineRole.Furniture or LineRole.Formality)
        {
            view--;
        }

        return view;
    }

    private void OpenBack()
    {
        _column = _item = null;
        _sections.Clear();
        _front ??= new DraftBlock(DraftKind.Matter);
        _back = new DraftBlock(DraftKind.Matter) { Matter = MatterKind.Back };
        _root.Children.Add(_back);
    }

    // Returns the last view that was used.
    private int Add(int view)
    {
        LineDecision decision = _decisions[view];
        if (decision.EndsColumn)
        {
            _column = _item = null;
        }

        switch (decision.Opening)
        {
            case LineOpening.Section or LineOpening.DashItem:
                return AddSection(view, decision);
            case LineOpening.Column:
                return AddColumn(view, decision.Caption!);
            case LineOpening.Item:
                AddItem(view, decision.Marker);
                return view;
            case LineOpening.Table:
                Home().Children.Add(DraftTable.Block(decision.Table!));
                return Math.Max(view, decision.Table!.LastView);
            default:
                AddText(view);
                return view;
        }
    }

    private int AddSection(int view, LineDecision decision)
    {
        _column = _item = null;
        LineView line = _lines[view];
        Marker marker = decision.Marker!.Value;
        bool isAppendix = marker.Family == NumberingFamily.Appendix;
        int level = isAppendix ? 1 : _levels[decision.Zone][marker.Family];
        HeadingTitle title = HeadingTitle.Read(_lines.Source.Text, line, marker.Length);
        bool hasTitleBelow = view + 1 < _lines.Count && _decisions[view + 1].Opening == LineOpening.Title;
        string words = hasTitleBelow ? HeadingTitle.Clean(_lines.Words(view + 1)) : title.Title;
        bool isRunIn = !hasTitleBelow && title.IsRunIn;
        int end = hasTitleBelow ? _lines[view + 1].Span.End : isRunIn ? title.End : line.Span.End;
        DraftLeaf name = new(LeafKind.Heading, LineText.Trim(_lines.Source.Text, new TextSpan(line.Span.Start, end)), line.Number);
        DraftBlock section = new(DraftKind.Section)
        {
            Level = level,
            Marker = LineText.WithoutBlanks(line.Span.In(_lines.Source.Text)[..marker.Length]),
            Title = words,
            IsRunIn = isRunIn,
            IsDashItem = decision.Opening == LineOpening.DashItem,
            Name = name,
        };
        section.Children.Add(name);
        if (isRunIn)
        {
            section.Children.Add(new DraftLeaf(LeafKind.Paragraph, LineText.Trim(_lines.Source.Text, new TextSpan(end, line.Span.End)), line.Number));
        }

        while (_sections.Count > 0 && _sections[^1].Level >= level)
        {
            _sections.RemoveAt(_sections.Count - 1);
        }

        (_sections.Count > 0 ? _sections[^1] : _root).Children.Add(section);
        if (!section.IsDashItem)
        {
            _sections.Add(section);
        }

        return hasTitleBelow ? view + 1 : view;
    }

    private int AddColumn(int view, CaptionDraft caption)
    {
        _column = _item = null;
        bool hasTitleBelow = view + 1 < _lines.Count && _decisions[view + 1].Opening == LineOpening.Title;
        TextSpan span = hasTitleBelow ? new TextSpan(caption.Span.Start, _lines[view + 1].Span.End) : caption.Span;
        DraftLeaf name = new(LeafKind.Caption, span, caption.Line);
        DraftBlock column = new(DraftKind.Column)
        {
            Number = caption.Number,
            Title = hasTitleBelow ? HeadingTitle.Clean(_lines.Words(view + 1)) : caption.Title,
            Name = name,
        };
        column.Children.Add(name);
        Home().Children.Add(column);
        _column = column;
        return hasTitleBelow ? view + 1 : view;
    }

    private void AddItem(int view, Marker? marker)
    {
        LineView line = _lines[view];
        HeadingTitle title = HeadingTitle.Read(_lines.Source.Text, line, marker?.Length ?? 0);
        int end = title.IsRunIn ? title.End : line.Span.End;
        DraftLeaf name = new(LeafKind.ItemTitle, LineText.Trim(_lines.Source.Text, new TextSpan(line.Span.Start, end)), line.Number);
        _item = new DraftBlock(DraftKind.Item) { Title = title.Title, Name = name };
        _item.Children.Add(name);
        if (title.IsRunIn)
        {
            _item.Children.Add(new DraftLeaf(LeafKind.Paragraph, LineText.Trim(_lines.Source.Text, new TextSpan(end, line.Span.End)), line.Number));
        }

        _column!.Children.Add(_item);
    }

    private void AddText(int view)
    {
        LineView line = _lines[view];
        LeafKind kind = line.Role switch
        {
            LineRole.Furniture => LeafKind.Furniture,
            LineRole.Contents => LeafKind.Contents,
            LineRole.Formality => LeafKind.Formality,
            LineRole.Title => LeafKind.Title,
            _ => LeafKind.Paragraph,
        };
        (_item ?? Home()).Children.Add(new DraftLeaf(kind, line.Span, line.Number));
    }

    // The innermost block that takes paragraphs, tables and columns.
    private DraftBlock Home()
    {
        if (_column is not null)
        {
            return _column;
        }

        if (_sections.Count > 0)
        {
            return _sections[^1];
        }

        if (_back is not null)
        {
            return _back;
        }

        if (_front is null)
        {
            _front = new DraftBlock(DraftKind.Matter) { Matter = MatterKind.Front };
            _root.Children.Add(_front);
        }

        return _front;
    }
}
