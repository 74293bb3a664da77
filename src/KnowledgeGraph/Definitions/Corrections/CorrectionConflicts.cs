namespace KnowledgeGraph.Definitions.Corrections;

/// <summary>Finds corrections that contradict each other, so that what they do together does not hang on their order.</summary>
internal static class CorrectionConflicts
{
    private const string Needed = "is made or needed";

    /// <summary>Notes each contradiction at the later of the two.</summary>
    public static void Find(IReadOnlyList<Correction> corrections, Action<int, string> fault)
    {
        Dictionary<string, List<(Correction Correction, string Outcome)>> byThing = new(StringComparer.Ordinal);
        foreach (Correction correction in corrections)
        {
            bool isNoted = false;
            foreach ((string thing, string outcome) in Claims(correction))
            {
                if (!byThing.TryGetValue(thing, out List<(Correction Correction, string Outcome)>? others))
                {
                    byThing.Add(thing, others = []);
                }

                if (!isNoted && others.Find(other => other.Correction != correction && other.Correction.MayMeet(correction) && !AreBothTrue(other.Outcome, outcome)) is { Correction: { } former } found)
                {
                    isNoted = true;
                    fault(correction.Line, found.Outcome == outcome
                        ? $"The same as the correction in line {former.Line}: {thing} {outcome}."
                        : $"Contradicts the correction in line {former.Line}: {thing} {outcome}, there it {found.Outcome}.");
                }

                others.Add((correction, outcome));
            }
        }

        FindRings(corrections, fault);
    }

    // Only that something is needed may be said often.
    private static bool AreBothTrue(string left, string right) => left == Needed && right == Needed;

    private static IEnumerable<(string Thing, string Outcome)> Claims(Correction correction)
    {
        switch (correction)
        {
            case MergeCorrection merge:
                return [.. merge.Entities.Select(entity => (entity.ToString(), $"becomes {merge.Into}")), .. Need(merge.Into)];
            case SplitCorrection { IsPartial: false } split:
                return [(split.Entity.ToString(), $"becomes {split.Into}"), .. Need(split.Into)];
            case SplitCorrection split:
                return [($"{split.Entity} where '{string.Join('|', split.Surfaces)}' '{string.Join('|', split.Near)}'", $"becomes {split.Into}"), .. Need(split.Into)];
            case RetypeCorrection retype:
                return [(retype.Entity.ToString(), $"becomes {retype.Label}/{retype.Entity.Name}"), .. Need(new EntityKey(retype.Label, retype.Entity.Name))];
            case AddEntityCorrection add:
                return [.. add.Words.Select(words => ($"words '{words}'", $"name {add.Entity}")), .. Need(add.Entity)];
            case DeleteEntityCorrection delete:
                return [(delete.Entity.ToString(), "is deleted"), ($"{delete.Entity} in the graph", "is deleted")];
            case AddFactCorrection add:
                return [(Name(add.Fact), "is added"), .. Ends(add.Fact)];
            case DeleteFactCorrection delete:
                return [(Name(delete.Fact), "is deleted")];
            case FixValueCorrection fix:
                return [(fix.Value.ToString(), $"becomes {fix.Set}")];
            case DeleteValueCorrection delete:
                return [(delete.Value.ToString(), "is deleted")];
            case AddValueCorrection add:
                return [($"value of {add.Set.Indicator} {add.Set.Role} {add.Set.Year} by '{add.Evidence}'", $"is added as {add.Set}"), .. add.Set.Subject is { } subject ? Need(subject) : []];
            default:
                return [];
        }
    }

    private static (string Thing, string Outcome)[] Need(EntityKey entity) => [($"{entity} in the graph", Needed)];

    private static IEnumerable<(string Thing, string Outcome)> Ends(FactKey fact) =>
        new[] { fact.Start, fact.End }.OfType<EntityKey>().SelectMany(Need);

    // To delete what was extracted and to add it with another status is no contradiction.
    private static string Name(FactKey fact) => $"({fact.Start?.ToString() ?? "Document"})-[{fact.Type} {fact.Status}]->({fact.End?.ToString() ?? "Document"})";

    // A is B and B is A: nothing would be left to be.
    private static void FindRings(IReadOnlyList<Correction> corrections, Action<int, string> fault)
    {
        ILookup<EntityKey, (Correction Correction, EntityKey Into)> renames =
            corrections.SelectMany(static correction => Renames(correction).Select(pair => (correction, pair.From, pair.Into))).ToLookup(static rename => rename.From, static rename => (rename.correction, rename.Into));
        foreach (Correction first in corrections)
        {
            foreach ((EntityKey from, EntityKey into) in Renames(first))
            {
                HashSet<EntityKey> seen = [from];
                EntityKey at = into;
                while (seen.Add(at))
                {
                    if (renames[at].FirstOrDefault(rename => first.MayMeet(rename.Correction)) is not { Correction: not null } next)
                    {
                        break;
                    }

                    at = next.Into;
                }

                if (at == from)
                {
                    fault(first.Line, $"'{from}' becomes '{into}' and by other corrections '{from}' again.");
                }
            }
        }
    }

    private static IEnumerable<(EntityKey From, EntityKey Into)> Renames(Correction correction) => correction switch
    {
        MergeCorrection merge => merge.Entities.Select(entity => (entity, merge.Into)),
        SplitCorrection { IsPartial: false } split => [(split.Entity, split.Into)],
        RetypeCorrection retype => [(retype.Entity, new EntityKey(retype.Label, retype.Entity.Name))],
        _ => [],
    };
}
