using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>A message of the client: a tag and its fields.</summary>
internal abstract record BoltRequest(byte Tag)
{
    protected abstract int CountFields(ValueDialect dialect);

    public void Pack(PackStreamWriter writer, ValueDialect dialect)
    {
        writer.WriteStructureHeader(CountFields(dialect), Tag);
        PackFields(writer, dialect);
    }

    protected abstract void PackFields(PackStreamWriter writer, ValueDialect dialect);
}
