using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Asks a server without going through the store, so that the store cannot answer for itself.</summary>
internal static class Server
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<List<CypherRecord>> AskAsync(string uri, string query, params (string Name, object? Value)[] parameters)
    {
        await using CypherClient client = new(new(uri));
        await using ICypherSession session = client.OpenSession();
        await using ICypherResult result = await session.RunAsync(new(query, parameters.ToDictionary(static pair => pair.Name, static pair => pair.Value)), Stop);
        return await result.ToListAsync(Stop);
    }

    public static async Task<long> NumberAsync(string uri, string query, params (string Name, object? Value)[] parameters) =>
        (long)(await AskAsync(uri, query, parameters)).Single().Values[0]!;
}
