namespace KnowledgeGraph.Segmentation;

/// <summary>Gives strings for words; those of late are given again, since few words make up most of a text. Serves one thread.</summary>
internal sealed class WordStrings
{
    private const int Slots = 1 << 12;

    // Longer ones hardly come again, and would be held for nothing.
    private const int LongestKept = 16;

    private readonly string?[] recent = new string?[Slots];

    public string Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestKept)
        {
            return word.ToString();
        }

        uint hash = (uint)(word[0] * 0x9E3779B1 + word[^1] * 0x85EBCA6B + word.Length * 0xC2B2AE35);
        ref string? slot = ref recent[hash >> 20];
        if (slot is not null && word.SequenceEqual(slot))
        {
            return slot;
        }

        return slot = word.ToString();
    }
}
