namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Waits for rows and keeps those that came until they are read.</summary>
internal sealed class RowAnswer : PendingAnswer
{
    public Queue<object?[]> Rows { get; } = new();

    public bool HasMore => Metadata.GetValueOrDefault("has_more") is true;

    public override void OnRow(object?[] row) => Rows.Enqueue(row);
}
