namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>The words, frequencies and tags that segmenters share. Immutable.</summary>
internal sealed class MainDictionary(WordTrie trie, Func<TagTable> readTags)
{
    private readonly Lazy<TagTable> tags = new(readTags);

    public WordTrie Trie { get; } = trie;

    /// <summary>Tags; read when first asked for.</summary>
    public TagTable Tags => tags.Value;

    /// <summary>Builds a dictionary from its lines; of a word that is repeated the last line counts, and its frequencies add to the total.</summary>
    /// <param name="entries">The lines.</param>
    /// <param name="alphabet">Codes to keep, so that the models fit; characters that it lacks get codes behind these.</param>
    /// <param name="otherWords">Words to hold a cell for though they are not in the dictionary.</param>
    /// <exception cref="OverflowException">There are more words, frequencies or tags than cells and their fields can number.</exception>
    public static MainDictionary Build(IReadOnlyList<DictionaryEntry> entries, Alphabet alphabet, IEnumerable<string> otherWords)
    {
        Dictionary<string, long> frequencies = new(StringComparer.Ordinal);
        long total = 0;
        int longest = 1;
        foreach (DictionaryEntry entry in entries)
        {
            frequencies[entry.Word] = entry.Frequency;
            total = checked(total + entry.Frequency);
            longest = Math.Max(longest, entry.Word.Length);
        }

        if (entries.Select(static entry => entry.Tag ?? TagTable.Unknown).Append(TagTable.Unknown).Distinct(StringComparer.Ordinal).Count() > TagTable.MostTags)
        {
            throw new OverflowException($"there are more than {TagTable.MostTags} tags.");
        }

        string[] words = [.. frequencies.Keys];
        foreach (string word in words)
        {
            for (int length = 1; length < word.Length; length++)
            {
                frequencies.TryAdd(word[..length], 0);
            }
        }

        HashSet<string> others = new(otherWords, StringComparer.Ordinal);
        others.ExceptWith(frequencies.Keys);
        long[] distinct = [-1, 0, .. frequencies.Values.Where(static frequency => frequency > 0).Distinct().Order()];
        Dictionary<long, int> numbers = distinct.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);
        alphabet = alphabet.With(words.Concat(others).SelectMany(static word => word));

        TrieBuilder builder = new(alphabet);
        foreach ((string word, long frequency) in frequencies)
        {
            builder.Add(word, numbers[frequency], frequency);
        }

        foreach (string word in others)
        {
            builder.Add(word, WordTrie.Absent, 0);
        }

        WordTrie trie = new(alphabet, builder.Build(), distinct, total, longest);
        return new MainDictionary(trie, () => TagsOf(entries, trie));
    }

    private static TagTable TagsOf(IReadOnlyList<DictionaryEntry> entries, WordTrie trie)
    {
        Dictionary<string, ushort> known = new(StringComparer.Ordinal) { [TagTable.Unknown] = 0 };
        ushort[] numbers = new ushort[trie.Cells.Length];
        foreach (DictionaryEntry entry in entries)
        {
            string tag = entry.Tag ?? TagTable.Unknown;
            if (!known.TryGetValue(tag, out ushort number))
            {
                known[tag] = number = checked((ushort)known.Count);
            }

            numbers[trie.Find(entry.Word)] = number;
        }

        return new TagTable([.. known.OrderBy(static pair => pair.Value).Select(static pair => pair.Key)], numbers);
    }
}
