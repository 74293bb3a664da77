using System.Globalization;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Attributes of a start tag that the reader knows. Of an attribute that stands twice the first counts.</summary>
internal sealed class HtmlAttributes
{
    private static readonly string[] Names =
    [
        "style", "class", "id", "align", "face", "rowspan", "colspan", "hidden", "href", "width", "height", "name", "property", "content", "charset", "http-equiv", "src",
    ];

    private readonly ReadOnlyMemory<char>[] _values = new ReadOnlyMemory<char>[Names.Length];
    private readonly bool[] _has = new bool[Names.Length];
    private bool _hasAny;

    public ReadOnlySpan<char> Style => Value(0);

    public ReadOnlySpan<char> Class => Value(1);

    public ReadOnlySpan<char> Id => Value(2);

    public ReadOnlySpan<char> Align => Value(3);

    public ReadOnlySpan<char> Face => Value(4);

    public int RowSpan => Number(5, 1);

    public int ColumnSpan => Number(6, 1);

    public bool IsHidden => _has[7];

    public bool HasAddress => _has[8];

    /// <summary>Stated width in pixels; -1 where none is stated.</summary>
    public int Width => Number(9, -1);

    /// <summary>Stated height in pixels; -1 where none is stated.</summary>
    public int Height => Number(10, -1);

    public ReadOnlySpan<char> Name => Value(11);

    public ReadOnlySpan<char> Property => Value(12);

    public ReadOnlySpan<char> Content => Value(13);

    public ReadOnlySpan<char> Charset => Value(14);

    public ReadOnlySpan<char> HttpEquivalent => Value(15);

    public ReadOnlySpan<char> Source => Value(16);

    public bool HasAny => _hasAny;

    public static bool Knows(ReadOnlySpan<char> name) => IndexOf(name) >= 0;

    public void Take(in StructAttributes attributes)
    {
        if (_hasAny)
        {
            Array.Clear(_values);
            Array.Clear(_has);
            _hasAny = false;
        }

        for (int i = 0; i < attributes.Count; i++)
        {
            MemoryHtmlAttributeToken attribute = attributes[i];
            int index = IndexOf(attribute.Name.Memory.Span);
            if (index >= 0 && !_has[index])
            {
                ReadOnlyMemory<char> value = attribute.Value.Memory;
                _values[index] = value.Span.Contains('&') ? CharacterReferences.Resolve(value.Span).AsMemory() : value;
                _has[index] = true;
                _hasAny = true;
            }
        }
    }

    private ReadOnlySpan<char> Value(int index) => _values[index].Span;

    // "3", " 3", "3px" and "3.5" are 3, as browsers read them; a number without bounds is a very large one.
    private int Number(int index, int otherwise)
    {
        ReadOnlySpan<char> value = Value(index).Trim();
        int length = 0;
        while (length < value.Length && char.IsAsciiDigit(value[length]))
        {
            length++;
        }

        if (length == 0)
        {
            return otherwise;
        }

        return int.TryParse(value[..length], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
    }

    private static int IndexOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (name.Equals(Names[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
