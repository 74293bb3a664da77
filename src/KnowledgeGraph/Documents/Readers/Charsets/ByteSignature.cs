namespace KnowledgeGraph.Documents.Readers.Charsets;

/// <summary>Tells from its first bytes what a file is that is no text.</summary>
internal static class ByteSignature
{
    /// <summary>What the file looks like, in words for a message; null where no signature fits.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "a PDF document";
        if (bytes.StartsWith("PK\x03\x04"u8)) return DescribeArchive(bytes);
        if (bytes.StartsWith("PK\x05\x06"u8)) return "a ZIP archive";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "an older Office document (DOC, XLS, WPS)";
        if (bytes.StartsWith(@"{\rtf"u8)) return "an RTF document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "a PNG picture";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "a JPEG picture";
        if (bytes.StartsWith("GIF8"u8)) return "a GIF picture";
        if (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0) return "a BMP picture";
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return "a TIFF picture";
        if (bytes.StartsWith("RIFF"u8)) return "a picture or a recording (RIFF)";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "a GZIP archive";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])) return "a 7z archive";
        if (bytes.StartsWith("Rar!"u8)) return "a RAR archive";
        if (bytes.StartsWith("SQLite format 3\0"u8)) return "an SQLite database";
        if (bytes.StartsWith("\u007fELF"u8) || bytes.StartsWith("MZ"u8) && bytes.IndexOf((byte)0) is >= 0 and < 64) return "a program";
        return DescribeArchivedPage(bytes);
    }

    // Text, but with the document wrapped in encodings of their own.
    private static string? DescribeArchivedPage(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.StartsWith("MIME-Version:"u8) || head.StartsWith("From: <Saved by"u8)) return "a web archive (MHT)";
        bool isXml = head.IndexOf("<?xml"u8) is >= 0 and < 4;
        return isXml && (head.IndexOf("<w:wordDocument"u8) >= 0 || head.IndexOf("<pkg:package"u8) >= 0) ? "a Word document in XML" : null;
    }

    // The first entries of an Office package name what it is; they stand in the clear.
    private static string DescribeArchive(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.IndexOf("word/"u8) >= 0) return "a Word document (DOCX)";
        if (head.IndexOf("xl/"u8) >= 0) return "an Excel workbook (XLSX)";
        if (head.IndexOf("OFD.xml"u8) >= 0) return "an OFD document";
        return head.IndexOf("[Content_Types].xml"u8) >= 0 ? "an Office document" : "a ZIP archive";
    }
}
