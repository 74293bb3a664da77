namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>What a server advises in its answer to HELLO, from Bolt 4.3 on.</summary>
/// <param name="ReceiveTimeout">How long it may stay silent while an answer is due; infinite where it says nothing.</param>
/// <param name="TelemetryEnabled">True where it wants TELEMETRY.</param>
internal sealed record ServerHints(TimeSpan ReceiveTimeout, bool TelemetryEnabled)
{
    public static ServerHints None { get; } = new(Timeout.InfiniteTimeSpan, false);

    public static ServerHints From(IReadOnlyDictionary<string, object?> helloMetadata)
    {
        if (helloMetadata.GetValueOrDefault("hints") is not IReadOnlyDictionary<string, object?> hints)
        {
            return None;
        }

        // A hint that is out of range or of another type is no hint.
        TimeSpan receive = hints.GetValueOrDefault("connection.recv_timeout_seconds") is long seconds and > 0 and < 1_000_000
            ? TimeSpan.FromSeconds(seconds)
            : Timeout.InfiniteTimeSpan;
        return new(receive, hints.GetValueOrDefault("telemetry.enabled") is true);
    }
}
