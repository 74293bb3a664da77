using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Tests of this collection share the server whose database each of them empties, so they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class StoreServer
{
    internal const string Name = "store server";

    internal static GraphSchema Schema => GraphDefinitions.Default.Schema;

    /// <summary>Opens a store on the server, all nodes taken away before.</summary>
    internal static async Task<Neo4jGraphStore> OpenEmptyAsync(RealServers servers, CheckLevel check = CheckLevel.Whole)
    {
        Neo4jServer server = await servers.StoreAsync();
        await EmptyAsync(server);
        return await Neo4jGraphStore.OpenAsync(new(server.Uri), Schema, check, TestContext.Current.CancellationToken);
    }

    internal static async Task EmptyAsync(Neo4jServer server)
    {
        await using CypherClient client = new(new(server.Uri));
        await using ICypherSession session = client.OpenSession();
        await session.WriteAsync([new("MATCH (n) DETACH DELETE n")], TestContext.Current.CancellationToken);
    }
}
