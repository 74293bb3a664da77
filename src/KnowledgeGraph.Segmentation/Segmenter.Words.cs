using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation;

public sealed partial class Segmenter
{
    /// <summary>Sum of all frequencies, user words included; a word that was given twice counts twice.</summary>
    public long TotalFrequency => vocabulary.Total;

    /// <summary>A segmenter with a main dictionary of your own instead of jieba's.</summary>
    /// <param name="dictionary">A line is word, frequency and, if known, tag, with one space between.</param>
    /// <param name="name">What messages call the dictionary, such as a file's name.</param>
    /// <exception cref="DictionaryFormatException">A line cannot be read, or there are more words, frequencies or tags than a dictionary has room for.</exception>
    public static Segmenter FromDictionary(TextReader dictionary, string name = "dictionary")
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        List<DictionaryEntry> entries = DictionaryReader.Read(dictionary, name);
        try
        {
            MainDictionary main = MainDictionary.Build(entries, EmbeddedData.Dictionary.Trie.Alphabet, otherWords: []);
            return new Segmenter(new Vocabulary(main), NewPool());
        }
        catch (OverflowException fault)
        {
            throw new DictionaryFormatException(name, entries.Count, "KG2006", fault.Message, fault);
        }
    }

    /// <summary>The frequency of <paramref name="word"/>; 0 where it was taken away or only begins other words; null where it is not known.</summary>
    public long? FrequencyOf(ReadOnlySpan<char> word) => vocabulary.FrequencyOf(word) is >= 0 and long frequency ? frequency : null;

    /// <summary>The frequency that keeps <paramref name="word"/> in one piece, as jieba's <c>suggest_freq</c> of a word.</summary>
    public long SuggestFrequency(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Suggest(vocabulary, pool, word);
    }

    /// <summary>The frequency that lets the word which <paramref name="parts"/> form fall into these, as jieba's <c>suggest_freq</c> of a tuple.</summary>
    public long SuggestFrequency(IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        double total = vocabulary.Total;
        double frequency = 1;
        foreach (string part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
            frequency *= FrequencyForSuggestion(vocabulary, part) / total;
        }

        return Math.Min((long)(frequency * total), Math.Max(vocabulary.FrequencyOf(string.Concat(parts)), 0));
    }

    /// <summary>A segmenter that also knows <paramref name="word"/>, or knows it otherwise.</summary>
    /// <param name="word">From 1 to 32,767 UTF-16 units, any characters. A word with others than 4E00–9FD5, letters, digits and <c>+ # &amp; . _ % -</c> is kept but, as in jieba, never found.</param>
    /// <param name="frequency">Null for one that keeps the word in one piece; 0 takes the word away.</param>
    /// <param name="tag">Part of speech; null leaves what is known.</param>
    public Segmenter WithWord(string word, long? frequency = null, string? tag = null) => WithWords([new UserWord(word, frequency, tag)]);

    /// <summary>A segmenter that also knows <paramref name="words"/>. They are added one after the other, so a later one counts.</summary>
    /// <remarks>One call with many words costs much less than many calls.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A word is longer than 32,767 units, a frequency is negative, or all together are larger than <see cref="long.MaxValue"/>.</exception>
    public Segmenter WithWords(IEnumerable<UserWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Vocabulary changed = vocabulary.Copy();
        foreach (UserWord word in words)
        {
            ArgumentException.ThrowIfNullOrEmpty(word.Word, nameof(words));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(word.Word.Length, UserWords.LongestAllowed, nameof(words));
            ArgumentOutOfRangeException.ThrowIfNegative(word.Frequency ?? 0, nameof(words));
            if (!TryAdd(changed, word))
            {
                throw new ArgumentOutOfRangeException(nameof(words), word.Frequency, $"With '{word.Word}' all frequencies together are larger than {long.MaxValue}.");
            }
        }

        return new Segmenter(changed, pool);
    }

    /// <summary>A segmenter that also knows the words of a user dictionary.</summary>
    /// <param name="dictionary">A line is word, frequency and tag; the last two may be missing, and the word may hold spaces.</param>
    /// <param name="name">What messages call the dictionary, such as a file's name.</param>
    /// <exception cref="DictionaryFormatException">A line cannot be read.</exception>
    public Segmenter WithUserDictionary(TextReader dictionary, string name = "user dictionary")
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return WithUserDictionary(dictionary.ReadToEnd(), name);
    }

    /// <summary>As <see cref="WithUserDictionary(TextReader, string)"/>, from bytes.</summary>
    /// <param name="dictionary">UTF-8, with or without byte order mark; it is not disposed of.</param>
    /// <param name="name">What messages call the dictionary, such as a file's name.</param>
    /// <exception cref="DictionaryFormatException">The bytes are not UTF-8, or a line cannot be read.</exception>
    public Segmenter WithUserDictionary(Stream dictionary, string name = "user dictionary")
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return WithUserDictionary(Utf8Dictionary.Read(dictionary, name), name);
    }

    /// <summary>A segmenter that does not know <paramref name="word"/> and never joins its characters by the model.</summary>
    public Segmenter WithoutWord(string word) => WithWord(word, frequency: 0);

    /// <summary>A segmenter in which <paramref name="parts"/>, standing together, fall apart: they get what <see cref="SuggestFrequency(IReadOnlyList{string})"/> says.</summary>
    public Segmenter WithSplit(params IReadOnlyList<string> parts) => WithWord(string.Concat(parts), SuggestFrequency(parts));

    private Segmenter WithUserDictionary(string dictionary, string name)
    {
        Vocabulary changed = vocabulary.Copy();
        foreach ((UserWord word, int line) in UserDictionaryReader.Read(dictionary, name))
        {
            if (!TryAdd(changed, word))
            {
                throw new DictionaryFormatException(name, line, "KG2001", $"with '{word.Word}' all frequencies together are more than {long.MaxValue}. A line is: word, frequency, tag.");
            }
        }

        return new Segmenter(changed, pool);
    }

    private bool TryAdd(Vocabulary changed, UserWord word) =>
        changed.TrySet(word.Word, word.Frequency ?? Suggest(changed, pool, word.Word), word.Tag);

    private static long Suggest(Vocabulary vocabulary, ReusePool<SegmentationPass> pool, string word)
    {
        double total = vocabulary.Total;
        double frequency = 1;
        foreach (TokenSpan part in new Segmenter(vocabulary, pool).EnumerateSpans(word, SegmentationMode.Precise, hmm: false))
        {
            frequency *= FrequencyForSuggestion(vocabulary, part.In(word)) / total;
        }

        return Math.Max(Math.Min((long)(frequency * total), long.MaxValue - 1) + 1, FrequencyForSuggestion(vocabulary, word));
    }

    // What is not known at all counts as 1; what only begins words counts as 0.
    private static long FrequencyForSuggestion(Vocabulary vocabulary, ReadOnlySpan<char> word) =>
        vocabulary.FrequencyOf(word) is >= 0 and long frequency ? frequency : 1;
}
