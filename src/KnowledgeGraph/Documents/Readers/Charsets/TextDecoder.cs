using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Documents.Readers.Charsets;

/// <summary>Decodes the bytes of a text or a page, whole and strictly: a byte that does not fit is an error, never a replacement character.</summary>
internal static class TextDecoder
{
    /// <summary>The text of <paramref name="file"/>; <paramref name="declared"/> is the character set that the file itself names.</summary>
    /// <exception cref="SourceReadException">The file is empty, no text, or holds bytes that do not fit.</exception>
    public static DecodedText Decode(SourceFile file, string? declared = null)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.IsEmpty)
        {
            throw new SourceReadException(DiagnosticCode.FileEmpty, file.Name, "the file is empty; give a document with text.");
        }

        if (ByteSignature.Describe(bytes) is { } binary)
        {
            throw new SourceReadException(DiagnosticCode.BinaryFile, file.Name, $"this is {binary}, not text or HTML; save it as text, HTML or Markdown in UTF-8.", 0);
        }

        List<Diagnostic> diagnostics = [];
        string? outer = Known(file.Charset, "The header", diagnostics);
        string? inner = Known(declared, "The page", diagnostics);
        (string charset, int mark) = Choose(file, outer, inner, diagnostics);
        string text = Decode(file, charset, mark);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SourceReadException(DiagnosticCode.FileEmpty, file.Name, "the file holds white space only; give a document with text.");
        }

        int damaged = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (damaged >= 0)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.DamagedText, DiagnosticSeverity.Warning, 0, default, $"The file holds the replacement character U+FFFD, first at character {damaged}: it was damaged before it came here."));
        }

        return new DecodedText(text, charset, diagnostics);
    }

    private static (string Charset, int Mark) Choose(SourceFile file, string? outer, string? inner, List<Diagnostic> diagnostics)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (ByteOrderMark(bytes) is { Length: > 0 } mark)
        {
            Report(outer, mark.Charset, "The header", diagnostics);
            Report(inner, mark.Charset, "The page", diagnostics);
            return (mark.Charset, mark.Length);
        }

        int nul = bytes.IndexOf((byte)0);
        string? wide = nul >= 0 || !Utf8.IsValid(bytes) ? CharsetGuess.Utf16(bytes) : null;
        if (nul >= 0 && wide is null)
        {
            throw new SourceReadException(DiagnosticCode.BinaryFile, file.Name, $"the byte at offset {nul} is NUL, so this is no text; save the document as text, HTML or Markdown in UTF-8.", nul);
        }

        string charset = wide ?? ChooseNarrow(file, outer, inner);
        Report(outer, charset, "The header", diagnostics);
        Report(inner, charset, "The page", diagnostics);
        if (charset != CharsetName.Utf8 && charset != outer && charset != inner)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.CharsetDetected, DiagnosticSeverity.Info, 0, default, $"The file declares no fitting character set; its bytes are {charset} and were read as such."));
        }

        return (charset, 0);
    }

    private static string ChooseNarrow(SourceFile file, string? outer, string? inner)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;

        // All character sets that pages come in agree on ASCII.
        if (Ascii.IsValid(bytes))
        {
            return (outer ?? inner) is { } said && !IsWide(said) ? said : CharsetName.Utf8;
        }

        // Text in another character set that happens to be UTF-8 throughout is as good as impossible, wrong declarations are common.
        if (Utf8.IsValid(bytes))
        {
            return CharsetName.Utf8;
        }

        foreach (string? declared in (ReadOnlySpan<string?>)[outer, inner])
        {
            if (declared is not null and not CharsetName.Utf8 && Fits(bytes, declared) && !(IsWestern(declared) && CharsetGuess.IsLikelyGb18030(bytes)))
            {
                return declared;
            }
        }

        if (CharsetGuess.IsMostlyUtf8(bytes))
        {
            return CharsetName.Utf8;
        }

        if (CharsetGuess.IsLikelyGb18030(bytes))
        {
            return CharsetName.Gb18030;
        }

        if ((outer ?? inner) is { } named)
        {
            return named;
        }

        int offset = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        throw new SourceReadException(DiagnosticCode.UnknownCharset, file.Name, $"the bytes from offset {offset} on are neither UTF-8 nor UTF-16 nor GB18030; save the document in UTF-8.", offset);
    }

    // Latin-1 and its kin fit any bytes, so that it fits proves nothing.
    private static bool IsWestern(string charset) =>
        charset.StartsWith("iso-8859", StringComparison.Ordinal) || charset.StartsWith("windows-125", StringComparison.Ordinal) || charset == "us-ascii";

    private static bool IsWide(string charset) => charset.StartsWith("utf-16", StringComparison.Ordinal) || charset.StartsWith("utf-32", StringComparison.Ordinal);

    private static bool Fits(ReadOnlySpan<byte> bytes, string charset)
    {
        try
        {
            _ = CharsetName.Strict(charset).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Decode(SourceFile file, string charset, int mark)
    {
        try
        {
            return CharsetName.Strict(charset).GetString(file.Bytes.Span[mark..]);
        }
        catch (DecoderFallbackException fault)
        {
            long offset = mark + UndecodableOffset.Find(file.Bytes.Span[mark..], charset, fault);
            string bytes = Convert.ToHexString(file.Bytes.Span.Slice((int)offset, (int)Math.Min(4, file.Bytes.Length - offset)));
            throw new SourceReadException(
                DiagnosticCode.UndecodableBytes,
                file.Name,
                $"the bytes {bytes} at offset {offset} are not {charset}; save the document in UTF-8, or repair it there.",
                offset,
                fault);
        }
    }

    private static (string Charset, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (CharsetName.Utf8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (CharsetName.Utf32LittleEndian, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return (CharsetName.Utf32BigEndian, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (CharsetName.Utf16LittleEndian, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (CharsetName.Utf16BigEndian, 2);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? (CharsetName.Gb18030, 4) : (CharsetName.Utf8, 0);
    }

    private static string? Known(string? declared, string who, List<Diagnostic> diagnostics)
    {
        if (string.IsNullOrWhiteSpace(declared))
        {
            return null;
        }

        string? name = CharsetName.Normalize(declared);
        if (name is null)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.CharsetMismatch, DiagnosticSeverity.Info, 0, default, $"{who} declares the character set '{OneLine(declared)}', which is none; it was left aside."));
        }

        return name;
    }

    private static void Report(string? declared, string charset, string who, List<Diagnostic> diagnostics)
    {
        bool areBothUtf16 = IsWide(charset) && declared == CharsetName.Utf16LittleEndian;
        if (declared is not null && declared != charset && !areBothUtf16)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.CharsetMismatch, DiagnosticSeverity.Warning, 0, default, $"{who} declares {declared}, but the bytes are {charset} and were read as such."));
        }
    }

    private static string OneLine(string declared) => new([.. declared.Take(40).Where(c => !char.IsControl(c))]);
}

/// <summary>A file decoded: the text without its byte order mark, the character set, and what was odd about it.</summary>
internal sealed record DecodedText(string Text, string Charset, IReadOnlyList<Diagnostic> Diagnostics);
