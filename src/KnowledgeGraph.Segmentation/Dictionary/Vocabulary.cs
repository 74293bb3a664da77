namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>What words there are and how likely they are: a main dictionary, shared, and the user words above it.</summary>
/// <remarks>Changed only while a new segmenter is being made.</remarks>
internal sealed class Vocabulary
{
    public Vocabulary(MainDictionary main)
    {
        Main = main;
        Total = main.Trie.Total;
        LogTotal = Math.Log(Total);
    }

    private Vocabulary(Vocabulary other)
    {
        Main = other.Main;
        User = other.User?.Copy() ?? new UserWords();
        Total = other.Total;
        LogTotal = other.LogTotal;
    }

    public MainDictionary Main { get; }

    public UserWords? User { get; }

    /// <summary>Sum of all frequencies ever given; a word that is given again counts again.</summary>
    public long Total { get; private set; }

    public double LogTotal { get; private set; }

    public int LongestWord => Math.Max(Main.Trie.LongestWord, User?.LongestWord ?? 1);

    /// <summary>A copy that may be changed: user words are copied, the main dictionary is shared.</summary>
    public Vocabulary Copy() => new(this);

    /// <summary>Sets a word; false, and nothing changes, where <see cref="Total"/> would be larger than a number can be.</summary>
    public bool TrySet(string word, long frequency, string? tag)
    {
        if (frequency > long.MaxValue - Total)
        {
            return false;
        }

        User!.Set(word, frequency, tag);
        Total += frequency;
        LogTotal = Math.Log(Total);
        return true;
    }

    /// <summary>The frequency of <paramref name="word"/>; 0 for a beginning of words or a word taken away, -1 where there is neither.</summary>
    public long FrequencyOf(ReadOnlySpan<char> word)
    {
        long frequency = Main.Trie.FrequencyOf(word);
        if (User is not null && User.Find(word) is >= 0 and int node)
        {
            return User[node].Frequency != UserWords.NotSet ? User[node].Frequency : Math.Max(frequency, 0);
        }

        return frequency;
    }

    public bool Contains(ReadOnlySpan<char> word) => FrequencyOf(word) > 0;

    /// <summary>The tag of <paramref name="word"/>: the user's, else the main dictionary's, else <see cref="TagTable.Unknown"/>.</summary>
    public string TagOf(ReadOnlySpan<char> word)
    {
        if (User is not null && User.Find(word) is >= 0 and int node && User[node].Tag is { } tag)
        {
            return tag;
        }

        return Main.Trie.Find(word) is >= 0 and int cell ? Main.Tags[cell] : TagTable.Unknown;
    }

    /// <summary>True where the model must not join <paramref name="word"/>.</summary>
    public bool IsForcedSplit(ReadOnlySpan<char> word) =>
        User is { HasForcedSplits: true } && User.Find(word) is >= 0 and int node && User[node].IsForcedSplit;
}
