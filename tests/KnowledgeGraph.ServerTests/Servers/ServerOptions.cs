namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>How a test's server is set up.</summary>
internal sealed record ServerOptions
{
    /// <summary>Password of user neo4j; null for a server that asks nobody.</summary>
    public string? Password { get; init; }

    /// <summary>True to leave the password that servers are delivered with in force, so that it must be changed first.</summary>
    public bool KeepInitialPassword { get; init; }

    /// <summary>DISABLED, OPTIONAL or REQUIRED.</summary>
    public string TlsLevel { get; init; } = "OPTIONAL";

    public string Heap { get; init; } = "384m";

    /// <summary>Hosts whose guides the Browser may play.</summary>
    public string GuideHosts { get; init; } = "127.0.0.1";

    public bool HasAuthentication => Password is not null || KeepInitialPassword;
}
