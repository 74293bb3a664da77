using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Goes through a page once, keeps track of open elements and hands text, tables and articles to those who collect them.</summary>
/// <remarks>
/// Elements that a page leaves open or ends in the wrong order are ended where the HTML standard ends them, with two simplifications: a formatting element
/// that ends late changes nothing before its end, and stray text between the cells of a table stays where it is.
/// </remarks>
internal sealed class HtmlWalker(string page, List<Diagnostic> diagnostics)
{
    private readonly OpenElements _open = new();
    private readonly HtmlForm _form = new();
    private HtmlTag _raw;
    private int _rawStart;
    private bool _hasReportedDepth;
    private bool _hasHtml;
    private bool _hasEnd;

    public LineBuilder Lines { get; } = new(page);

    public TableCollector Tables { get; } = new();

    public ArticleFinder Articles { get; } = new();

    public PageParts Parts { get; } = new();

    /// <summary>Marks of prose in elements that are furniture by their meaning.</summary>
    public int FurnitureProse { get; private set; }

    /// <summary>True where the page was cut.</summary>
    public bool IsTruncated { get; private set; }

    private TextForm Form => _open.Count == 0 ? TextForm.None : _open.Top.Form;

    public void Walk(CancellationToken cancellationToken)
    {
        using var scanner = new HtmlScanner(page);
        int parts = 0;
        do
        {
            if ((++parts & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            scanner.Read();
            Take(scanner);
        }
        while (scanner.Part != HtmlPart.End);

        bool isOpen = _raw != HtmlTag.Unknown || (_hasHtml ? !_hasEnd : _open.Has(HtmlTag.Table) || _open.Has(HtmlTag.Div));
        IsTruncated = scanner.EndsInside || isOpen;
        PopTo(0, page.Length);
        Lines.Finish();
    }

    private void Take(HtmlScanner scanner)
    {
        if (_raw != HtmlTag.Unknown)
        {
            TakeRaw(scanner);
            return;
        }

        switch (scanner.Part)
        {
            case HtmlPart.Text when (Form & TextForm.Hidden) == 0:
                AddText(scanner.Start, scanner.End);
                break;
            case HtmlPart.StartTag:
                Start(scanner);
                break;
            case HtmlPart.EndTag:
                End(scanner.Tag, scanner.Start, scanner.End);
                break;
        }

        scanner.IsInForeignContent = (Form & TextForm.Foreign) != 0;
    }

    private void AddText(int start, int end)
    {
        byte level = _open.Count == 0 ? (byte)0 : _open.Top.HeadingLevel;
        int prose = Lines.Add(start, end, Form, level, Tables.CurrentCell);
        if ((Form & TextForm.Furniture) != 0)
        {
            FurnitureProse += prose;
        }
        else if (prose > 0)
        {
            Articles.Add(prose);
            if (_open.Count > 0)
            {
                _open.Top.Prose += prose;
            }
        }
    }

    private void TakeRaw(HtmlScanner scanner)
    {
        if (scanner.Part == HtmlPart.EndTag && scanner.Tag == _raw)
        {
            if (_raw == HtmlTag.Title)
            {
                Parts.ReadTitle(page.AsSpan(_rawStart, scanner.Start - _rawStart));
            }

            _raw = HtmlTag.Unknown;
        }
    }

    private void Start(HtmlScanner scanner)
    {
        HtmlTag tag = scanner.Tag;
        if ((Form & TextForm.Foreign) == 0 && tag.Is(HtmlTraits.Raw))
        {
            (_raw, _rawStart) = (tag, scanner.End);
            return;
        }

        LeaveForeignContent(tag, scanner.Start);
        switch (tag)
        {
            case HtmlTag.Unknown or HtmlTag.Head or HtmlTag.Colgroup or HtmlTag.Input:
                return;
            case HtmlTag.Html:
                _hasHtml = true;
                return;
            case HtmlTag.Meta:
                Parts.ReadMeta(scanner.Attributes);
                return;
            case HtmlTag.Br or HtmlTag.Hr:
                Break();
                return;
            case HtmlTag.Img:
                Parts.AddPicture(scanner, Form, Lines);
                return;
            case HtmlTag.Body when _open.Has(HtmlTag.Body):
                return;
        }

        bool isForeign = (Form & TextForm.Foreign) != 0;
        if (isForeign ? !scanner.IsSelfClosing : MakeRoomFor(tag, scanner.Start))
        {
            Push(scanner);
        }
    }

    // Elements that cannot stand in a drawing end it, as a page that leaves it open means (HTML Living Standard, section 13.2.6.5).
    private void LeaveForeignContent(HtmlTag tag, int at)
    {
        if ((Form & TextForm.Foreign) != 0 && (tag.Is(HtmlTraits.Block) || tag is HtmlTag.Span or HtmlTag.B or HtmlTag.Strong or HtmlTag.Em or HtmlTag.Br or HtmlTag.Img))
        {
            int outermost = _open.Count - 1;
            while (outermost > 0 && (_open[outermost - 1].Form & TextForm.Foreign) != 0)
            {
                outermost--;
            }

            PopTo(outermost, at);
        }
    }

    // What is hidden breaks no line that is seen.
    private void Break()
    {
        if ((Form & TextForm.Hidden) == 0)
        {
            Lines.Break();
        }
    }

    // Ends what the start of an element ends by itself; false where the element has no place here.
    private bool MakeRoomFor(HtmlTag tag, int at)
    {
        switch (tag)
        {
            case HtmlTag.A when _open.Find(HtmlTag.A) is >= 0 and int link:
                EndInline(link);
                return true;
            case HtmlTag.Li:
                PopTo(_open.FindListItem(HtmlTag.Li, HtmlTag.Li), at);
                break;
            case HtmlTag.Dd or HtmlTag.Dt:
                PopTo(_open.FindListItem(HtmlTag.Dd, HtmlTag.Dt), at);
                break;
            case HtmlTag.Table:
                EndParagraph(at);
                if (_open.Count > 0 && (_open.Top.Tag == HtmlTag.Table || _open.Top.Tag == HtmlTag.Tr || _open.Top.Tag.IsRowGroup()))
                {
                    PopTo(_open.FindTable(), at);
                }

                return true;
            case HtmlTag.Caption or HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th:
                return MakeRoomInTable(tag, at);
        }

        if (tag.Is(HtmlTraits.Block))
        {
            EndParagraph(at);
            if (tag.HeadingLevel() > 0 && _open.Count > 0 && _open.Top.Tag.HeadingLevel() > 0)
            {
                PopTo(_open.Count - 1, at);
            }
        }

        return true;
    }

    private bool MakeRoomInTable(HtmlTag tag, int at)
    {
        int table = _open.FindTable();
        if (table < 0)
        {
            Break();
            return false;
        }

        // What may stay open above the table: for a cell its row and group, for a row its group.
        int keep = table + 1;
        bool keepsGroup = tag == HtmlTag.Tr || tag.IsCell();
        while (keep < _open.Count && (keepsGroup && _open[keep].Tag.IsRowGroup() || tag.IsCell() && _open[keep].Tag == HtmlTag.Tr))
        {
            keep++;
        }

        PopTo(keep, at);
        return true;
    }

    private void EndParagraph(int at)
    {
        if (_open.Find(HtmlTag.P) is >= 0 and int paragraph)
        {
            PopTo(paragraph, at);
        }
    }

    private void Push(HtmlScanner scanner)
    {
        OpenElement element = _form.Describe(scanner, Form);
        bool isHidden = (element.Form & TextForm.Hidden) != 0;
        if (element.IsBlock && !isHidden)
        {
            Lines.Break();
        }

        element.FirstLine = Lines.Lines.Count;
        element.HeadingLevel = element.HeadingLevel == 0 && _open.Count > 0 && !scanner.Tag.Is(HtmlTraits.Scope) ? _open.Top.HeadingLevel : element.HeadingLevel;
        element.IsInTable = !isHidden && (scanner.Tag == HtmlTag.Table || scanner.Tag.IsCell());
        if (!_open.TryPush(element))
        {
            ReportDepth();
            return;
        }

        if (isHidden)
        {
            return;
        }

        if (scanner.Tag == HtmlTag.Table)
        {
            Tables.OpenTable();
        }
        else if (scanner.Tag.IsRowGroup())
        {
            Tables.OpenRowGroup(scanner.Tag == HtmlTag.Thead);
        }
        else if (scanner.Tag == HtmlTag.Tr)
        {
            Tables.OpenRow();
        }
        else if (scanner.Tag.IsCell())
        {
            Tables.OpenCell(scanner.Tag == HtmlTag.Th, scanner.Attributes.RowSpan, scanner.Attributes.ColumnSpan, Lines.Lines.Count);
        }
    }

    private void End(HtmlTag tag, int start, int end)
    {
        if (tag is HtmlTag.Html or HtmlTag.Body)
        {
            _hasEnd = true;
            return;
        }

        if (tag == HtmlTag.Br || tag == HtmlTag.P && _open.Find(HtmlTag.P) < 0)
        {
            Break();
            _ = tag == HtmlTag.P && _open.TryEndNotFollowed(tag);
            return;
        }

        if (tag == HtmlTag.Unknown || tag.Is(HtmlTraits.Void))
        {
            return;
        }

        if (_open.TryEndNotFollowed(tag))
        {
            if (tag.Is(HtmlTraits.Block))
            {
                Break();
            }

            return;
        }

        int index = _open.FindStart(tag);
        if (index < 0)
        {
            return;
        }

        if (_open[index].IsBlock || tag.Is(HtmlTraits.Hidden) || (_open[index].Form & TextForm.Hidden) != 0)
        {
            PopTo(index, tag.Is(HtmlTraits.Block) ? end : start);
        }
        else
        {
            EndInline(index);
        }
    }

    private void EndInline(int index)
    {
        if (index == _open.Count - 1)
        {
            OpenElement ended = _open.Pop();
            if (_open.Count > 0)
            {
                _open.Top.Prose += ended.Prose;
            }
        }
        else
        {
            _open.Remove(index);
        }
    }

    // Ends all elements from the one at index on; -1 ends none.
    private void PopTo(int index, int pageEnd)
    {
        while (index >= 0 && _open.Count > index)
        {
            OpenElement element = _open.Pop();
            if (element.IsBlock && (element.Form & TextForm.Hidden) == 0)
            {
                Lines.Break();
            }

            int lineCount = Lines.Lines.Count;
            if (element.IsInTable && element.Tag == HtmlTag.Table)
            {
                Tables.CloseTable(lineCount);
            }
            else if (element.IsInTable)
            {
                Tables.CloseCell(lineCount);
            }

            if (element.Tag.Is(HtmlTraits.Container) || element.NamesArticle)
            {
                Articles.Close(element, pageEnd, lineCount);
            }

            if (element.IsBox)
            {
                Parts.AddBox(element, pageEnd, lineCount);
            }

            if (_open.Count > 0)
            {
                _open.Top.Prose += element.Prose;
            }
        }
    }

    private void ReportDepth()
    {
        if (!_hasReportedDepth)
        {
            _hasReportedDepth = true;
            int line = Lines.Lines.Count + 1;
            diagnostics.Add(new Diagnostic(DiagnosticCode.NestingTooDeep, DiagnosticSeverity.Warning, line, default, $"Elements are nested more than {OpenElements.DeepestInline} deep from here on; their text is kept, their form is not."));
        }
    }
}
