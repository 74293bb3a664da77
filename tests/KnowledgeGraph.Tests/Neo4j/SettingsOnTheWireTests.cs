using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class SettingsOnTheWireTests
{
    private const string Extra =
        "A6 89 \"bookmarks\" 91 82 \"b0\" 8A \"tx_timeout\" C9 05 DC 8B \"tx_metadata\" A1 83 \"app\" 82 \"kg\" 84 \"mode\" 81 \"r\" 82 \"db\" 85 \"plans\" 88 \"imp_user\" 83 \"amy\"";

    private static readonly CypherSessionSettings Settings = new()
    {
        Access = CypherAccess.Read,
        Bookmarks = ["b0"],
        Database = "plans",
        ImpersonatedUser = "amy",
        TransactionMetadata = new Dictionary<string, object?> { ["app"] = "kg" },
        TransactionTimeout = TimeSpan.FromMilliseconds(1500),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_single_query_carries_all_settings_of_its_session()
        => await PlayAsync(
            $"""
            C: B3 10 81 "A" A0 {Extra}
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 70 A1 86 "fields" 90
            S: B1 70 A0

            """,
            async session => await (await session.RunAsync(new("A"), Stop)).ConsumeAsync(Stop));

    [Fact]
    public async Task In_a_transaction_BEGIN_carries_them_and_the_query_none()
        => await PlayAsync(
            $"""
            C: B1 11 {Extra}
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 70 A0
            S: B1 70 A1 86 "fields" 90
            S: B1 70 A0
            C: B0 12
            S: B1 70 A0

            """,
            async session => await session.ReadAsync(async (transaction, stop) => await (await transaction.RunAsync(new("A"), stop)).ConsumeAsync(stop), Stop));

    private static async Task PlayAsync(string conversation, Func<ICypherSession, Task> work)
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + conversation + Lines.Bye);
        await using (CypherClient client = new(SessionTests.Settings(server)))
        await using (ICypherSession session = client.OpenSession(Settings))
        {
            await work(session);
        }

        await server.FinishAsync();
    }
}
