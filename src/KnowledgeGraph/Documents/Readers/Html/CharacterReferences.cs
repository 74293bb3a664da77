using System.Globalization;
using System.Text;
using AngleSharp.Common;
using AngleSharp.Html;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Character references (<c>&amp;amp;</c>, <c>&amp;#x4e00;</c>) as the HTML standard resolves them in text (section 13.2.5.72).</summary>
internal static class CharacterReferences
{
    private const int LongestName = 33;

    /// <summary>What the reference at the <c>&amp;</c> in front of <paramref name="rest"/> stands for and how many units it takes; false where it is just an ampersand.</summary>
    public static bool TryResolve(ReadOnlySpan<char> rest, out string symbol, out int length) =>
        rest.Length > 2 && rest[1] == '#' ? TryResolveNumber(rest, out symbol, out length) : TryResolveName(rest, out symbol, out length);

    /// <summary><paramref name="value"/> with its references resolved.</summary>
    public static string Resolve(ReadOnlySpan<char> value)
    {
        var resolved = new StringBuilder(value.Length);
        while (!value.IsEmpty)
        {
            int next = value.IndexOf('&');
            if (next < 0)
            {
                break;
            }

            resolved.Append(value[..next]);
            value = value[next..];
            if (TryResolve(value, out string symbol, out int length))
            {
                resolved.Append(symbol);
            }
            else
            {
                length = 1;
                resolved.Append('&');
            }

            value = value[length..];
        }

        return resolved.Append(value).ToString();
    }

    private static bool TryResolveNumber(ReadOnlySpan<char> rest, out string symbol, out int length)
    {
        (symbol, length) = (string.Empty, 0);
        bool isHex = rest[2] is 'x' or 'X';
        int start = isHex ? 3 : 2;
        int end = start;
        while (end < rest.Length && (isHex ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
        {
            end++;
        }

        if (end == start)
        {
            return false;
        }

        ReadOnlySpan<char> digits = rest[start..end].TrimStart('0');
        int code = digits.Length > 8 ? int.MaxValue : int.Parse(digits.IsEmpty ? "0" : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        symbol = Symbol(code);
        length = end < rest.Length && rest[end] == ';' ? end + 1 : end;
        return true;
    }

    private static string Symbol(int code)
    {
        // Windows-1252 codes that pages mean when they write &#150;.
        if (HtmlEntityProvider.IsInCharacterTable(code))
        {
            return HtmlEntityProvider.GetSymbolFromTable(code) ?? string.Empty;
        }

        // Not a character at all: browsers show a replacement mark, which is no word of any document.
        return code == 0 || !Rune.IsValid(code) ? string.Empty : new Rune(code).ToString();
    }

    // The longest name that is known counts: &notin; is ∉, &notit; is ¬it;.
    private static bool TryResolveName(ReadOnlySpan<char> rest, out string symbol, out int length)
    {
        int end = 1;
        while (end < rest.Length && end <= LongestName && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        if (end < rest.Length && rest[end] == ';')
        {
            end++;
        }

        for (length = end; length > 2; length--)
        {
            if (HtmlEntityProvider.ResolverExtended.GetSymbol(new StringOrMemory(rest[1..length].ToString())) is { } found)
            {
                symbol = found;
                return true;
            }
        }

        (symbol, length) = (string.Empty, 0);
        return false;
    }
}
