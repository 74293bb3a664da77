using System.Runtime.CompilerServices;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads back what was written.</summary>
internal sealed class GraphReader(ICypherSession session, GraphNames names)
{
    // Servers before 3.4 sort text by its UTF-16 units, later ones by code points; the two differ only where a character beyond U+FFFF stands. So ids that
    // hold one, which are few, are read first and sorted here, and the rest comes in the server's order.
    private const string BeyondUtf16Unit = "(?s).*[\\x{10000}-\\x{10FFFF}].*";

    private static readonly string Documents =
        $"MATCH (d:Document) WHERE d.{GraphNames.Quote(BookkeepingNames.Content)} IS NOT NULL "
        + $"RETURN d.id AS id, d.title AS title, d.{GraphNames.Quote(BookkeepingNames.Source)} AS source, d.sha256 AS sha256";

    private static readonly string Content = $"MATCH (d:Document {{id: $id}}) RETURN d.{GraphNames.Quote(BookkeepingNames.Content)} AS found";

    private static readonly string Record = $"MATCH (d:Document {{id: $id}}) RETURN d.{GraphNames.Quote(BookkeepingNames.Record)} AS found";

    /// <summary>The hash of all that a document says; null where it does not stand.</summary>
    public Task<string?> ContentAsync(string documentId, CancellationToken cancellationToken) => OneAsync(Content, documentId, cancellationToken);

    /// <summary>What a document said; null where it does not stand.</summary>
    public async Task<DocumentRecord?> RecordAsync(string documentId, CancellationToken cancellationToken) =>
        await OneAsync(Record, documentId, cancellationToken).ConfigureAwait(false) is { } text ? RecordText.Read(text) : null;

    public async Task<StoredDocument[]> DocumentsAsync(CancellationToken cancellationToken)
    {
        StoredDocument[] documents = await ListAsync(
            new CypherStatement(Documents),
            static row => new StoredDocument(row.Get<string>("id"), row["title"] as string, row.Get<string>("source"), row["sha256"] as string),
            cancellationToken).ConfigureAwait(false);
        Array.Sort(documents, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return documents;
    }

    public IAsyncEnumerable<Node> NodesAsync(CancellationToken cancellationToken) => InOrderAsync(
        beyond => $"MATCH (n) WHERE {names.IsNode("n")} AND n.name IS NOT NULL AND (n.id =~ $beyond) = {beyond} WITH n ORDER BY n.id RETURN labels(n) AS labels, properties(n) AS properties",
        row => StoredValues.Node(row, names),
        static node => node.Id,
        cancellationToken);

    public IAsyncEnumerable<Relationship> RelationshipsAsync(CancellationToken cancellationToken) => InOrderAsync(
        beyond =>
            $"MATCH (a)-[r]->(b) WHERE type(r) IN $types AND (r.id =~ $beyond) = {beyond} AND {names.IsNode("a")} AND {names.IsNode("b")} "
            + "WITH a, r, b ORDER BY r.id RETURN type(r) AS type, a.id AS startId, b.id AS endId, properties(r) AS properties",
        StoredValues.Relationship,
        static relationship => relationship.Id,
        cancellationToken);

    public async Task<GraphCounts> CountAsync(CancellationToken cancellationToken)
    {
        SortedDictionary<string, int> labels = new(StringComparer.Ordinal);
        int nodes = 0;
        foreach ((string[] set, long count) in await ListAsync(
            new CypherStatement($"MATCH (n) WHERE {names.IsNode("n")} RETURN labels(n) AS labels, count(*) AS count"),
            row => ((string[])[.. StoredValues.Texts(row["labels"]).Where(names.HasLabel)], row.Get<long>("count")),
            cancellationToken).ConfigureAwait(false))
        {
            nodes += (int)count;
            foreach (string label in set)
            {
                labels[label] = labels.GetValueOrDefault(label) + (int)count;
            }
        }

        SortedDictionary<string, int> types = new(StringComparer.Ordinal);
        foreach ((string type, long count) in await ListAsync(
            new CypherStatement("MATCH ()-[r]->() WHERE type(r) IN $types AND r.id IS NOT NULL RETURN type(r) AS type, count(*) AS count", Types()),
            static row => (row.Get<string>("type"), row.Get<long>("count")),
            cancellationToken).ConfigureAwait(false))
        {
            types.Add(type, (int)count);
        }

        int documents = (await DocumentsAsync(cancellationToken).ConfigureAwait(false)).Length;
        return new GraphCounts(documents, nodes, types.Values.Sum(), labels, types);
    }

    private async IAsyncEnumerable<T> InOrderAsync<T>(
        Func<string, string> query,
        Func<CypherRecord, T> read,
        Func<T, string> idOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        T[] early = await ListAsync(new CypherStatement(query("true"), Types()), read, cancellationToken).ConfigureAwait(false);
        Array.Sort(early, (left, right) => string.CompareOrdinal(idOf(left), idOf(right)));
        int next = 0;
        await using ICypherResult rows = await session.RunAsync(new CypherStatement(query("false"), Types()), cancellationToken).ConfigureAwait(false);
        await foreach (CypherRecord row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            T item = read(row);
            while (next < early.Length && string.CompareOrdinal(idOf(early[next]), idOf(item)) < 0)
            {
                yield return early[next++];
            }

            yield return item;
        }

        while (next < early.Length)
        {
            yield return early[next++];
        }
    }

    private Dictionary<string, object?> Types() => new(StringComparer.Ordinal) { ["types"] = names.Types, ["beyond"] = BeyondUtf16Unit };

    private async Task<string?> OneAsync(string query, string documentId, CancellationToken cancellationToken)
    {
        string?[] found = await ListAsync(
            new CypherStatement(query, new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = documentId }),
            static row => row.Get<string?>("found"),
            cancellationToken).ConfigureAwait(false);
        return found.Length > 0 ? found[0] : null;
    }

    private Task<T[]> ListAsync<T>(CypherStatement statement, Func<CypherRecord, T> read, CancellationToken cancellationToken) =>
        session.ReadAsync(
            async (transaction, stop) =>
            {
                List<T> rows = [];
                await using ICypherResult result = await transaction.RunAsync(statement, stop).ConfigureAwait(false);
                await foreach (CypherRecord row in result.WithCancellation(stop).ConfigureAwait(false))
                {
                    rows.Add(read(row));
                }

                return rows.ToArray();
            },
            cancellationToken);
}
