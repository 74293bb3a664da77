using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>The first message of Bolt 1: who is there, and with what credentials.</summary>
internal sealed record InitRequest(string UserAgent, IReadOnlyDictionary<string, object?> Authentication) : BoltRequest(MessageTag.Hello)
{
    protected override int CountFields(ValueDialect dialect) => 2;

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect)
    {
        writer.WriteString(UserAgent);
        ValueEncoder.WriteMap(writer, Authentication, dialect);
    }
}
