using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Scores relations: right when subject, type and object each are among the accepted.</summary>
/// <remarks>
/// The graph keeps one relationship for all statements of a triple, at the first of them. So a triple that the gold wants is right wherever the graph
/// places it, one relationship may answer for two entries of the gold, and only a triple placed in the gold's lines can be false.
/// </remarks>
internal static class RelationScoring
{
    public static Tally Score(ScoringContext context)
    {
        Tally tally = new();
        AcceptedTriple[] wanted = Wanted(context);
        GraphTriple[] triples = GraphTriple.In(context);
        bool[] isAccepted = new bool[triples.Length];
        foreach (AcceptedTriple question in wanted)
        {
            bool isFound = false;
            for (int i = 0; i < triples.Length; i++)
            {
                if (question.Accepts(triples[i]))
                {
                    isFound = isAccepted[i] = true;
                }
            }

            if (!question.IsOptional && isFound)
            {
                tally.AddRight(question.First.Type);
            }
            else if (!question.IsOptional)
            {
                tally.AddMissed(Missed(question, triples, context));
            }
        }

        for (int i = 0; i < triples.Length; i++)
        {
            if (triples[i].Line is not null && !isAccepted[i])
            {
                tally.AddFalse(False(triples[i], wanted));
            }
        }

        return tally;
    }

    private static AcceptedTriple[] Wanted(ScoringContext context)
    {
        Dictionary<(object Subject, string Type, object Object), AcceptedTriple> wanted = [];
        foreach (GoldRelation entry in context.Files(GoldFamilies.Relations).SelectMany(static file => file.Relations).Where(entry => context.Types.HasType(entry.Type)))
        {
            AcceptedTriple triple = new(entry, context.Entities);
            if (!wanted.TryAdd(triple.Identity, triple))
            {
                wanted[triple.Identity].Add(triple);
            }
        }

        return [.. wanted.Values];
    }

    private static ScoreEntry Missed(AcceptedTriple question, GraphTriple[] triples, ScoringContext context)
    {
        GoldRelation first = question.First;
        GraphTriple? other = Array.Find(triples, question.HasEndsOf);
        string reason = other is not null ? $"found as {other.Name}"
            : !context.Nodes.Values.Any(question.Subject.Accepts) ? "the subject is no node"
            : !context.Nodes.Values.Any(question.Object.Accepts) ? "the object is no node"
            : "not found";
        return new ScoreEntry(
            ScoreFamily.Relations,
            first.Type,
            context.LineOf(first.Place),
            $"{first.Subject.Name} {first.Type} {first.Object.Name}",
            first.Evidence,
            reason,
            null,
            ScoringContext.SourceOf(first.Place));
    }

    private static ScoreEntry False(GraphTriple triple, AcceptedTriple[] wanted)
    {
        GoldRelation? other = Array.Find(wanted, question => question.HasEndsOf(triple))?.First;
        string reason = other is null ? "not in the gold" : $"the gold has {other.Subject.Name} {other.Type} {other.Object.Name}";
        return new ScoreEntry(ScoreFamily.Relations, triple.Type, triple.Line, triple.Name, triple.Evidence, reason, triple.Rule, null);
    }
}
