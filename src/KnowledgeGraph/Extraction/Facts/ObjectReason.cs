using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Why a rule has no object: what stands in its place, and what the rule asks for.</summary>
internal static class ObjectReason
{
    private const int MostWords = 4;
    private const int MostCharacters = 24;

    public static string Of(RelationRule rule, Place at)
    {
        string side = rule.Objects == ObjectPlace.Before ? "before" : "behind";
        NounPhrase? phrase = rule.Objects == ObjectPlace.Before ? at.Previous?.Object : at.Predicate.Object;
        if (phrase is null)
        {
            return $"no noun {side} the verb";
        }

        List<string> wanted = [$"{(rule.NewLabel is null || rule.KnownOnly ? "name of" : "list or name of")} {string.Join('/', rule.ObjectLabels)}"];
        if (rule.Fewest > 1)
        {
            wanted.Add($"{rule.Fewest} or more members");
        }

        Add(wanted, "closed by", rule.Close);
        Add(wanted, "ending in", rule.Tails);
        Add(wanted, "followed by", rule.Followed);
        Add(wanted, "not followed by", rule.UnlessFollowed);
        string words = at.Reading.Text.Surface(phrase.Start, phrase.End);
        return $"“{(words.Length > MostCharacters ? $"{words[..MostCharacters]}…" : words)}” {side} it is no {string.Join(", ", wanted)}";
    }

    private static void Add(List<string> wanted, string how, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            wanted.Add($"{how} {string.Join('/', words.Take(MostWords))}{(words.Count > MostWords ? "…" : string.Empty)}");
        }
    }
}
