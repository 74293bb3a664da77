using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Browser;

public sealed class GuideQueriesTests(PlanServer plan)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Guides => [.. GuideQueries.All.Select(static query => query.Guide)];

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task A_query_of_a_guide_finds_something_in_the_seed(string guide)
    {
        await using CypherClient client = new(new((await plan.ServerAsync()).Uri));
        await using ICypherSession session = client.OpenSession();
        await using ICypherResult result = await session.RunAsync(new(GuideQueries.All.Single(query => query.Guide == guide).Query), Stop);

        Assert.True(await result.AnyAsync(Stop), "No row.");
    }

    [Fact]
    public async Task Both_guides_ask_the_same()
    {
        int half = GuideQueries.All.Count / 2;
        await using CypherClient client = new(new((await plan.ServerAsync()).Uri));
        for (int i = 0; i < half; i++)
        {
            Assert.Equal(await CountAsync(client, GuideQueries.All[i].Query), await CountAsync(client, GuideQueries.All[half + i].Query));
        }
    }

    private static async Task<int> CountAsync(CypherClient client, string query)
    {
        await using ICypherSession session = client.OpenSession();
        await using ICypherResult result = await session.RunAsync(new(query), Stop);
        return await result.CountAsync(Stop);
    }
}
