using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>A clause with its predicates.</summary>
/// <param name="Span">The clause, in offsets of the leaf.</param>
/// <param name="Sentence">Number of its sentence in the leaf.</param>
/// <param name="Predicates">Its predicates, in order.</param>
internal sealed record ClausePredicates(TextSpan Span, int Sentence, ImmutableArray<Predicate> Predicates)
{
    /// <summary>True for a clause that is one list without a verb: it goes on with the list of the clause before it.</summary>
    public bool IsBareList => Predicates is [{ Verbs: [], Object: not null }];
}

/// <summary>A leaf read: its words, its names, its clauses.</summary>
/// <param name="Text">The words.</param>
/// <param name="Names">Names that no other holds, in order.</param>
/// <param name="Nested">Names inside others.</param>
/// <param name="Clauses">The clauses, in order.</param>
internal sealed record LeafReading(LeafText Text, ImmutableArray<NameSpan> Names, ImmutableArray<NameSpan> Nested, ImmutableArray<ClausePredicates> Clauses)
{
    /// <summary>The name that starts at <paramref name="place"/>; null where none does.</summary>
    public NameSpan? NameFrom(int place) => NameOrder.At(Names, place);

    /// <summary>The lists of all clauses, in order.</summary>
    public IEnumerable<MemberGroup> Groups
    {
        get
        {
            foreach (ClausePredicates clause in Clauses)
            {
                foreach (Predicate predicate in clause.Predicates)
                {
                    foreach (MemberGroup group in predicate.Object?.Groups ?? [])
                    {
                        yield return group;
                    }
                }
            }
        }
    }

    public static LeafReading Of(LeafText text, ImmutableArray<NameSpan> names, ImmutableArray<NameSpan> nested)
    {
        ClauseReader clauses = new(text, names);
        PredicateReader predicates = new(text);
        ImmutableArray<ClausePredicates>.Builder read = ImmutableArray.CreateBuilder<ClausePredicates>(text.Clauses.Length);
        int sentence = 0;
        foreach (TextSpan clause in text.Clauses)
        {
            read.Add(new ClausePredicates(clause, sentence, predicates.Read(clauses.Read(clause))));
            if (text.EndsSentence(clause.End))
            {
                sentence++;
            }
        }

        return new LeafReading(text, names, nested, read.MoveToImmutable());
    }
}
