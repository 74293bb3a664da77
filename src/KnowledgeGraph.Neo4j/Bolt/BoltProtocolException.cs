namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>The peer sent bytes that the protocol does not allow; the connection is of no further use.</summary>
internal sealed class BoltProtocolException(string message) : Exception(message);
