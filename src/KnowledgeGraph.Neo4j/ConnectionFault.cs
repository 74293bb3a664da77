namespace KnowledgeGraph.Neo4j;

/// <summary>Why a server could not be spoken to.</summary>
public enum ConnectionFault
{
    /// <summary>No connection came about: nothing listens, or the name is unknown.</summary>
    Unreachable,

    /// <summary>The server did not answer in time.</summary>
    TimedOut,

    /// <summary>One side speaks TLS and the other does not, or the certificate is not trusted.</summary>
    Tls,

    /// <summary>The port does not speak Bolt.</summary>
    NotBolt,

    /// <summary>Client and server have no version of Bolt in common.</summary>
    VersionNotSpoken,

    /// <summary>The connection ended before the answer.</summary>
    Lost,

    /// <summary>The server sent what the protocol does not allow.</summary>
    Protocol,

    /// <summary>All connections of the pool stayed in use for too long.</summary>
    PoolExhausted,

    /// <summary>No member of the cluster serves what was asked for.</summary>
    NoMember,
}
