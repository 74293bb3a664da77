namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>The stack of open elements. It never grows beyond a fixed depth, so that no page makes reading slow or overflows anything.</summary>
internal sealed class OpenElements
{
    /// <summary>Elements deeper than this are not followed; browsers stop at 512.</summary>
    public const int DeepestBlock = 1000;

    /// <summary>Elements that only say what text looks like are not followed below this.</summary>
    public const int DeepestInline = 500;

    private readonly OpenElement[] _elements = new OpenElement[DeepestBlock];
    private readonly int[] _count = new int[HtmlTags.Count];
    private readonly int[] _notFollowed = new int[HtmlTags.Count];

    public int Count { get; private set; }

    public ref OpenElement Top => ref _elements[Count - 1];

    public ref OpenElement this[int index] => ref _elements[index];

    public bool Has(HtmlTag tag) => _count[(int)tag] > 0;

    /// <summary>Pushes the element; false where it lies too deep and is only counted.</summary>
    public bool TryPush(in OpenElement element)
    {
        if (Count >= (element.IsBlock ? DeepestBlock : DeepestInline))
        {
            _notFollowed[(int)element.Tag]++;
            return false;
        }

        _elements[Count++] = element;
        _count[(int)element.Tag]++;
        return true;
    }

    /// <summary>True where the end tag belongs to an element that was not followed.</summary>
    public bool TryEndNotFollowed(HtmlTag tag)
    {
        if (_notFollowed[(int)tag] == 0)
        {
            return false;
        }

        _notFollowed[(int)tag]--;
        return true;
    }

    public OpenElement Pop()
    {
        OpenElement element = _elements[--Count];
        _count[(int)element.Tag]--;
        return element;
    }

    /// <summary>Takes out the element at <paramref name="index"/> and gives those above it the form that they have without it.</summary>
    public void Remove(int index)
    {
        OpenElement removed = _elements[index];
        _count[(int)removed.Tag]--;
        if (index > 0)
        {
            _elements[index - 1].Prose += removed.Prose;
        }

        Array.Copy(_elements, index + 1, _elements, index, --Count - index);
        for (int i = index; i < Count; i++)
        {
            _elements[i].Form = _elements[i].FormIn(i == 0 ? TextForm.None : _elements[i - 1].Form);
        }
    }

    /// <summary>Index of the innermost element of <paramref name="tag"/> that no scope separates from here; -1 where there is none.</summary>
    public int Find(HtmlTag tag)
    {
        if (!Has(tag))
        {
            return -1;
        }

        for (int i = Count - 1; i >= 0; i--)
        {
            if (_elements[i].Tag == tag)
            {
                return i;
            }

            if (_elements[i].Tag.Is(HtmlTraits.Scope))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Index of the element that an end tag ends; -1 where it ends none.</summary>
    public int FindStart(HtmlTag tag)
    {
        if (tag.HeadingLevel() > 0)
        {
            return FindHeading();
        }

        bool isInTable = tag is HtmlTag.Table or HtmlTag.Tr or HtmlTag.Caption || tag.IsCell() || tag.IsRowGroup();
        if (!isInTable)
        {
            return Find(tag);
        }

        int table = FindTable();
        for (int i = Count - 1; i >= table && i >= 0; i--)
        {
            if (_elements[i].Tag == tag)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the open list item (or term) that the start of <paramref name="tag"/> ends; -1 where there is none.</summary>
    public int FindListItem(HtmlTag tag, HtmlTag other)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            HtmlTag open = _elements[i].Tag;
            if (open == tag || open == other)
            {
                return i;
            }

            // A list, cell or other special element begins a list of its own.
            if (_elements[i].IsBlock && open is not (HtmlTag.P or HtmlTag.Div or HtmlTag.Address))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Index of the innermost table; -1 outside tables.</summary>
    public int FindTable()
    {
        if (!Has(HtmlTag.Table))
        {
            return -1;
        }

        int i = Count - 1;
        while (_elements[i].Tag != HtmlTag.Table)
        {
            i--;
        }

        return i;
    }

    // The innermost heading in scope: an end tag of any rank ends it.
    private int FindHeading()
    {
        for (int i = Count - 1; i >= 0 && !_elements[i].Tag.Is(HtmlTraits.Scope); i--)
        {
            if (_elements[i].Tag.HeadingLevel() > 0)
            {
                return i;
            }
        }

        return -1;
    }
}
