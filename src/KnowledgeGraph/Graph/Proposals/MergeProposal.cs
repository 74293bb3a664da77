namespace KnowledgeGraph.Graph.Proposals;

/// <summary>Two entities that may be one, for a person to decide.</summary>
/// <param name="From">Id of the entity whose name is less full.</param>
/// <param name="Into">Id of the entity that it would become.</param>
/// <param name="Reason">Why the two may be one.</param>
/// <param name="Evidence">Where the documents name the two: at most three places each, in the order of documents and lines.</param>
public sealed record MergeProposal(string From, string Into, string Reason, IReadOnlyList<ProposalPlace> Evidence)
{
    /// <summary>The line of <c>corrections.yaml</c> that would accept it.</summary>
    public string Correction => $"  - merge: {{entities: [{Quoted(From)}], into: {Quoted(Into)}}}";

    private static string Quoted(string id) => $"\"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

/// <summary>Where a document names an entity.</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Line">Line of the document's text, from 1.</param>
/// <param name="Surface">The name as it is written there.</param>
public sealed record ProposalPlace(string Entity, string Document, long Line, string Surface);
