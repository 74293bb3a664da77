namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>How much of a line's words is bold. Chinese characters decide where there are any: digits and Latin words often stand in an element of their own.</summary>
internal struct BoldTally
{
    private const int ShortLatin = 6;
    private int _chinese;
    private int _boldChinese;
    private int _latin;
    private int _boldLatin;
    private bool _hasPlain;

    /// <summary>Length of the bold words at the start of the line, in units.</summary>
    public int StartLength { get; private set; }

    public readonly bool IsWhole => _chinese > 0 ? _boldChinese == _chinese : _latin > 0 && _boldLatin == _latin;

    public readonly bool IsStart => !IsWhole && StartLength > 0 && _boldChinese > 1;

    /// <summary>Adds a run of the line that ends at <paramref name="end"/> units from its start.</summary>
    public void Add(int chinese, int latin, bool isBold, int end)
    {
        if (chinese + latin == 0)
        {
            return;
        }

        _chinese += chinese;
        _latin += latin;
        if (isBold)
        {
            _boldChinese += chinese;
            _boldLatin += latin;
            StartLength = _hasPlain ? StartLength : end;
        }
        else
        {
            _hasPlain |= chinese > 0 || latin >= ShortLatin;
        }
    }
}
