using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Scores entities: one per gold name.</summary>
internal sealed class EntityScoring
{
    private readonly ScoringContext _context;
    private readonly Candidate[] _candidates;
    private readonly AcceptedEntity[] _wanted;
    private readonly Tally _tally = new();

    private EntityScoring(ScoringContext context)
    {
        _context = context;
        _candidates = Candidate.In(context);
        // Wanted ones first: an optional one takes an answer only where none of them needs it. Indicators are not scored, so each is as good as optional.
        _wanted = [.. context.Entities.All.Where(static entity => entity.IsAsked).OrderBy(IsOptional)];
    }

    public static Tally Score(ScoringContext context)
    {
        EntityScoring scoring = new(context);
        scoring.Score();
        return scoring._tally;
    }

    private static bool IsOptional(AcceptedEntity entity) => entity.IsOptional || entity.First.Type == GoldEntity.Indicator;

    private void Score()
    {
        int[] answerOf = BestMatching.Find([.. _wanted.Select(Fitting)], _candidates.Length);
        Dictionary<int, AcceptedEntity> questionOf = [];
        for (int i = 0; i < _wanted.Length; i++)
        {
            if (answerOf[i] >= 0)
            {
                questionOf[answerOf[i]] = _wanted[i];
            }

            if (!IsOptional(_wanted[i]))
            {
                if (answerOf[i] >= 0 || _candidates.Any(candidate => IsGroupOf(_wanted[i], candidate.Node)))
                {
                    _tally.AddRight(_wanted[i].First.Type);
                }
                else
                {
                    _tally.AddMissed(Missed(_wanted[i], questionOf));
                }
            }
        }

        for (int i = 0; i < _candidates.Length; i++)
        {
            if (!questionOf.ContainsKey(i) && _candidates[i].Label is { } label && ReasonAgainst(_candidates[i]) is { } reason)
            {
                MentionPlace place = _candidates[i].Mentions[0];
                _tally.AddFalse(new ScoreEntry(ScoreFamily.Entities, label, place.Line, _candidates[i].Node.Node.Name, place.Surface, reason, place.Rule, null));
            }
        }
    }

    // Nodes that answer with a name of their own, the canonical one first, then those that are only a part. The document answers for its title only
    // where no Policy does.
    private int[] Fitting(AcceptedEntity entity) =>
    [
        .. Enumerable.Range(0, _candidates.Length)
            .Select(index => (Index: index, Rank: RankOf(entity, _candidates[index].Node)))
            .Where(static fit => fit.Rank >= 0)
            .OrderBy(fit => _candidates[fit.Index].Node.IsDocument)
            .ThenBy(static fit => fit.Rank)
            .Select(static fit => fit.Index),
    ];

    private static int RankOf(AcceptedEntity entity, GraphNode node) =>
        !HasType(entity, node) ? -1
        : node.Key == entity.Key ? 0
        : entity.Names.Overlaps(node.Names) ? 1
        : entity.Parts.Overlaps(node.Names) ? 2
        : -1;

    private static bool HasType(AcceptedEntity entity, GraphNode node) => node.Types.Any(entity.Types.Contains);

    // The unsplit form answers for each of its members; it must be the node's own name, for a member may bear it among its aliases.
    private static bool IsGroupOf(AcceptedEntity entity, GraphNode node) => HasType(entity, node) && entity.Groups.Contains(node.Key);

    private string? ReasonAgainst(Candidate candidate)
    {
        GraphNode node = candidate.Node;
        AcceptedEntity? second = null;
        foreach (AcceptedEntity entity in _wanted.Where(entity => HasType(entity, node)))
        {
            if (entity.Groups.Contains(node.Key) || entity.Parts.Overlaps(node.Names))
            {
                return null;
            }

            if (entity.Names.Overlaps(node.Names))
            {
                if (IsOptional(entity))
                {
                    return null;
                }

                second ??= entity;
            }
        }

        if (second is not null)
        {
            return $"a second node for {second.First.Type} {second.First.Name}";
        }

        if (IsNestedRegion(candidate))
        {
            return null;
        }

        AcceptedEntity? other = _wanted.FirstOrDefault(entity => entity.Names.Overlaps(node.Names));
        return other is null ? "not in the gold" : $"the gold has {other.First.Type} {other.First.Name}";
    }

    private ScoreEntry Missed(AcceptedEntity entity, Dictionary<int, AcceptedEntity> questionOf)
    {
        GoldEntity first = entity.First;
        return new ScoreEntry(
            ScoreFamily.Entities, first.Type, _context.LineOf(first.Place), first.Name, first.Evidence, Reason(), null, ScoringContext.SourceOf(first.Place));

        string Reason()
        {
            int taken = Array.FindIndex(_candidates, candidate => RankOf(entity, candidate.Node) >= 0);
            if (taken >= 0)
            {
                return questionOf.TryGetValue(taken, out AcceptedEntity? owner) ? $"its node {_candidates[taken].Node.Node.Name} counts for {owner.First.Name}" : "its node counts for another";
            }

            Candidate? other = Array.Find(_candidates, candidate => entity.Names.Overlaps(candidate.Node.Names));
            if (other is not null)
            {
                return $"found as {string.Join('/', other.Node.Types)}";
            }

            return _context.Nodes.Values.Any(node => HasType(entity, node) && entity.Names.Overlaps(node.Names)) ? "found outside the gold's lines only" : "not found";
        }
    }

    // Regions that stand only inside other names (萧山 in 萧山高新区) are optional, whether the gold lists them or not.
    private bool IsNestedRegion(Candidate candidate) => candidate.Label == "Region" && candidate.Mentions.All(IsInsideName);

    private bool IsInsideName(MentionPlace mention)
    {
        ReadOnlySpan<char> line = _context.Lines[mention.Line];
        if (line.IsEmpty)
        {
            return false;
        }

        int start = mention.Start - _context.Lines.StartOf(mention.Line);
        foreach (string name in _context.Entities.WrittenNames)
        {
            for (int at = 0; name.Length > mention.Surface.Length && (at = IndexOf(line, name, at)) >= 0; at++)
            {
                if (at <= start && start + mention.Surface.Length <= at + name.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int IndexOf(ReadOnlySpan<char> line, string name, int from)
    {
        int index = line[from..].IndexOf(name, StringComparison.Ordinal);
        return index < 0 ? -1 : from + index;
    }
}
