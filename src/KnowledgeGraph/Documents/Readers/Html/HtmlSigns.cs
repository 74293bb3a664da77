using System.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Tells a web page, whole or in part, from text, and finds the character set that it declares, both before it is decoded.</summary>
internal static class HtmlSigns
{
    private const int BytesLookedAt = 1 << 16;
    private const int EnoughTags = 3;

    /// <summary>True where the file begins as a page does, or begins with a tag and has more of them, or is named a page and has any.</summary>
    public static bool AreIn(SourceFile file)
    {
        string head = Head(file);
        ReadOnlySpan<char> start = head.AsSpan().TrimStart("\0\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n");
        if (Starts(start, "<!doctype html") || Starts(start, "<html") || Starts(start, "<head") || Starts(start, "<body"))
        {
            return true;
        }

        bool isNamed = file.IsNamed(".html", ".htm", ".shtml", ".xhtml");
        bool beginsWithTag = start.StartsWith("<", StringComparison.Ordinal);
        return isNamed && (beginsWithTag || HasTags(head, 1)) || beginsWithTag && HasTags(head, EnoughTags);
    }

    /// <summary>The character set that a <c>meta</c> element names; null where none does.</summary>
    public static string? Charset(SourceFile file)
    {
        using var scanner = new HtmlScanner(Head(file));
        do
        {
            scanner.Read();
            if (scanner.Part == HtmlPart.StartTag && scanner.Tag == HtmlTag.Meta)
            {
                HtmlAttributes meta = scanner.Attributes;
                if (!meta.Charset.Trim().IsEmpty)
                {
                    return meta.Charset.Trim().ToString();
                }

                if (meta.HttpEquivalent.Trim().Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && FromContentType(meta.Content) is { } charset)
                {
                    return charset;
                }
            }
        }
        while (scanner.Part != HtmlPart.End);

        return null;
    }

    private static string? FromContentType(ReadOnlySpan<char> content)
    {
        int at = content.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = content[(at + "charset".Length)..].TrimStart();
        if (!rest.StartsWith("=", StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest[1..].Trim(" \t\"'");
        int end = rest.IndexOfAny(";\"' ");
        rest = end < 0 ? rest : rest[..end];
        return rest.IsEmpty ? null : rest.ToString();
    }

    // Tags are ASCII in every character set that pages come in; in UTF-16 with zeros between.
    private static string Head(SourceFile file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span[..Math.Min(file.Bytes.Length, BytesLookedAt)];
        string head = Encoding.Latin1.GetString(bytes);
        return bytes.Contains((byte)0) ? head.Replace("\0", string.Empty, StringComparison.Ordinal) : head;
    }

    private static bool HasTags(string head, int enough)
    {
        using var scanner = new HtmlScanner(head);
        int count = 0;
        do
        {
            scanner.Read();
            count += scanner.Part is HtmlPart.StartTag or HtmlPart.EndTag && scanner.Tag != HtmlTag.Unknown ? 1 : 0;
        }
        while (scanner.Part != HtmlPart.End && count < enough);

        return count >= enough;
    }

    private static bool Starts(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
