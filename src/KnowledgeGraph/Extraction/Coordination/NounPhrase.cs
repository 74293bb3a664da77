using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>A member of a list.</summary>
/// <param name="Start">Offset in the leaf.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Name">The name that ends it, or is it; null where none does.</param>
internal sealed record ListMember(int Start, int End, NameSpan? Name)
{
    /// <summary>True where the name is the whole member.</summary>
    public bool IsName => Name is not null && Name.Start == Start && Name.End == End;
}

/// <summary>Members that share an end: A、B和C〔等〔tail〕〕.</summary>
/// <param name="Members">The members, in order.</param>
/// <param name="HasEtc">True where 等 stands behind them.</param>
/// <param name="Tail">What stands behind 等 up to its last noun; null where nothing.</param>
/// <param name="End">Offset behind the whole.</param>
internal sealed record MemberGroup(ImmutableArray<ListMember> Members, bool HasEtc, Piece? Tail, int End);

/// <summary>What stands between two verbs of a clause: one or more groups of list members.</summary>
internal sealed record NounPhrase(int Start, int End, ImmutableArray<MemberGroup> Groups)
{
    public IEnumerable<ListMember> Members => Groups.SelectMany(static group => group.Members);
}

/// <summary>A verb chain with the noun phrase behind it: 加快推进 + X、Y.</summary>
/// <param name="Verbs">The verbs, adverbs and prepositions, in order; empty for what begins a clause without any.</param>
/// <param name="Object">What stands behind; null where nothing.</param>
internal sealed record Predicate(ImmutableArray<Piece> Verbs, NounPhrase? Object);
