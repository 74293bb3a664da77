namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>How a connection is protected.</summary>
internal enum TransportSecurity
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>TLS; the certificate must be trusted and name the host: <c>+s</c>.</summary>
    TrustedCertificate,

    /// <summary>TLS with whatever certificate the server shows: <c>+ssc</c>.</summary>
    AnyCertificate,
}
