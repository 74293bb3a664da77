using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Identity;

/// <summary>Short names of things that the document names in full: those it declares (以下简称), and those that abbreviate a full name word by word.</summary>
internal static class ShortForms
{
    /// <summary>Rule of a name that the text declares.</summary>
    public const string DeclaredRule = "declared-form";

    /// <summary>Rule of a name that abbreviates another.</summary>
    public const string SoughtRule = "short-form";

    private const int ShortestDeclared = 3;
    private const int ShortestSought = 4;

    /// <summary>Short names to look for; one that could stand for two things is left out.</summary>
    public static IReadOnlyList<(string Surface, NameSpan Full)> Of(IReadOnlyCollection<LeafReading> readings, IdentityRules rules)
    {
        Dictionary<string, (NameSpan? Full, string Name)> found = new(StringComparer.Ordinal);
        foreach ((string surface, NameSpan name) in Declared(readings, rules).Where(static pair => pair.Surface.Length >= ShortestDeclared))
        {
            Take(surface, name with { Rule = DeclaredRule });
        }

        foreach (NameSpan name in readings.SelectMany(static reading => reading.Names).Where(name => rules.SoughtShort.Contains(name.Label)).DistinctBy(static name => (name.Label, name.Name)))
        {
            foreach (string surface in new Contraction(NameVariants.Plain(name.Name), rules.Fillers).Likely(ShortestSought))
            {
                Take(surface, name with { Rule = SoughtRule });
            }
        }

        return [.. found.Where(static pair => pair.Value.Full is not null).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value.Full!))];

        void Take(string surface, NameSpan name)
        {
            if (!found.TryGetValue(surface, out (NameSpan? Full, string Name) known))
            {
                found.Add(surface, (name, name.Name));
            }
            else if (known.Name != name.Name)
            {
                found[surface] = known with { Full = null };
            }
        }
    }

    /// <summary>What the text itself says: 国科大杭州高等研究院(以下简称“杭高院”).</summary>
    public static IEnumerable<(string Surface, NameSpan Full)> Declared(IEnumerable<LeafReading> readings, IdentityRules rules)
    {
        foreach (LeafReading reading in readings)
        {
            LeafText leaf = reading.Text;
            foreach (NameSpan name in reading.Names)
            {
                int open = leaf.Text.AsSpan(name.End).StartsWith("》") ? name.End + 1 : name.End;
                if (open < leaf.Text.Length && leaf.Text[open] == '(' && leaf.CloseOf(open) is > 0 and int close
                    && rules.Calls.FirstOrDefault(call => leaf.Text.AsSpan(open + 1).StartsWith(call, StringComparison.Ordinal)) is { } word)
                {
                    string called = leaf.Text[(open + 1 + word.Length)..close].TrimStart(':', '为', ' ').Trim('“', '”');
                    if (called.Length > 1 && called.Length < name.End - name.Start)
                    {
                        yield return (called, name);
                    }
                }
            }
        }
    }
}
