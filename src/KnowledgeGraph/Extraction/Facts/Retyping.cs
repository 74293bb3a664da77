using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>What a list of covered things says of a member that is itself a field or an industry: it is part of the field, or what the field is aimed at.</summary>
internal static class Retyping
{
    /// <summary>The fact as the schema allows it; null where it allows none.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="isPart">Tells whether the object is set out under the subject.</param>
    public static Fact? Fitting(Fact fact, GraphSchema schema, Func<FactEnd, FactEnd, bool> isPart)
    {
        if (schema.Allows(fact.Type, fact.Start.Label, fact.End.Label))
        {
            return fact;
        }

        if (fact is { Type: "PART_OF", Start.Label: "Technology" } && schema.Allows("COVERS", fact.End.Label, fact.Start.Label))
        {
            return fact with { Start = fact.End, Type = "COVERS", End = fact.Start };
        }

        if (fact.Type != "COVERS")
        {
            return null;
        }

        return isPart(fact.End, fact.Start) && schema.Allows("PART_OF", fact.End.Label, fact.Start.Label)
            ? fact with { Start = fact.End, Type = "PART_OF", End = fact.Start }
            : schema.Allows("FOCUSES_ON", fact.Start.Label, fact.End.Label) ? fact with { Type = "FOCUSES_ON" } : null;
    }
}
