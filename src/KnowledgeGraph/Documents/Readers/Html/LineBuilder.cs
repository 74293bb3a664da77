using System.Buffers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Collects the text of a page line by line, with white space as a browser shows it, and where each stretch of it stands in the page.</summary>
internal sealed class LineBuilder(string page)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\n\r\f&");

    // A page's text is never longer than the page: each unit of it, line breaks included, comes from one or more units of markup.
    private readonly char[] _text = GC.AllocateUninitializedArray<char>(page.Length + 1);
    private readonly List<int> _textStarts = [];
    private readonly List<int> _pageStarts = [];
    private readonly List<SourceLine> _lines = [];
    private int _length;
    private int _lineStart;
    private int _blankAt = -1;
    private TextForm _form;
    private BoldTally _bold;
    private BoldTally _weight;
    private byte _headingLevel;
    private int _cell = -1;
    private bool _isLink;

    public List<SourceLine> Lines => _lines;

    /// <summary>Length of the text so far.</summary>
    public int Length => _length;

    /// <summary>True where the line that is being built has words.</summary>
    public bool HasWords => _length > _lineStart;

    /// <summary>How many Chinese characters the page has, and how many of them are bold or in the face of headings.</summary>
    public (long All, long Bold, long Face) Chinese { get; private set; }

    public string Text() => new(_text, 0, _length);

    public SourceMap Map() => _textStarts.Count == 0 ? SourceMap.Create([0], [0]) : SourceMap.Create(_textStarts, _pageStarts);

    /// <summary>Adds the page's text from <paramref name="start"/> to <paramref name="end"/>; returns how many marks of prose (，。；) it has.</summary>
    public int Add(int start, int end, TextForm form, byte headingLevel, int cell)
    {
        int prose = 0;
        int at = start;
        while (at < end)
        {
            int length = page.AsSpan(at, end - at).IndexOfAny(Special);
            length = length < 0 ? end - at : length;
            if (length > 0)
            {
                prose += AddRun(page.AsSpan(at, length), at, form, headingLevel, cell);
                at += length;
            }
            else if (page[at] == '&')
            {
                at += AddReference(at, end, form, headingLevel, cell, ref prose);
            }
            else
            {
                AddBlank(at, form);
                at++;
            }
        }

        return prose;
    }

    /// <summary>Ends the line, if it has words.</summary>
    public void Break()
    {
        _blankAt = -1;
        while (_length > _lineStart && WhiteSpace.Is(_text[_length - 1]))
        {
            _length--;
        }

        while (_textStarts.Count > 0 && _textStarts[^1] >= _length && _textStarts[^1] > 0)
        {
            _textStarts.RemoveAt(_textStarts.Count - 1);
            _pageStarts.RemoveAt(_pageStarts.Count - 1);
        }

        if (_length > _lineStart)
        {
            _lines.Add(new SourceLine(new TextSpan(_lineStart, _length), Style(), _headingLevel, _cell, BoldLength()));
        }
        else if (_lineStart > 0)
        {
            // Nothing came behind the break that was written in advance.
            _length = _lineStart - 1;
        }

        StartLine();
    }

    private void StartLine()
    {
        _lineStart = _length == 0 ? 0 : _length + 1;
        if (_length > 0)
        {
            _text[_length++] = '\n';
        }

        (_form, _bold, _weight, _headingLevel, _cell, _isLink) = (TextForm.None, default, default, 0, -1, false);
    }

    /// <summary>Ends the text: the line break behind the last line goes.</summary>
    public void Finish()
    {
        Break();
        if (_length > 0 && _length == _lineStart)
        {
            _length--;
        }
    }

    private void AddBlank(int at, TextForm form)
    {
        if ((form & TextForm.KeepsLineBreaks) != 0 && page[at] is '\n' or '\r')
        {
            Break();
        }
        else if (HasWords && _blankAt < 0)
        {
            _blankAt = at;
        }
    }

    private int AddReference(int at, int end, TextForm form, byte headingLevel, int cell, ref int prose)
    {
        if (!CharacterReferences.TryResolve(page.AsSpan(at, end - at), out string symbol, out int length))
        {
            prose += AddRun("&", at, form, headingLevel, cell);
            return 1;
        }

        if (symbol.Length > 0 && symbol.AsSpan().ContainsAny(Special) && symbol != "&")
        {
            AddBlank(at, form & ~TextForm.KeepsLineBreaks);
        }
        else if (symbol.Length > 0)
        {
            prose += AddRun(symbol, at, form, headingLevel, cell);
        }

        return length;
    }

    private int AddRun(ReadOnlySpan<char> run, int at, TextForm form, byte headingLevel, int cell)
    {
        if (!HasWords)
        {
            int skipped = 0;
            while (skipped < run.Length && WhiteSpace.Is(run[skipped]))
            {
                skipped++;
            }

            run = run[skipped..];
            at += skipped;
            if (run.IsEmpty)
            {
                return 0;
            }

            (_form, _headingLevel, _cell, _isLink) = (form, headingLevel, cell, true);
        }

        if (_blankAt >= 0)
        {
            Map(_length, _blankAt);
            _text[_length++] = ' ';
            _blankAt = -1;
        }

        Map(_length, at);
        run.CopyTo(_text.AsSpan(_length));
        _length += run.Length;
        return Count(run, form);
    }

    private int Count(ReadOnlySpan<char> run, TextForm form)
    {
        int chinese = 0;
        int latin = 0;
        int prose = 0;
        foreach (char c in run)
        {
            if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\uD840' and <= '\uDBFF') or (>= '\uF900' and <= '\uFAFF'))
            {
                chinese++;
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                latin++;
            }
            else if (c is '，' or '。' or '；' or ',' or ';')
            {
                prose++;
            }
        }

        bool isBold = (form & TextForm.Bold) != 0;
        bool hasFace = (form & TextForm.HeadingFace) != 0;
        int end = _length - _lineStart;
        _bold.Add(chinese, latin, isBold || hasFace, end);
        _weight.Add(chinese, latin, isBold, end);
        _isLink &= (form & TextForm.Link) != 0 || chinese + latin == 0;
        Chinese = (Chinese.All + chinese, Chinese.Bold + (isBold ? chinese : 0), Chinese.Face + (hasFace ? chinese : 0));
        return (form & (TextForm.Link | TextForm.Hidden)) != 0 ? 0 : prose;
    }

    private void Map(int textStart, int pageStart)
    {
        int last = _textStarts.Count - 1;
        if (last >= 0 && _textStarts[last] == textStart)
        {
            _pageStarts[last] = pageStart;
        }
        else if (last < 0 || _pageStarts[last] + textStart - _textStarts[last] != pageStart)
        {
            _textStarts.Add(textStart);
            _pageStarts.Add(pageStart);
        }
    }

    private LineStyle Style()
    {
        LineStyle style = LineStyle.None;
        style |= _bold.IsWhole ? LineStyle.Bold : _bold.IsStart ? LineStyle.BoldStart : LineStyle.None;
        style |= _weight.IsWhole ? LineForm.BoldByWeight : _weight.IsStart && _weight.StartLength == _bold.StartLength ? LineForm.BoldStartByWeight : LineStyle.None;
        style |= (_form & TextForm.Centered) != 0 ? LineStyle.Centered : LineStyle.None;
        style |= (_form & TextForm.ListItem) != 0 ? LineStyle.ListItem : LineStyle.None;
        style |= (_form & TextForm.Furniture) != 0 ? LineForm.InFurniture : LineStyle.None;
        style |= (_form & TextForm.Title) != 0 ? LineForm.InTitle : LineStyle.None;
        return style | (_isLink ? LineForm.IsLink : LineStyle.None);
    }

    private byte BoldLength() => _bold.IsStart ? (byte)Math.Min(Math.Min(_bold.StartLength, _length - _lineStart), byte.MaxValue) : (byte)0;
}
