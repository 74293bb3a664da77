using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>A request without fields.</summary>
internal sealed record BareRequest : BoltRequest
{
    private BareRequest(byte tag)
        : base(tag)
    {
    }

    public static BareRequest Goodbye { get; } = new(MessageTag.Goodbye);

    public static BareRequest Reset { get; } = new(MessageTag.Reset);

    public static BareRequest Commit { get; } = new(MessageTag.Commit);

    public static BareRequest Rollback { get; } = new(MessageTag.Rollback);

    public static BareRequest Logoff { get; } = new(MessageTag.Logoff);

    protected override int CountFields(ValueDialect dialect) => 0;

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect)
    {
    }
}
