using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Documents.Readers.Charsets;

/// <summary>Finds the first byte that does not fit a character set.</summary>
internal static class UndecodableOffset
{
    public static int Find(ReadOnlySpan<byte> bytes, string charset, DecoderFallbackException fault) => charset switch
    {
        CharsetName.Utf8 => InUtf8(bytes),
        CharsetName.Gb18030 => InGb18030(bytes, fault),
        _ => Math.Clamp(fault.Index, 0, Math.Max(bytes.Length - 1, 0)),
    };

    private static int InUtf8(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (offset < bytes.Length)
        {
            int ascii = bytes[offset..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            offset += ascii;
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) != OperationStatus.Done)
            {
                return offset;
            }

            offset += length;
        }

        return offset;
    }

    // One, two or four bytes a character (GB 18030-2022, 6.1).
    private static int InGb18030(ReadOnlySpan<byte> bytes, DecoderFallbackException fault)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            byte second = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            bool isPair = second is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE);
            bool isFour = second is >= 0x30 and <= 0x39 && i + 3 < bytes.Length && bytes[i + 2] is >= 0x81 and <= 0xFE && bytes[i + 3] is >= 0x30 and <= 0x39;
            if (lead is 0x80 or 0xFF || !(isPair || isFour))
            {
                return i;
            }

            i += isPair ? 1 : 3;
        }

        return Math.Clamp(fault.Index, 0, Math.Max(bytes.Length - 1, 0));
    }
}
