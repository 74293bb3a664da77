using System.Text;

namespace KnowledgeGraph.Documents.Readers.Charsets;

/// <summary>Names of character sets as files declare them, and the decoders that stand behind them.</summary>
internal static class CharsetName
{
    public const string Utf8 = "utf-8";
    public const string Utf16LittleEndian = "utf-16le";
    public const string Utf16BigEndian = "utf-16be";
    public const string Utf32LittleEndian = "utf-32le";
    public const string Utf32BigEndian = "utf-32be";

    /// <summary>Stands for GB2312 and GBK too, which are parts of it.</summary>
    public const string Gb18030 = "gb18030";

    /// <summary>The name by which the library calls what a file calls <paramref name="declared"/>; null where there is no such character set.</summary>
    public static string? Normalize(string? declared)
    {
        string name = (declared ?? string.Empty).Trim().Trim('"', '\'').ToLowerInvariant();
        return name switch
        {
            "" => null,
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Utf8,
            "gb18030" or "gbk" or "gb2312" or "gb_2312" or "gb_2312-80" or "x-gbk" or "cp936" or "ms936" or "windows-936" or "chinese" or "csgb2312" or "euc-cn" => Gb18030,
            "utf-16" or "utf-16le" or "unicode" or "ucs-2" => Utf16LittleEndian,
            "utf-16be" => Utf16BigEndian,
            "utf-32" or "utf-32le" => Utf32LittleEndian,
            "utf-32be" => Utf32BigEndian,
            _ => Provided(name)?.WebName,
        };
    }

    /// <summary>A decoder that throws where bytes do not fit; <paramref name="name"/> comes from <see cref="Normalize"/>.</summary>
    public static Encoding Strict(string name) => name switch
    {
        Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        Utf32LittleEndian => new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true),
        Utf32BigEndian => new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true),
        _ => Throwing(Provided(name) ?? throw new ArgumentException($"'{name}' is no character set.", nameof(name))),
    };

    // The provider is asked itself, not registered: registering changes a setting of the whole process.
    private static Encoding? Provided(string name)
    {
        Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
        if (encoding is not null)
        {
            return encoding;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Throwing(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
