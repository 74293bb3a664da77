using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds the names of a lexicon in text: of names that overlap the first, of those that start together the longest.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class LexiconMatcher
{
    private readonly WordAutomaton _automaton;
    private readonly LexiconEntry[] _entryOf;
    private readonly Dictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> _bySurface;

    public LexiconMatcher(Lexicon lexicon)
    {
        Dictionary<string, LexiconEntry> bySurface = new(StringComparer.Ordinal);
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

                if (!bySurface.TryGetValue(surface, out LexiconEntry? known) || (known.IsContextual && !entry.IsContextual))
                {
                    bySurface[surface] = entry;
                }
            }
        }

        _bySurface = bySurface.GetAlternateLookup<ReadOnlySpan<char>>();
        _automaton = new WordAutomaton(surfaces);
        _entryOf = [.. entries];
    }

    /// <summary>What the lexicon says of exactly these (folded) words, common words included; null where nothing.</summary>
    public LexiconEntry? Find(ReadOnlySpan<char> words) => _bySurface.TryGetValue(words, out LexiconEntry? entry) ? entry : null;

    /// <summary>The names in <paramref name="text"/>, which is folded, in text order; none overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words: what is cut out of longer ones is no name; null where that does not matter.</param>
    public ImmutableArray<NameSpan> Match(ReadOnlySpan<char> text, WordMap? words = null)
    {
        List<WordMatch> matches = [];
        _automaton.Find(text, matches);
        if (matches.Count == 0)
        {
            return [];
        }

        matches.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        ImmutableArray<NameSpan>.Builder names = ImmutableArray.CreateBuilder<NameSpan>();
        int free = 0;
        foreach (WordMatch match in matches)
        {
            // 科技部 in 科技部门 is none.
            if (match.Start >= free && words?.CutsWord(match.Start, match.End) != true && !IsShielded(words, match, _entryOf[match.Word]) && !IsOfOther(text, words, match, _entryOf[match.Word], names.Count > 0 ? names[^1] : null))
            {
                LexiconEntry entry = _entryOf[match.Word];
                names.Add(new NameSpan(match.Start, match.End, entry.Label, entry.Name, "lexicon", 1) { Properties = entry.Properties });
                free = match.End;
            }
        }

        return names.DrainToImmutable();
    }

    // 北大|门, 适|应城市: a longer word that is no name. 教育部|门, 公司法|人: the end of a body's or a law's name begins another word.
    private static bool IsShielded(WordMap? words, WordMatch match, LexiconEntry entry)
    {
        const int longestFront = 2;
        if (words is not null && entry.Label is "Government" or "Policy" && IsShield(words, match.End - 1, match.End + 1))
        {
            return true;
        }

        for (int start = match.Start; words is not null && start >= 0 && match.Start - start <= longestFront; start--)
        {
            if (words.Grammar.End(start) - start > match.End - match.Start && IsShield(words, start, match.End))
            {
                return true;
            }
        }

        return false;
    }

    // 大黑河 is no 黑河, 浦阳江 no 阳江: a river or bay behind a place is another place, unless it begins a word (浙江|湖州). 省|招商局 is the province's.
    private static bool IsOfOther(ReadOnlySpan<char> text, WordMap? words, WordMatch match, LexiconEntry entry, NameSpan? before) => entry.Label switch
    {
        DocumentPlace.RegionLabel => words is not null && match.End < text.Length && text[match.End] is '河' or '江' or '湖' or '湾' or '溪' && !words.StartsWord(match.End),
        "Company" => match.Start > 0 && text[match.Start - 1] is '省' or '市' or '区' or '县' && before?.End != match.Start,
        _ => false,
    };

    // A shield from the place on, up to the end at least.
    private static bool IsShield(WordMap words, int start, int end) =>
        words.Grammar.End(start) >= end && (words.RolesOf(words.Grammar.Word(start)) & WordRoles.Shield) != 0;
}
