using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>PULL or DISCARD: what to do with the rows of a result. Before Bolt 4 it is always all of them and there are no fields.</summary>
/// <param name="Tag">PULL or DISCARD.</param>
/// <param name="Count">How many rows; -1 for all.</param>
/// <param name="QueryId">Which result; null for that of the last RUN.</param>
internal sealed record StreamRequest(byte Tag, long Count, long? QueryId) : BoltRequest(Tag)
{
    public const long All = -1;

    protected override int CountFields(ValueDialect dialect) => dialect.Version.HasPartialResults ? 1 : 0;

    public static StreamRequest Pull(long count, long? queryId = null) => new(MessageTag.Pull, count, queryId);

    public static StreamRequest Discard(long? queryId = null) => new(MessageTag.Discard, All, queryId);

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect)
    {
        if (!dialect.Version.HasPartialResults)
        {
            return;
        }

        writer.WriteMapHeader(QueryId is null ? 1 : 2);
        writer.WriteString("n");
        writer.WriteInteger(Count);
        if (QueryId is { } id)
        {
            writer.WriteString("qid");
            writer.WriteInteger(id);
        }
    }
}
