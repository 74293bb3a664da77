using System.Text;

namespace KnowledgeGraph.Documents.Readers.Charsets;

/// <summary>Finds out the character set of a file that declares none, from what bytes of Chinese text look like.</summary>
internal static class CharsetGuess
{
    // More of a file than this does not make the figures surer.
    private const int SampleBytes = 1 << 18;

    // Of text in UTF-16 nearly all units are of the kinds that Chinese documents use; with the bytes of each pair exchanged about a third still are.
    private const double EnoughFrequent = 0.9;
    private const double ClearLead = 0.25;

    /// <summary>UTF-16 in one of its orders, without a mark; null where it is neither.</summary>
    public static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
        {
            return null;
        }

        (double little, double big) = Utf16Shares(bytes);
        if (Math.Max(little, big) < EnoughFrequent || Math.Abs(little - big) < ClearLead)
        {
            return null;
        }

        return little > big ? CharsetName.Utf16LittleEndian : CharsetName.Utf16BigEndian;
    }

    /// <summary>
    /// True where the pairs of bytes are such as Chinese text in GB2312, GBK or GB18030 has: most of them stand for the 3755 most frequent
    /// characters or for punctuation. Other eastern character sets fill the same bytes differently.
    /// </summary>
    public static bool IsLikelyGb18030(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = SampleBeyondAscii(bytes);
        int frequent = 0;
        int pairs = 0;
        int wrong = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            byte lead = sample[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (i + 1 == sample.Length)
            {
                break;
            }

            byte trail = sample[++i];
            pairs++;
            if (trail is >= 0x30 and <= 0x39)
            {
                // Four bytes: two of them are still to come.
                i += 2;
            }
            else if (lead is 0x80 or 0xFF || trail is < 0x40 or 0x7F or 0xFF)
            {
                wrong++;
            }
            else if (trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7))
            {
                frequent++;
            }
        }

        return pairs > 0 && frequent >= 0.6 * pairs && wrong <= 0.01 * pairs;
    }

    /// <summary>True where nearly all characters beyond ASCII are UTF-8: a UTF-8 file with some bytes spoilt.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = SampleBeyondAscii(bytes);
        int good = 0;
        int bad = 0;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
            {
                bad++;
            }
            else if (!rune.IsAscii)
            {
                good++;
            }

            rest = rest[length..];
        }

        return good >= 9 * bad;
    }

    // From the first byte on that says anything: a page may begin with much script.
    private static ReadOnlySpan<byte> SampleBeyondAscii(ReadOnlySpan<byte> bytes)
    {
        int first = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F));
        return bytes.Slice(first, Math.Min(bytes.Length - first, SampleBytes));
    }

    private static (double Little, double Big) Utf16Shares(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int little = 0;
        int big = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            little += IsFrequentUnit(sample[i + 1] << 8 | sample[i]) ? 1 : 0;
            big += IsFrequentUnit(sample[i] << 8 | sample[i + 1]) ? 1 : 0;
        }

        double units = sample.Length / 2.0;
        return (little / units, big / units);
    }

    private static bool IsFrequentUnit(int unit) => unit
        is 0x09 or 0x0A or 0x0D
        or (>= 0x20 and <= 0x7E)
        or (>= 0xA0 and <= 0xFF)
        or (>= 0x2010 and <= 0x2040)
        or (>= 0x2100 and <= 0x22FF)
        or (>= 0x2460 and <= 0x24FF)
        or (>= 0x3000 and <= 0x303F)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xFF00 and <= 0xFFEF);
}
