using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Corrections;

/// <summary>Adds, fixes and deletes measured values.</summary>
internal sealed class ValueCorrections(DraftExtraction draft, PlanDocument document, QuotedWords quotes, EntityCorrections entities)
{
    private static readonly (string Prefix, decimal Factor)[] Prefixes = [("万亿", 1_000_000_000_000m), ("亿", 100_000_000m), ("万", 10_000m)];

    // Which values a correction fits is asked of what was extracted, so that fixes do not hang on each other.
    private readonly MeasuredValue[] _extracted = [.. draft.Values];
    private readonly HashSet<MeasuredValue> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>What became of a correction of values; null where it is of another kind.</summary>
    public Outcome? Apply(Correction correction) => correction switch
    {
        AddValueCorrection add => Add(add),
        FixValueCorrection fix => Change(fix.Value, value => Fixed(value, fix.Set, fix.Rule)),
        DeleteValueCorrection delete => Change(delete.Value, static _ => null),
        _ => null,
    };

    private Outcome Add(AddValueCorrection add)
    {
        if (quotes.Find(add.Evidence).Select(static found => ((Leaf, TextSpan)?)found).FirstOrDefault() is not { } quoted)
        {
            return Outcome.Absent($"no paragraph, title or cell holds the words '{add.Evidence}'");
        }

        if ((add.Set.Subject is { } subject ? entities.Final(subject) : draft.Place) is not { } about || !draft.Has(about))
        {
            return Outcome.Failed(add.Set.Subject is { } named ? $"'{named}' is not in the document; add it by addEntity" : "the document is for no place; say what it is about by 'subject'");
        }

        (Leaf leaf, TextSpan span) = quoted;
        MeasuredValue value = new()
        {
            Indicator = string.Empty,
            Subject = about,
            Role = "target",
            Operator = "=",
            Status = "planned",
            Leaf = leaf,
            Evidence = span,
            Rule = add.Rule,
        };
        MeasuredValue added = Fixed(value, add.Set, add.Rule);
        if (_extracted.Any(known => known.Indicator == added.Indicator && known.Value == added.Value && known.Role == added.Role && known.Year == added.Year && known.Evidence.Overlaps(span)))
        {
            return Outcome.NotNeeded($"the value of '{added.Indicator}' is found without it");
        }

        draft.Values.Add(added);
        return Outcome.Done;
    }

    private Outcome Change(ValueKey key, Func<MeasuredValue, MeasuredValue?> change)
    {
        MeasuredValue[] meant = [.. _extracted.Where(value => IsMeant(value, key))];
        if (meant.Length == 0)
        {
            return Outcome.Absent($"no such value is found: {Words(key)}");
        }

        if (meant.Length > 1)
        {
            return Outcome.Failed($"{meant.Length} values fit {Words(key)}; tell them apart by year, role or evidence");
        }

        if (!_taken.Add(meant[0]))
        {
            return Outcome.Failed($"another correction fits the same value: {Words(key)}");
        }

        int at = draft.Values.FindIndex(value => ReferenceEquals(value, meant[0]));
        if (change(meant[0]) is { } changed)
        {
            draft.Values[at] = changed;
            return changed with { Rule = meant[0].Rule, Confidence = meant[0].Confidence, Written = meant[0].Written } == meant[0]
                ? Outcome.NotNeeded("the value is read so without it")
                : Outcome.Done;
        }

        draft.Values.RemoveAt(at);
        return Outcome.Done;
    }

    private MeasuredValue Fixed(MeasuredValue value, ValueParts set, string rule)
    {
        string role = set.Role ?? value.Role;
        string? unit = set.Unit ?? value.Unit;
        decimal? number = set.Value ?? value.Value;
        decimal? most = set.ValueMax ?? (set.Value is null ? value.ValueMax : null);
        (decimal factor, string? baseUnit) = unit == value.Unit && value is { Value: not (null or 0), BaseValue: { } known }
            ? (known / value.Value.Value, value.BaseUnit)
            : Base(unit);
        return value with
        {
            Indicator = set.Indicator ?? value.Indicator,
            Subject = set.Subject is { } subject ? entities.Final(subject) : value.Subject,
            Role = role,
            Status = role == value.Role ? value.Status : role == "target" ? "planned" : "done",
            Value = number,
            ValueMax = most,
            Operator = set.Operator ?? value.Operator,
            Unit = unit,
            BaseValue = number * factor,
            BaseValueMax = most * factor,
            BaseUnit = baseUnit,
            Year = set.Year ?? value.Year ?? (role == "target" ? document.Metadata.PeriodEnd : null),
            Text = set.Value is null ? value.Text : null,
            Written = null,
            Rule = rule,
            Confidence = 1,
        };
    }

    // 1000亿元 is 100000000000 元.
    private static (decimal Factor, string? Unit) Base(string? unit)
    {
        foreach ((string prefix, decimal factor) in Prefixes)
        {
            if (unit?.StartsWith(prefix, StringComparison.Ordinal) == true && unit.Length > prefix.Length)
            {
                return (factor, unit[prefix.Length..]);
            }
        }

        return (1, unit);
    }

    private bool IsMeant(MeasuredValue value, ValueKey key) =>
        (key.Indicator is null || NameVariants.Plain(key.Indicator) == NameVariants.Plain(value.Indicator) || key.Indicator == value.IndicatorSurface)
        && (key.Subject is not { } subject || entities.Final(subject) == value.Subject)
        && (key.Role is null || key.Role == value.Role)
        && (key.Year is null || key.Year == value.Year)
        && (key.Evidence is null || FoldedText.Of(value.Evidence.In(document.Source.Text)).Contains(QuotedWords.Folded(key.Evidence), StringComparison.Ordinal));

    private static string Words(ValueKey key) => string.Join(' ', new[] { key.Indicator, key.Subject?.ToString(), key.Role, key.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), key.Evidence is null ? null : $"'{key.Evidence}'" }.OfType<string>());
}
