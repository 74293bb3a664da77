using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Changes what stands of a document into what it says now, inside one transaction.</summary>
internal sealed class DocumentWriter(GraphNames names)
{
    // Taken first by every writer and given back with the transaction: who waits for it holds nothing yet, so no two can wait for each other.
    // A node made and taken away in one transaction leaves nothing but the lock on its key.
    private const string Lock = "_writing";

    private static readonly string LockAndRead =
        $"CREATE (l:Document {{id: $lock}}) DELETE l WITH count(*) AS one OPTIONAL {GraphNames.MatchByKey("d", "Document", "$id")} "
        + $"RETURN d.{GraphNames.Quote(BookkeepingNames.Content)} AS content, d.{GraphNames.Quote(BookkeepingNames.Record)} AS record";

    /// <summary>Puts what a document says in place of what it said.</summary>
    /// <param name="transaction">All of it is written here.</param>
    /// <param name="now">What the document says.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<StoreChange> ReplaceAsync(ICypherTransaction transaction, NewDocument now, CancellationToken cancellationToken)
    {
        DocumentGraph graph = now.Graph;
        (string? content, string? text) = await LockAsync(transaction, graph.DocumentId, cancellationToken).ConfigureAwait(false);
        if (content == graph.ContentSha256)
        {
            // Another writer was faster.
            return default;
        }

        DocumentRecord former = text is null ? DocumentRecord.Empty(graph.DocumentId) : RecordText.Read(text);
        StoreChange change = await ChangeAsync(transaction, former, now, cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> bookkeeping = new(StringComparer.Ordinal)
        {
            [BookkeepingNames.Content] = graph.ContentSha256,
            [BookkeepingNames.Source] = graph.SourceName,
            [BookkeepingNames.Record] = await now.RecordText.ConfigureAwait(false),
        };
        NodeKey document = new(names.KeyLabel(graph.Node.Labels), graph.DocumentId);
        await transaction.RunAllAsync(NodeStatements.Update([new NodeUpdate(document, bookkeeping, [], [])]), cancellationToken).ConfigureAwait(false);
        return change;
    }

    /// <summary>Takes out what a document says.</summary>
    public async Task<StoreChange> RemoveAsync(ICypherTransaction transaction, string documentId, CancellationToken cancellationToken)
    {
        (_, string? text) = await LockAsync(transaction, documentId, cancellationToken).ConfigureAwait(false);
        return text is null
            ? default
            : await ChangeAsync(transaction, RecordText.Read(text), null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(string? Content, string? Record)> LockAsync(ICypherTransaction transaction, string documentId, CancellationToken cancellationToken)
    {
        CypherStatement statement = new(LockAndRead, new Dictionary<string, object?>(StringComparer.Ordinal) { ["lock"] = Lock, ["id"] = documentId });
        await using ICypherResult result = await transaction.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        (string?, string?) found = default;
        await foreach (CypherRecord row in result.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            found = (row.Get<string?>("content"), row.Get<string?>("record"));
        }

        return found;
    }

    private async Task<StoreChange> ChangeAsync(
        ICypherTransaction transaction,
        DocumentRecord former,
        NewDocument? now,
        CancellationToken cancellationToken)
    {
        (DocumentRecord, DocumentGraph)? said = now is null ? null : (now.Record, now.Graph);
        NodePlanner nodes = new(former, said, names);
        RelationshipPlanner relationships = new(former, said, names);
        // Each id is computed again from what it stands for, while the server looks for the nodes.
        Task<IReadOnlyList<Relationship>> foreign = Task.Run(relationships.WithForeignIds, cancellationToken);
        Dictionary<string, StandingNode> standing = await ReadAsync(transaction, nodes.Shared(), cancellationToken).ConfigureAwait(false);
        await RequireFreeIdsAsync(transaction, now?.Graph, await foreign.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        NodeChanges changes = nodes.Plan(standing);
        if (now is not null)
        {
            await now.Checking.ConfigureAwait(false);
        }

        CypherSummary summary = await transaction.RunAllAsync(
            relationships.Delete(changes.Deleted.Select(static key => key.Id).ToHashSet(StringComparer.Ordinal))
                .Concat(NodeStatements.Delete(changes.Deleted))
                .Concat(NodeStatements.Update(changes.Updated))
                .Concat(relationships.Update())
                .Concat(NodeStatements.Create(changes.Created))
                .Concat(relationships.Create()),
            cancellationToken).ConfigureAwait(false);
        (int created, int updated, int deleted) = relationships.Counts;
        if (summary.Counters.RelationshipsCreated != relationships.CreatedByStatements || summary.Counters.NodesCreated != changes.Created.Count)
        {
            throw new GraphStoreException(
                GraphStoreErrorCode.Damaged,
                $"'{former.DocumentId}': nodes that the store wrote are no longer there, so that relationships find no end. Nothing was written; remove the documents that say them with 'kg remove', then load them again.");
        }

        return new StoreChange(changes.Created.Count, changes.UpdatedCount, changes.Deleted.Count, created, updated, deleted, IsWritten: true);
    }

    private async Task<Dictionary<string, StandingNode>> ReadAsync(ICypherTransaction transaction, IReadOnlyList<NodeKey> keys, CancellationToken cancellationToken)
    {
        Dictionary<string, StandingNode> standing = new(StringComparer.Ordinal);
        foreach (IGrouping<string, NodeKey> group in keys.GroupBy(static key => key.Label, StringComparer.Ordinal))
        {
            CypherStatement statement = new(
                NodeStatements.Find(group.Key),
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = group.Select(static key => key.Id).ToArray() });
            await using ICypherResult result = await transaction.RunAsync(statement, cancellationToken).ConfigureAwait(false);
            await foreach (CypherRecord row in result.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                StandingNode found = StoredValues.StandingNode(row, names);
                standing[found.Node.Id] = found;
            }
        }

        return standing;
    }

    // No server before 4.3 indexes relationships, so only ids that could be another's are looked for.
    private static async Task RequireFreeIdsAsync(ICypherTransaction transaction, DocumentGraph? graph, IReadOnlyList<Relationship> relationships, CancellationToken cancellationToken)
    {
        if (relationships.Count == 0)
        {
            return;
        }

        CypherStatement statement = new(
            "MATCH ()-[r]->() WHERE r.id IN $ids RETURN r.id AS id LIMIT 1",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = relationships.Select(static relationship => relationship.Id).ToArray() });
        await using ICypherResult result = await transaction.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        await foreach (CypherRecord row in result.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Relationship taken = relationships.First(relationship => relationship.Id == row.Get<string>("id"));
            throw new GraphStoreException(
                GraphStoreErrorCode.Refused,
                $"'{graph!.SourceName}' says relationship {taken.Id} {taken}, which another document in the store says already. The store still holds its former state; remove that document first.");
        }
    }
}
