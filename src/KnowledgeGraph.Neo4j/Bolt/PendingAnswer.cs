using KnowledgeGraph.Neo4j.Bolt.Messages;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>What a request waits for: any rows, then one summary. Answers come in the order of requests.</summary>
internal class PendingAnswer
{
    private static readonly Dictionary<string, object?> NoMetadata = [];

    public bool IsCompleted { get; private set; }

    /// <summary>What the SUCCESS told; empty before it and without it.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; private set; } = NoMetadata;

    /// <summary>The refusal of this request, or of the one that made the server ignore this one.</summary>
    public BoltFailure? Failure { get; private set; }

    /// <summary>True where the server did not look at the request.</summary>
    public bool IsIgnored { get; private set; }

    /// <summary>True where nobody waits for rows any more: they are dropped as they come.</summary>
    public bool IsAbandoned { get; set; }

    public bool IsSuccess => IsCompleted && Failure is null && !IsIgnored;

    public virtual void OnRow(object?[] row) => throw new BoltProtocolException("a row comes where none was asked for");

    public void Succeed(Dictionary<string, object?> metadata)
    {
        Metadata = metadata;
        IsCompleted = true;
    }

    public void Fail(BoltFailure failure)
    {
        Failure = failure;
        IsCompleted = true;
    }

    public void Ignore(BoltFailure? reason)
    {
        Failure = reason;
        IsIgnored = true;
        IsCompleted = true;
    }
}
