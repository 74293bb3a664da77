using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;

namespace KnowledgeGraph.Extraction;

/// <summary>The names that one document makes known: what it names in full once (中电海康等企业) is a name wherever it stands.</summary>
internal sealed class DocumentNames
{
    // Shorter new names stand inside other words too often.
    private const int ShortestName = 3;

    private readonly WordAutomaton _automaton;
    private readonly List<NameSpan> _names = [];

    /// <param name="readings">The document as read with the lexicon alone.</param>
    /// <param name="members">Members of lists, told by the noun behind them.</param>
    /// <param name="lexicon">The names known to all documents.</param>
    /// <param name="topics">What titles name.</param>
    /// <param name="shortForms">Short names of what the document names in full.</param>
    public DocumentNames(
        IEnumerable<LeafReading> readings,
        IEnumerable<NamedMember> members,
        IEnumerable<Topic> topics,
        IEnumerable<(string Surface, NameSpan Full)> shortForms,
        LexiconMatcher lexicon)
    {
        Dictionary<string, NameSpan> names = new(StringComparer.Ordinal);
        foreach (NameSpan name in readings.SelectMany(static reading => reading.Names))
        {
            Take(name.Label, name.Name, name.Confidence, name.Properties);
        }

        foreach (NamedMember member in members)
        {
            Take(member.Label, member.Name, member.Confidence, member.Properties);
        }

        foreach (Topic topic in topics.Where(static topic => topic.Rule == "topic-field"))
        {
            string surface = FoldedText.Of(topic.Entity.Name);
            if (surface.Length >= ShortestName && lexicon.Find(surface) is null)
            {
                names.TryAdd(surface, new NameSpan(0, 0, topic.Entity.Label, topic.Entity.Name, "named-elsewhere", 0.8));
            }
        }

        foreach ((string surface, NameSpan full) in shortForms.Where(pair => lexicon.Find(pair.Surface) is null))
        {
            names.TryAdd(surface, full);
        }

        string[] surfaces = [.. names.Keys.Order(StringComparer.Ordinal)];
        _names.AddRange(surfaces.Select(surface => names[surface]));
        _automaton = new WordAutomaton(surfaces);

        void Take(string label, string name, double confidence, IReadOnlyDictionary<string, string> properties)
        {
            // What is only a quoted saying is a name where it is said to be carried out.
            bool isSaying = name.StartsWith('“') && name.EndsWith('”');
            string surface = FoldedText.Of(name).Trim('“', '”');
            if (!isSaying && surface.Length >= ShortestName && !LabelKinds.IsSubject(label) && label != "Policy" && lexicon.Find(surface) is null && !surface.Contains('“', StringComparison.Ordinal))
            {
                names.TryAdd(surface, new NameSpan(0, 0, label, name, "named-elsewhere", confidence) { Properties = properties });
            }
        }
    }

    /// <summary>The names of the document that the first reading of a leaf did not see, in order.</summary>
    public ImmutableArray<NameSpan> Missed(LeafReading reading)
    {
        if (_names.Count == 0)
        {
            return [];
        }

        List<WordMatch> matches = [];
        _automaton.Find(reading.Text.Text, matches);
        if (matches.Count == 0)
        {
            return [];
        }

        ImmutableArray<NameSpan>.Builder missed = ImmutableArray.CreateBuilder<NameSpan>();
        matches.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        int free = 0;
        foreach (WordMatch match in matches)
        {
            if (match.Start < free)
            {
                continue;
            }

            free = match.End;
            if (!IsSeen(reading.Names, match)
                && !reading.Text.Words.IsInsideWord(match.Start, match.End))
            {
                missed.Add(_names[match.Word] with { Start = match.Start, End = match.End });
            }
        }

        return missed.DrainToImmutable();
    }

    /// <summary>The known names of a leaf and those that were missed, in order; what a missed one overlaps gives way.</summary>
    public static ImmutableArray<NameSpan> Joined(ImmutableArray<NameSpan> known, ImmutableArray<NameSpan> missed) =>
        [.. known.Where(name => !IsOverlapped(missed, name)).Concat(missed).OrderBy(static name => name.Start)];

    // The first reading has this name, or one that is not wholly inside it.
    private static bool IsSeen(ImmutableArray<NameSpan> names, WordMatch match)
    {
        for (int i = NameOrder.FirstEndingBehind(names, match.Start); i < names.Length && names[i].Start < match.End; i++)
        {
            NameSpan name = names[i];
            if (name.Start < match.Start || name.End > match.End || (name.Start, name.End) == (match.Start, match.End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOverlapped(ImmutableArray<NameSpan> names, NameSpan by) => NameOrder.FirstEndingBehind(names, by.Start) is var i && i < names.Length && names[i].Start < by.End;
}
