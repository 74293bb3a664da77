using System.Globalization;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Reads main dictionaries: a line is word, frequency and, if known, tag, with one space between.</summary>
internal static class DictionaryReader
{
    public static List<DictionaryEntry> Read(TextReader reader, string source)
    {
        List<DictionaryEntry> entries = [];
        long total = 0;
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            string[] fields = text.Trim().TrimStart('\uFEFF').Split(' ');
            if (fields.Length < 2 || fields[0].Length == 0)
            {
                throw new DictionaryFormatException(source, line, "KG2002", $"'{text}' has no frequency. A line is: word, frequency, tag.");
            }

            if (!long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out long frequency))
            {
                throw new DictionaryFormatException(source, line, "KG2001", $"frequency '{fields[1]}' of '{fields[0]}' is not a whole number. A line is: word, frequency, tag.");
            }

            if (frequency > long.MaxValue - total)
            {
                throw new DictionaryFormatException(source, line, "KG2001", $"frequency '{fields[1]}' of '{fields[0]}' is too large: all together are more than {long.MaxValue}.");
            }

            if (fields[0].Length > UserWords.LongestAllowed)
            {
                throw new DictionaryFormatException(source, line, "KG2003", $"the word has {fields[0].Length} characters; {UserWords.LongestAllowed} are allowed.");
            }

            total += frequency;
            entries.Add(new DictionaryEntry(fields[0], frequency, fields.Length > 2 ? fields[2] : null));
        }

        return entries;
    }
}
