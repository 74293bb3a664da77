using System.Collections.Frozen;

namespace KnowledgeGraph.Definitions.Names;

/// <summary>The names, with aliases, that are known before a text is read: <c>lexicon/*.yaml</c>.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, LexiconEntry> _bySurface;

    internal Lexicon(IReadOnlyList<LexiconEntry> entries)
    {
        Entries = entries;
        Dictionary<string, LexiconEntry> bySurface = new(StringComparer.Ordinal);
        foreach (LexiconEntry entry in entries.OrderBy(static entry => entry.IsContextual))
        {
            foreach (string surface in entry.Surfaces)
            {
                bySurface.TryAdd(surface, entry);
            }
        }

        _bySurface = bySurface.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A lexicon without names.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>All entries, in the order of files and lines.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>The entry with that name or alias; null where there is none.</summary>
    public LexiconEntry? Find(string surface) => _bySurface.GetValueOrDefault(surface);
}
