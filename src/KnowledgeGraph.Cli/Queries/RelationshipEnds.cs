using System.Collections;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>The ends of relationships in a result. A relationship brings only the server's own numbers of its ends; what no row shows is asked for.</summary>
/// <param name="client">Where to ask.</param>
internal sealed class RelationshipEnds(CypherClient client)
{
    // Ends are kept for one batch of rows, so that a result of any length needs no memory for all its nodes.
    private readonly Dictionary<string, NodeEnd> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);

    public NodeEnd this[string elementId] => _known.TryGetValue(elementId, out NodeEnd? end) ? end : new NodeEnd(elementId, []);

    /// <summary>Learns the ends of all relationships in some rows.</summary>
    public async Task LearnAsync(IEnumerable<CypherRecord> rows, CancellationToken cancellationToken)
    {
        _known.Clear();
        _wanted.Clear();
        foreach (object? value in rows.SelectMany(static row => row.Values))
        {
            Note(value);
        }

        _wanted.ExceptWith(_known.Keys);
        if (_wanted.Count > 0)
        {
            await AskAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Note(object? value)
    {
        switch (value)
        {
            case CypherNode node:
                _known[node.ElementId] = NodeEnd.Of(node);
                break;
            case CypherRelationship relationship:
                _wanted.Add(relationship.StartElementId);
                _wanted.Add(relationship.EndElementId);
                break;
            case CypherPath path:
                Note(path.Nodes);
                Note(path.Relationships);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Note(map.Values);
                break;
            case string or byte[]:
                break;
            case IEnumerable list:
                foreach (object? item in list)
                {
                    Note(item);
                }

                break;
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        // Before Neo4j 5 a node is known by its number and elementId() is not; from Cypher 25 on id() is not.
        bool isNumbered = _wanted.All(static id => id.All(char.IsAsciiDigit));
        CypherStatement statement = isNumbered
            ? new("MATCH (n) WHERE id(n) IN $ids RETURN n", Ids(_wanted.Select(static id => (object?)long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))))
            : new("MATCH (n) WHERE elementId(n) IN $ids RETURN n", Ids(_wanted));
        await using ICypherSession session = client.OpenSession(new CypherSessionSettings { Access = CypherAccess.Read });
        await using ICypherResult result = await session.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        await foreach (CypherRecord row in result.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Note(row.Values[0]);
        }
    }

    private static Dictionary<string, object?> Ids(IEnumerable<object?> ids) => new() { ["ids"] = ids.ToList() };
}
