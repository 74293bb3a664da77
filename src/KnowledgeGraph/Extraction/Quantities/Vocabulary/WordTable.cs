using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Quantities.Scanning;

namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>Words with a meaning each, found at a place in a text, the longest first.</summary>
/// <remarks>Immutable. A look-up takes time in the number and length of the words that share a first (or last) character, never in the text.</remarks>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<char, KeyValuePair<string, T>[]> byFirst;
    private readonly FrozenDictionary<char, KeyValuePair<string, T>[]> byLast;

    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        KeyValuePair<string, T>[] all = [.. words.OrderByDescending(word => word.Key.Length).ThenBy(word => word.Key, StringComparer.Ordinal)];
        byFirst = all.GroupBy(word => word.Key[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        byLast = all.GroupBy(word => word.Key[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The characters with which the words begin.</summary>
    public IEnumerable<char> FirstCharacters => byFirst.Keys;

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    public bool TryMatchAt(TextWindow window, int start, out T value, out int end)
    {
        if (byFirst.TryGetValue(window[start], out KeyValuePair<string, T>[]? words))
        {
            foreach (KeyValuePair<string, T> word in words)
            {
                if (window.HasAt(start, word.Key))
                {
                    value = word.Value;
                    end = start + word.Key.Length;
                    return true;
                }
            }
        }

        value = default!;
        end = start;
        return false;
    }

    /// <summary>The longest word that ends just before <paramref name="end"/>.</summary>
    public bool TryMatchBefore(TextWindow window, int end, out T value, out int start)
    {
        if (byLast.TryGetValue(window[end - 1], out KeyValuePair<string, T>[]? words))
        {
            foreach (KeyValuePair<string, T> word in words)
            {
                if (window.HasAt(end - word.Key.Length, word.Key))
                {
                    value = word.Value;
                    start = end - word.Key.Length;
                    return true;
                }
            }
        }

        value = default!;
        start = end;
        return false;
    }

    public bool HasAt(TextWindow window, int start) => TryMatchAt(window, start, out _, out _);
}
