namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>The client did not keep to the conversation.</summary>
internal sealed class FakeServerException(string message) : Exception(message);
