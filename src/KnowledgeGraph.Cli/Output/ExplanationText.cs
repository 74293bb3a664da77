using System.Globalization;
using KnowledgeGraph.Explanation;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The explanation of a line, for people.</summary>
internal static class ExplanationText
{
    private const string Indent = "  ";

    public static void Write(LineExplanation line, TextWriter output)
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
        Section(output, "rules tried", line.Tried.Count, rows => AddTried(line, rows));
        Section(output, "words of rules that are no verbs here", line.Idle.Count, rows => AddIdle(line, rows), isOptional: true);
        Section(output, "facts", line.Facts.Count, rows => AddFacts(line, rows));
        Section(output, "values", line.Values.Count, rows => AddValues(line, rows));
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

    private static void AddTried(LineExplanation line, AlignedRows rows)
    {
        for (int i = 0; i < line.Tried.Count; i++)
        {
            TriedRule tried = line.Tried[i];
            List<TriedRule> alike = [.. line.Tried.Skip(i).TakeWhile(other => IsAlike(tried, other))];
            if (alike.Count > 1)
            {
                rows.Add(tried.VerbSpan.ToString(), tried.Verb, string.Empty, Told(0), string.Join(", ", alike.Select(static one => one.Rule)));
                i += alike.Count - 1;
            }
            else
            {
                rows.Add(tried.VerbSpan.ToString(), tried.Verb, tried.Relation, Told(tried.Told), Ruled(tried.Rule, tried.RulePlace));
            }

            foreach (string reason in tried.Reasons)
            {
                rows.Add($"{Indent}{Indent}{reason}");
            }
        }
    }

    // Ten rules of one verb that is denied need one line.
    private static bool IsAlike(TriedRule tried, TriedRule other) =>
        other.VerbSpan == tried.VerbSpan && other.Told == 0 && tried.Reasons.Count > 0 && other.Reasons.SequenceEqual(tried.Reasons, StringComparer.Ordinal);

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
