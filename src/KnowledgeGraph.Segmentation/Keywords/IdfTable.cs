using System.Globalization;
using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>Inverse document frequencies: how rare words are in a collection of texts, the background against which keywords stand out.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class IdfTable
{
    // Words of jieba's table by the cell of its dictionary; words of others in a hash table.
    private readonly WordTrie? trie;
    private readonly ushort[] numbers = [];
    private readonly double[] values = [];
    private readonly Dictionary<string, double> ownValues = [];

    /// <summary>A table of your own.</summary>
    /// <param name="inverseFrequencies">The value of each word; of a repeated word the last counts.</param>
    /// <exception cref="ArgumentException">There is no word, or a value is not finite.</exception>
    public IdfTable(IEnumerable<KeyValuePair<string, double>> inverseFrequencies)
    {
        ArgumentNullException.ThrowIfNull(inverseFrequencies);
        foreach ((string word, double value) in inverseFrequencies)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(nameof(inverseFrequencies), value, $"The value of '{word}' is not finite.");
            }

            ownValues[word] = value;
        }

        if (ownValues.Count == 0)
        {
            throw new ArgumentException("A table has at least one word.", nameof(inverseFrequencies));
        }

        Median = ownValues.Values.Order().ElementAt(ownValues.Count / 2);
        Count = ownValues.Count;
    }

    internal IdfTable(WordTrie trie, ushort[] numbers, double[] values, double median)
    {
        this.trie = trie;
        this.numbers = numbers;
        this.values = values;
        Median = median;
        Count = numbers.Count(static number => number > 0);
    }

    /// <summary>jieba's table of 270,132 words. It is read at the first use.</summary>
    public static IdfTable Default => EmbeddedData.InverseFrequencies;

    /// <summary>The value of a word that the table lacks: the upper median of all values.</summary>
    public double Median { get; }

    /// <summary>How many words the table has.</summary>
    public int Count { get; }

    /// <summary>The value of <paramref name="word"/>, or <see cref="Median"/>.</summary>
    public double this[string word]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(word);
            if (trie is null)
            {
                return ownValues.GetValueOrDefault(word, Median);
            }

            int cell = trie.Find(word);
            return cell >= 0 && numbers[cell] > 0 ? values[numbers[cell]] : Median;
        }
    }

    /// <summary>Reads a table: a line is a word and its value with one space between.</summary>
    /// <exception cref="DictionaryFormatException">A line cannot be read.</exception>
    public static IdfTable Read(TextReader reader, string name = "idf table")
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<KeyValuePair<string, double>> lines = [];
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            string[] fields = text.Trim().Split(' ');
            if (fields.Length != 2 || !double.TryParse(fields[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            {
                throw new DictionaryFormatException(name, line, "KG2004", $"'{text}' is not a word and a number. A line is: word, value.");
            }

            lines.Add(new(fields[0], value));
        }

        return lines.Count > 0 ? new IdfTable(lines) : throw new DictionaryFormatException(name, 1, "KG2004", "the table is empty. A line is: word, value.");
    }

    /// <summary>Makes a table from the words of a collection: log(documents / documents with the word).</summary>
    /// <param name="documents">The words of each document.</param>
    /// <exception cref="ArgumentException">There is no word.</exception>
    public static IdfTable FromDocuments(IEnumerable<IEnumerable<string>> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int total = 0;
        foreach (IEnumerable<string> words in documents)
        {
            total++;
            foreach (string word in words.Distinct(StringComparer.Ordinal))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return new IdfTable(counts.Select(pair => KeyValuePair.Create(pair.Key, Math.Log((double)total / pair.Value))));
    }
}
