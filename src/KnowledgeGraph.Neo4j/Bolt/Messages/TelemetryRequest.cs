using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>Tells the server which way of asking is used, where both sides allow it.</summary>
/// <param name="Api">0: managed transaction; 2: single query.</param>
internal sealed record TelemetryRequest(int Api) : BoltRequest(MessageTag.Telemetry)
{
    public static TelemetryRequest ManagedTransaction { get; } = new(0);

    public static TelemetryRequest SingleQuery { get; } = new(2);

    protected override int CountFields(ValueDialect dialect) => 1;

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect) => writer.WriteInteger(Api);
}
