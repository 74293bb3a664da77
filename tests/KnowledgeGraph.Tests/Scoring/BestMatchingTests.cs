using KnowledgeGraph.Scoring.Answers;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class BestMatchingTests
{
    [Fact]
    public void Of_all_ways_to_pair_three_with_three_the_best_is_found_and_earlier_ones_go_first()
    {
        for (int graph = 0; graph < 512; graph++)
        {
            int edges = graph;
            int[][] candidates = [.. Enumerable.Range(0, 3).Select(question => Enumerable.Range(0, 3).Where(answer => (edges >> ((3 * question) + answer) & 1) == 1).ToArray())];
            int[] answers = BestMatching.Find(candidates, 3);
            int[] placed = [.. answers.Where(static answer => answer >= 0)];
            Assert.Equal(placed.Length, placed.Distinct().Count());
            Assert.All(Enumerable.Range(0, 3), question => Assert.True(answers[question] < 0 || candidates[question].Contains(answers[question])));
            Assert.Equal(Most(candidates, 0, 0), placed.Length);
            // Who comes first is answered whenever anything fits; the second whenever both can be.
            Assert.Equal(Most([candidates[0]], 0, 0), answers[..1].Count(static answer => answer >= 0));
            Assert.Equal(Most(candidates[..2], 0, 0), answers[..2].Count(static answer => answer >= 0));
        }
    }

    [Fact]
    public void The_better_of_two_answers_is_taken_where_both_are_free()
    {
        Assert.Equal([1, 0], BestMatching.Find([[1, 0], [0, 1]], 2));
        Assert.Equal([0, 1], BestMatching.Find([[0, 1], [1]], 2));
    }

    private static int Most(int[][] candidates, int question, int taken) =>
        question == candidates.Length
            ? 0
            : candidates[question].Where(answer => (taken >> answer & 1) == 0)
                .Select(answer => 1 + Most(candidates, question + 1, taken | (1 << answer)))
                .Append(Most(candidates, question + 1, taken))
                .Max();
}
