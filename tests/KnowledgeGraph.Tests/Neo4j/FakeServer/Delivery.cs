namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>How the fake server puts its bytes on the wire; a client must not see a difference.</summary>
internal sealed record Delivery
{
    public static Delivery Whole { get; } = new();

    /// <summary>Largest chunk; messages above it are split, whatever values they cut through.</summary>
    public int ChunkSize { get; init; } = 0xFFFF;

    /// <summary>Bytes handed to the network at a time; 0 for all at once.</summary>
    public int WriteSize { get; init; }

    /// <summary>Empty chunks ahead of each message, as servers send to keep a connection alive.</summary>
    public int Noops { get; init; }

    /// <summary>The last connection is closed after so many bytes of the server; null for never.</summary>
    public int? CutAfter { get; init; }

    /// <summary>For other clients than ours: the offer, and all of a message but its type, may be their own; RESET and GOODBYE may come at any time.</summary>
    public bool IsLenient { get; init; }
}
