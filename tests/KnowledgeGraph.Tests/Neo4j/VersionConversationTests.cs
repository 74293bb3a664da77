using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Every version's conversation, however its bytes are cut up on the way.</summary>
public sealed class VersionConversationTests
{
    private static readonly Dictionary<string, Delivery> Deliveries = new()
    {
        ["whole"] = Delivery.Whole,
        ["byte by byte"] = new() { WriteSize = 1 },
        ["chunks of one byte"] = new() { ChunkSize = 1 },
        ["chunks of seven bytes after two no-ops"] = new() { ChunkSize = 7, WriteSize = 5, Noops = 2 },
    };

    public static TheoryData<string, string> VersionsAndDeliveries
        => new(from version in ConversationFiles.Versions from delivery in Deliveries.Keys select (version, delivery));

    public static TheoryData<string> Versions => new(ConversationFiles.Versions);

    [Fact]
    public void All_versions_have_a_conversation()
        => Assert.Equal(
            ["1", "3", "4.0", "4.1", "4.2", "4.3", "4.4", "5.0", "5.1", "5.2", "5.3", "5.4", "5.6", "5.7", "5.8", "6.0"],
            ConversationFiles.Versions);

    [Theory]
    [MemberData(nameof(VersionsAndDeliveries))]
    public async Task Client_keeps_to_the_conversation(string version, string delivery)
    {
        await using FakeBoltServer server = new(ConversationFiles.Read(version), Deliveries[delivery]);
        ConversationRun run = new();

        await run.PlayAsync(ConversationRun.Settings(server.Address, version), TestContext.Current.CancellationToken);

        await server.FinishAsync();
        run.AssertComplete(version);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_connection_cut_anywhere_is_a_clear_fault(string version)
    {
        IReadOnlyList<Conversation> conversations = Conversation.ParseAll(ConversationFiles.Read(version));
        int size = conversations[^1].Steps.Sum(SizeOf);
        HashSet<int> cuts = [.. Enumerable.Range(0, size)];
        if (version is not ("1" or "4.4" or "5.8"))
        {
            // Three versions are cut at each byte; the others at each end of a message, and one byte before and behind it.
            cuts = [.. Ends(conversations[^1]).SelectMany(end => (int[])[end - 1, end, end + 1]).Where(cut => cut >= 0 && cut < size)];
        }

        await Parallel.ForEachAsync(cuts, TestContext.Current.CancellationToken, async (cut, stop) =>
        {
            await using FakeBoltServer server = new(conversations, new() { CutAfter = cut });
            ConversationRun run = new();
            Exception? fault = await Record.ExceptionAsync(() => run.PlayAsync(ConversationRun.Settings(server.Address, version), stop));
            if (fault is null)
            {
                // Only the answer to the last RESET was missing, for which nobody waits.
                run.AssertComplete(version);
            }
            else
            {
                Assert.IsType<Neo4jConnectionException>(fault);
                Assert.DoesNotContain('\n', fault.Message);
            }
        });
    }

    private static int SizeOf(ConversationStep step) => step.Kind switch
    {
        StepKind.ServerBytes => step.Pattern!.Bytes.Length,
        StepKind.ServerMessage => step.Pattern!.Bytes.Length + 4,
        _ => 0,
    };

    private static IEnumerable<int> Ends(Conversation conversation)
    {
        int end = 0;
        foreach (ConversationStep step in conversation.Steps.Where(step => SizeOf(step) > 0))
        {
            end += SizeOf(step);
            yield return end;
        }
    }
}
