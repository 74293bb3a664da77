using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>What every store keeps to. The graphs are at random, so they keep to the names of the schema but not to its properties.</summary>
[Collection(StoreServer.Name)]
public sealed class Neo4jGraphStoreTests(RealServers servers) : GraphStoreContract
{
    // Bolt writes text as UTF-8, and Neo4j's indexes end a key at U+0000.
    protected override bool HoldsAnyString => false;

    protected override async Task<IGraphStore> OpenEmptyAsync() => await StoreServer.OpenEmptyAsync(servers, CheckLevel.Names);
}
