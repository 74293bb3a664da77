namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Gives as many questions as possible an answer of their own (augmenting paths after Kuhn).</summary>
internal static class BestMatching
{
    /// <summary>The answer of each question, or -1.</summary>
    /// <param name="candidates">For each question the answers that fit, best first. A question that comes earlier never goes without for a later one.</param>
    /// <param name="answerCount">How many answers there are.</param>
    public static int[] Find(IReadOnlyList<IReadOnlyList<int>> candidates, int answerCount)
    {
        int[] questionOf = new int[answerCount];
        Array.Fill(questionOf, -1);
        bool[] seen = new bool[answerCount];
        for (int question = 0; question < candidates.Count; question++)
        {
            Array.Clear(seen);
            _ = TryPlace(question, candidates, questionOf, seen);
        }

        int[] answerOf = new int[candidates.Count];
        Array.Fill(answerOf, -1);
        for (int answer = 0; answer < answerCount; answer++)
        {
            if (questionOf[answer] >= 0)
            {
                answerOf[questionOf[answer]] = answer;
            }
        }

        return answerOf;
    }

    private static bool TryPlace(int question, IReadOnlyList<IReadOnlyList<int>> candidates, int[] questionOf, bool[] seen)
    {
        // A free answer is taken before anyone is asked to move.
        foreach (int answer in candidates[question])
        {
            if (questionOf[answer] < 0)
            {
                questionOf[answer] = question;
                return true;
            }
        }

        foreach (int answer in candidates[question])
        {
            if (!seen[answer])
            {
                seen[answer] = true;
                if (TryPlace(questionOf[answer], candidates, questionOf, seen))
                {
                    questionOf[answer] = question;
                    return true;
                }
            }
        }

        return false;
    }
}
