using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Text;

/// <summary>The text of one document as a reader extracted it, with what its form says of each line and where each stretch came from.</summary>
/// <remarks>
/// All offsets in the library count UTF-16 units of <see cref="Text"/> from 0. For text files it is the decoded file, byte order mark left out and
/// nothing else changed. Immutable; one instance serves all threads.
/// </remarks>
public sealed class SourceText
{
    private readonly char _lineBreak;
    private readonly IReadOnlyList<int>? _numbers;

    internal SourceText(
        string name,
        string text,
        SourceFormat format,
        string charset,
        string sha256,
        IReadOnlyList<SourceLine> lines,
        IReadOnlyList<SourceTable> tables,
        IReadOnlyList<SourceCell> cells,
        SourceMap map,
        string? pageTitle,
        IReadOnlyList<Diagnostic> diagnostics,
        IReadOnlyList<int>? numbers = null)
    {
        Name = name;
        Text = text;
        Format = format;
        Charset = charset;
        Sha256 = sha256;
        Lines = lines;
        Tables = tables;
        Cells = cells;
        Map = map;
        PageTitle = pageTitle;
        Diagnostics = diagnostics;
        _numbers = numbers;
        _lineBreak = lines.Count > 1 && !text.Contains('\n', StringComparison.Ordinal) ? '\r' : '\n';
    }

    /// <summary>The file's name without folder; names the source in messages and, where a document has no title, in its id.</summary>
    public string Name { get; }

    /// <summary>The extracted text. It never holds U+FFFD that the file did not hold.</summary>
    public string Text { get; }

    /// <summary>The form in which the document was found, told from its bytes.</summary>
    public SourceFormat Format { get; }

    /// <summary>The character set it was decoded from, by its IANA name in lower case: <c>utf-8</c>, <c>gb18030</c>, <c>utf-16le</c>.</summary>
    public string Charset { get; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// The lines, in order; line number <c>n</c> is <c>Lines[n - 1]</c>. Between the words of two lines stands exactly one line break; in plain text and
    /// Markdown white space and marks may stand beside it, in other formats nothing does. The break is <c>\n</c>, or <c>\r</c> in a file that has no <c>\n</c>.
    /// </summary>
    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>Tables that the source marks up; of plain text those whose cells are set apart by tabs.</summary>
    public IReadOnlyList<SourceTable> Tables { get; }

    /// <summary>The cells of all <see cref="Tables"/>.</summary>
    public IReadOnlyList<SourceCell> Cells { get; }

    /// <summary>Where each stretch of <see cref="Text"/> came from.</summary>
    public SourceMap Map { get; }

    /// <summary>What the page calls itself (<c>&lt;title&gt;</c>, <c>&lt;meta name="ArticleTitle"&gt;</c>); null for other formats.</summary>
    public string? PageTitle { get; }

    /// <summary>What was odd while reading.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The words of the line at <paramref name="index"/> (from 0), without the line break.</summary>
    public ReadOnlySpan<char> LineText(int index) => Lines[index].Span.In(Text);

    /// <summary>The number, from 1, of the line that holds the unit at <paramref name="offset"/>; a line break belongs to the line it ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> lies outside the text.</exception>
    public int LineNumberAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        int low = 0;
        int high = Math.Max(Lines.Count - 1, 0);
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Lines[middle].Span.Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        // The unit may stand before the words of the next line: in its indent or among its marks.
        bool isBehindBreak = low < Lines.Count - 1 && Lines[low].Span.End < offset && Text.AsSpan(Lines[low].Span.End..offset).Contains(_lineBreak);
        return NumberOf(low + (isBehindBreak ? 1 : 0));
    }

    /// <summary>The number of a line by its index from 0: where lines were joined to be read, that of the first of them in the text as it stands.</summary>
    internal int NumberOf(int index) => _numbers is null || index >= _numbers.Count ? index + 1 : _numbers[index];
}
