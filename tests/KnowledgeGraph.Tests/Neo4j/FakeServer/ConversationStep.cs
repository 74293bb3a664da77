namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

internal enum StepKind
{
    /// <summary>The client sends these bytes, outside of any message: the handshake.</summary>
    ClientBytes,

    /// <summary>The client sends this message, in whatever chunks.</summary>
    ClientMessage,

    /// <summary>The server sends these bytes as they stand.</summary>
    ServerBytes,

    /// <summary>The server sends this message.</summary>
    ServerMessage,

    /// <summary>The server closes the connection.</summary>
    ServerCloses,

    /// <summary>The server says nothing more and keeps the connection open.</summary>
    ServerHangs,

    /// <summary>The client closes the connection.</summary>
    ClientCloses,
}

internal sealed record ConversationStep(StepKind Kind, HexPattern? Pattern, string Line);
