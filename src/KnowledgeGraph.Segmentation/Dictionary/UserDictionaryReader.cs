using System.Globalization;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Reads user dictionaries as jieba does: from the end of a line a tag of small letters, then a frequency; what is before is the word.</summary>
internal static class UserDictionaryReader
{
    private const string AsciiWhiteSpace = " \t\n\r\v\f";

    /// <summary>The words of a dictionary, each with the number of its line.</summary>
    public static List<(UserWord Word, int Line)> Read(string text, string source)
    {
        List<(UserWord, int)> words = [];
        int number = 0;
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            number++;
            ReadOnlySpan<char> line = text.AsSpan()[range].Trim(AsciiWhiteSpace).TrimStart('\uFEFF');
            if (line.IsEmpty)
            {
                continue;
            }

            ReadOnlySpan<char> rest = CutTail(line, "abcdefghijklmnopqrstuvwxyz", out ReadOnlySpan<char> tag);
            rest = CutTail(rest, "0123456789", out ReadOnlySpan<char> digits);
            if (rest.Length > UserWords.LongestAllowed)
            {
                throw new DictionaryFormatException(source, number, "KG2003", $"the word has {rest.Length} characters; {UserWords.LongestAllowed} are allowed.");
            }

            words.Add((new UserWord(rest.ToString(), FrequencyOf(digits, rest, source, number), tag.IsEmpty ? null : tag.ToString()), number));
        }

        return words;
    }

    private static long? FrequencyOf(ReadOnlySpan<char> digits, ReadOnlySpan<char> word, string source, int number)
    {
        if (digits.IsEmpty)
        {
            return null;
        }

        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long frequency)
            ? frequency
            : throw new DictionaryFormatException(source, number, "KG2001", $"frequency '{digits}' of '{word}' is too large. A line is: word, frequency, tag.");
    }

    /// <summary>Cuts a space and one or more of <paramref name="allowed"/> from the end, if something is left before.</summary>
    private static ReadOnlySpan<char> CutTail(ReadOnlySpan<char> line, string allowed, out ReadOnlySpan<char> tail)
    {
        ReadOnlySpan<char> head = line.TrimEnd(allowed);
        tail = line[head.Length..];
        if (tail.IsEmpty || head.Length < 2 || head[^1] != ' ')
        {
            tail = default;
            return line;
        }

        return head[..^1];
    }
}
