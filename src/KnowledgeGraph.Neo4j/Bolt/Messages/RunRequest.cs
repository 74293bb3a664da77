using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>A query with its parameters.</summary>
/// <param name="Query">Cypher.</param>
/// <param name="Parameters">What stands for its <c>$names</c>.</param>
/// <param name="Extra">Settings of the transaction it opens; empty inside one. Bolt 1 does not know this field.</param>
internal sealed record RunRequest(string Query, IReadOnlyDictionary<string, object?> Parameters, IReadOnlyDictionary<string, object?>? Extra)
    : BoltRequest(MessageTag.Run)
{
    protected override int CountFields(ValueDialect dialect) => Extra is null ? 2 : 3;

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect)
    {
        writer.WriteString(Query);
        ValueEncoder.WriteMap(writer, Parameters, dialect);
        if (Extra is not null)
        {
            ValueEncoder.WriteMap(writer, Extra, dialect);
        }
    }
}
