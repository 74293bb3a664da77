using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.ServerTests.Browser;

namespace KnowledgeGraph.ServerTests.Questions;

/// <summary>The server of these tests is Neo4j 3.1; what 4.4 to 2026 accept is told by the checks of Neo4j's own editor.</summary>
public sealed class AcceptedByLaterVersionsTests
{
    [Fact]
    public async Task Cypher_5_and_25_accept_all_saved_questions_without_a_warning()
        => Assert.Empty(await LaterCypher.ComplaintsAsync(
            SavedQuestions.Load(null).All.Select(static question => new Candidate(
                question.Name, question.Query, question.Parameters.ToDictionary(static parameter => parameter.Name, static parameter => (object?)parameter.Default)))));

    [Fact]
    public async Task Cypher_5_and_25_accept_all_favourites_and_queries_of_the_guides_without_a_warning()
        => Assert.Empty(await LaterCypher.ComplaintsAsync(
            SavedQuestions.Load(null).All.Select(static question => new Candidate(question.Name, question.ToFavourite().Split('\n', 2)[1], []))
                .Concat(GuideQueries.All.Select(static query => new Candidate(query.Guide, query.Query, [])))));

    [Fact]
    public async Task What_is_gone_since_Neo4j_4_is_found()
        => Assert.Contains(
            await LaterCypher.ComplaintsAsync([new("old", "MATCH (n) WHERE exists(n.name) RETURN n", [])]),
            static complaint => complaint is { Name: "old", Version: "25" } && complaint.Message.Contains("no longer supported", StringComparison.Ordinal));
}
