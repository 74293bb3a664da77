using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds the names of a lexicon in text: of names that overlap the first, of those that start together the longest.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class LexiconMatcher
{
    private readonly WordAutomaton _automaton;
    private readonly LexiconEntry[] _entryOf;
    private readonly Dictionary<string, LexiconEntry> _bySurface = new(StringComparer.Ordinal);

    public LexiconMatcher(Lexicon lexicon)
    {
        List<string> surfaces = [];
        List<LexiconEntry> entries = [];
        foreach (LexiconEntry entry in lexicon.Entries)
        {
            foreach (string surface in entry.Surfaces.Select(static surface => FoldedText.Of(surface)))
            {
                if (!entry.IsContextual)
                {
                    surfaces.Add(surface);
                    entries.Add(entry);
                }

                if (!_bySurface.TryGetValue(surface, out LexiconEntry? known) || (known.IsContextual && !entry.IsContextual))
                {
                    _bySurface[surface] = entry;
                }
            }
        }

        _automaton = new WordAutomaton(surfaces);
        _entryOf = [.. entries];
    }

    /// <summary>What the lexicon says of exactly these (folded) words, common words included; null where nothing.</summary>
    public LexiconEntry? Find(string words) => _bySurface.GetValueOrDefault(words);

    /// <summary>The names in <paramref name="text"/>, which is folded, in text order; none overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isInsideWord">Tells whether a stretch is cut out of longer words; such a one is no name.</param>
    public List<NameSpan> Match(string text, Func<int, int, bool>? isInsideWord = null)
    {
        List<WordMatch> matches = [];
        _automaton.Find(text, matches);
        matches.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        List<NameSpan> names = [];
        int free = 0;
        foreach (WordMatch match in matches)
        {
            // 科技部 in 科技部门 is none.
            if (match.Start >= free && isInsideWord?.Invoke(match.Start, match.End) != true)
            {
                LexiconEntry entry = _entryOf[match.Word];
                names.Add(new NameSpan(match.Start, match.End, entry.Label, entry.Name, "lexicon", 1) { Properties = entry.Properties });
                free = match.End;
            }
        }

        return names;
    }
}
