using System.Globalization;
using KnowledgeGraph.Explanation;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The explanation of a line, for people.</summary>
internal static class ExplanationText
{
    private const string Indent = "  ";

    /// <summary>Writes what people ask first: names, facts and values, then how they came about.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isFull">True for the reason of each rule that told nothing; else rules of one verb and relation share a row.</param>
    /// <param name="output">Takes the text.</param>
    public static void Write(LineExplanation line, bool isFull, TextWriter output)
    {
        output.WriteLine($"{line.Source}, line {line.Line} {line.Span}");
        output.WriteLine($"{Indent}{(line.Text.Length == 0 ? "(an empty line)" : line.Text)}");
        if (line.Text.Length == 0)
        {
            return;
        }

        WritePlace(line, output);
        WriteWords(line, output);
        Section(output, "names", line.Mentions.Count, rows => AddMentions(line, rows));
        Section(output, "facts", line.Facts.Count, rows => AddFacts(line, rows));
        Section(output, "values", line.Values.Count, rows => AddValues(line, rows));
        Section(output, "rules tried", line.Tried.Count, rows => AddTried(line.Tried, isFull, rows));
        if (!isFull && line.Tried.Count > 1)
        {
            output.WriteLine($"{Indent}(--all: why each told nothing)");
        }

        Section(output, "words of rules that are no verbs here", line.Idle.Count, rows => AddIdle(line, rows), isOptional: true);
    }

    private static void WritePlace(LineExplanation line, TextWriter output)
    {
        Section(output, "place", line.Parts.Count, rows =>
        {
            foreach (ExplainedPart part in line.Parts)
            {
                string kind = part.HasRelations ? part.Kind.ToString() : $"{part.Kind} (no relation rules are tried here)";
                rows.Add(part.Span.ToString(), kind, string.Join(" › ", part.Path));
            }
        });
    }

    private static void WriteWords(LineExplanation line, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"words ({line.Words.Count}; [ ] known to the lexicon)");
        if (line.Words.Count > 0)
        {
            output.WriteLine($"{Indent}{string.Join(' ', line.Words.Select(static word => word.IsName ? $"[{word.Text}]" : word.Text))}");
        }
    }

    private static void AddMentions(LineExplanation line, AlignedRows rows)
    {
        foreach (ExplainedMention mention in line.Mentions)
        {
            string written = mention.Surface == mention.Name ? string.Empty : $"{(mention.IsComposed ? "completed from " : "written ")}{mention.Surface}";
            rows.Add(mention.Span.ToString(), mention.Label, mention.Name, Ruled(mention.Rule, mention.RulePlace), written);
        }
    }

    private static void AddTried(IReadOnlyList<TriedRule> tried, bool isFull, AlignedRows rows)
    {
        foreach (IGrouping<TextSpan, TriedRule> verb in tried.GroupBy(static rule => rule.VerbSpan))
        {
            foreach (TriedRule told in verb.Where(static rule => rule.Told > 0))
            {
                AddTried([told], hasReasons: isFull, rows);
            }

            // Ten rules of one verb that is denied need one line.
            List<TriedRule> silent = [.. verb.Where(static rule => rule.Told == 0)];
            bool isShared = silent.Count > 1 && silent.TrueForAll(rule => rule.Reasons.Count > 0 && rule.Reasons.SequenceEqual(silent[0].Reasons, StringComparer.Ordinal));
            IEnumerable<List<TriedRule>> parts = isShared ? [silent]
                : isFull ? silent.Select(static rule => new List<TriedRule> { rule })
                : silent.GroupBy(static rule => rule.Relation).Select(static rules => rules.ToList());
            foreach (List<TriedRule> part in parts)
            {
                AddTried(part, hasReasons: isFull || isShared || (part.Count == 1 && silent.Count == verb.Count()), rows);
            }
        }
    }

    private static void AddTried(List<TriedRule> alike, bool hasReasons, AlignedRows rows)
    {
        TriedRule first = alike[0];
        string relation = alike.TrueForAll(other => other.Relation == first.Relation) ? first.Relation : string.Empty;
        string rules = alike.Count == 1 ? Ruled(first.Rule, first.RulePlace) : string.Join(", ", alike.Select(static one => one.Rule));
        rows.Add(first.VerbSpan.ToString(), first.Verb, relation, Told(first.Told), rules);
        foreach (string reason in hasReasons ? first.Reasons : [])
        {
            rows.Add($"{Indent}{Indent}{reason}");
        }
    }

    private static string Told(int facts) => facts switch
    {
        0 => "nothing",
        1 => "1 fact",
        _ => $"{facts} facts",
    };

    private static void AddIdle(LineExplanation line, AlignedRows rows)
    {
        foreach (IdleTrigger idle in line.Idle)
        {
            rows.Add(idle.Span.ToString(), idle.Word, string.Join(", ", idle.Rules));
        }
    }

    private static void AddFacts(LineExplanation line, AlignedRows rows)
    {
        foreach (ExplainedFact fact in line.Facts)
        {
            rows.Add(
                $"{End(fact.StartLabel, fact.StartName)} -{fact.Type}→ {End(fact.EndLabel, fact.EndName)}",
                fact.Status,
                $"{Ruled(fact.Rule, fact.RulePlace)}, confidence {fact.Confidence.ToString("0.##", CultureInfo.InvariantCulture)}");
            rows.Add($"{Indent}{Indent}“{fact.Evidence}” {fact.Span}");
        }
    }

    private static void AddValues(LineExplanation line, AlignedRows rows)
    {
        foreach (ExplainedValue value in line.Values)
        {
            rows.Add(value.Indicator, Amount(value), value.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year", value.Role, $"of {End(value.SubjectLabel, value.SubjectName)}", value.Rule);
            rows.Add($"{Indent}{Indent}“{value.Evidence}” {value.Span}");
        }
    }

    private static void Section(TextWriter output, string title, int count, Action<AlignedRows> fill, bool isOptional = false)
    {
        if (count == 0 && isOptional)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(count == 0 ? $"{title}: none" : $"{title} ({count})");
        AlignedRows rows = new();
        fill(rows);
        rows.Print(output, Indent);
    }

    private static string Amount(ExplainedValue value) =>
        value.Number is { } number
            ? $"{value.Operator} {Plain(number)}{(value.NumberMax is { } most ? $"–{Plain(most)}" : string.Empty)}{value.Unit}".TrimStart()
            : value.Words ?? string.Empty;

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Ruled(string rule, string? place) => place is null ? rule : $"{rule} ({place})";

    private static string End(string label, string? name) => name is null ? label : $"{label} {name}";
}
