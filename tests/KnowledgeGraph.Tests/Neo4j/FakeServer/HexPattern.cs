using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>Bytes as they are typed in a conversation: hex pairs, <c>"ASCII text"</c>, <c>??</c> for any byte and <c>..</c> for any bytes.</summary>
internal sealed class HexPattern
{
    private const int AnyByte = -1;
    private const int AnyBytes = -2;

    private readonly int[] _parts;

    private HexPattern(int[] parts) => _parts = parts;

    /// <summary>The bytes, where no place is left open.</summary>
    public byte[] Bytes => _parts.All(part => part >= 0)
        ? [.. _parts.Select(part => (byte)part)]
        : throw new FormatException("An open place in bytes that are to be sent.");

    public static HexPattern Parse(string text)
    {
        List<int> parts = [];
        int i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (text[i] == '"')
            {
                int end = text.IndexOf('"', i + 1);
                parts.AddRange(Encoding.ASCII.GetBytes(text[(i + 1)..end]).Select(b => (int)b));
                i = end + 1;
            }
            else
            {
                parts.Add(text.Substring(i, 2) switch
                {
                    "??" => AnyByte,
                    ".." => AnyBytes,
                    string hex => byte.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                });
                i += 2;
            }
        }

        return new([.. parts]);
    }

    public bool IsMatch(ReadOnlySpan<byte> bytes) => IsMatch(_parts, bytes);

    /// <summary>Compares the message's type alone: the marker of the structure and its tag.</summary>
    public bool IsSameMessage(ReadOnlySpan<byte> bytes) => bytes.Length >= 2 && bytes[0] == _parts[0] && bytes[1] == _parts[1];

    private static bool IsMatch(ReadOnlySpan<int> parts, ReadOnlySpan<byte> bytes)
    {
        while (!parts.IsEmpty)
        {
            if (parts[0] == AnyBytes)
            {
                for (int skipped = 0; skipped <= bytes.Length; skipped++)
                {
                    if (IsMatch(parts[1..], bytes[skipped..]))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (bytes.IsEmpty || (parts[0] != AnyByte && parts[0] != bytes[0]))
            {
                return false;
            }

            parts = parts[1..];
            bytes = bytes[1..];
        }

        return bytes.IsEmpty;
    }
}
