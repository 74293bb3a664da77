using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>The lists of a vocabulary file, one method each.</summary>
internal static class VocabularyLists
{
    private static readonly Dictionary<string, QuantityKind> Kinds = new(StringComparer.Ordinal)
    {
        ["count"] = QuantityKind.Count,
        ["money"] = QuantityKind.Money,
        ["measure"] = QuantityKind.Measure,
        ["percent"] = QuantityKind.Percent,
        ["points"] = QuantityKind.Points,
        ["multiple"] = QuantityKind.Multiple,
        ["rank"] = QuantityKind.Rank,
        ["duration"] = QuantityKind.Duration,
        ["qualitative"] = QuantityKind.Qualitative,
    };

    private static readonly Dictionary<string, ValueRole> RoleNames = new(StringComparer.Ordinal)
    {
        ["target"] = ValueRole.Target,
        ["expected"] = ValueRole.Expected,
        ["actual"] = ValueRole.Actual,
        ["baseline"] = ValueRole.Baseline,
    };

    private static readonly Dictionary<string, ChangeKind> Changes = new(StringComparer.Ordinal) { ["to"] = ChangeKind.To, ["by"] = ChangeKind.By };

    private static readonly Dictionary<string, ChangeDirection> Directions = new(StringComparer.Ordinal)
    {
        ["up"] = ChangeDirection.Up,
        ["down"] = ChangeDirection.Down,
        ["open"] = ChangeDirection.Open,
    };

    private static readonly Dictionary<string, QuantityOperator> Operators =
        Enum.GetValues<QuantityOperator>().ToDictionary(value => value.Symbol(), StringComparer.Ordinal);

    private static readonly Dictionary<string, bool> Scales = new(StringComparer.Ordinal) { ["fold"] = false, ["keep"] = true };

    private static readonly Dictionary<string, bool> Numerals = new(StringComparer.Ordinal) { ["any"] = false, ["digits"] = true };

    private static readonly Dictionary<string, bool> Bounds = new(StringComparer.Ordinal) { ["value"] = false, ["condition"] = true };

    private static readonly Dictionary<string, RoleReach> Reaches = new(StringComparer.Ordinal) { ["clause"] = RoleReach.Clause, ["sentence"] = RoleReach.Sentence };

    private static readonly Dictionary<string, bool> Truth = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    public static WordTable<UnitDefinition> Units(YamlSection root)
    {
        Collector<UnitDefinition> units = new();
        foreach (YamlSection group in root.Sections("units", "kind", "scale", "numerals", "bounds", "name", "base", "factor", "words"))
        {
            QuantityKind kind = Required(group, "kind", Kinds);
            bool keeps = group.Choice("scale", Scales) ?? false;
            bool digits = group.Choice("numerals", Numerals) ?? false;
            bool condition = group.Choice("bounds", Bounds) ?? false;
            string? name = group.Text("name");
            string? baseName = group.Text("base");
            decimal factor = group.Decimal("factor") ?? 1m;
            units.Add(group, word => new UnitDefinition(name ?? word, kind, keeps, digits, condition, baseName ?? name ?? word, factor));
        }

        return units.Table();
    }

    public static WordTable<Cue> Before(YamlSection root)
    {
        Collector<Cue> cues = new();
        foreach (YamlSection group in root.Sections("before", "operator", "role", "change", "direction", "words"))
        {
            Cue cue = new(group.Choice("operator", Operators), group.Choice("role", RoleNames), group.Choice("change", Changes), group.Choice("direction", Directions));
            if (cue is { Operator: null, Role: null, Change: null })
            {
                group.Fault("the group says nothing: give operator, role or change.");
            }

            cues.Add(group, _ => cue);
        }

        return cues.Table();
    }

    public static WordTable<QuantityOperator> OperatorWords(YamlSection root, string list)
    {
        Collector<QuantityOperator> words = new();
        foreach (YamlSection group in root.Sections(list, "operator", "words"))
        {
            QuantityOperator value = Required(group, "operator", Operators);
            words.Add(group, _ => value);
        }

        return words.Table();
    }

    public static WordTable<FixedQuantity> Fixed(YamlSection root)
    {
        Collector<FixedQuantity> words = new();
        foreach (YamlSection group in root.Sections("fixed", "kind", "value", "unit", "operator", "words"))
        {
            FixedQuantity quantity = new(group.Decimal("value"), group.Text("unit"), group.Choice("operator", Operators) ?? QuantityOperator.Equal, Required(group, "kind", Kinds));
            words.Add(group, _ => quantity);
        }

        return words.Table();
    }

    public static WordTable<RoleWord> Roles(YamlSection root)
    {
        Collector<RoleWord> words = new();
        foreach (YamlSection group in root.Sections("roles", "role", "reach", "words"))
        {
            RoleWord role = new(Required(group, "role", RoleNames), group.Choice("reach", Reaches) ?? RoleReach.Clause);
            words.Add(group, _ => role);
        }

        return words.Table();
    }

    public static WordTable<string> Per(YamlSection root)
    {
        Collector<string> words = new();
        foreach (YamlSection group in root.Sections("per", "per", "words"))
        {
            string per = group.Text("per") ?? "";
            if (per.Length == 0)
            {
                group.Fault("'per' is missing: year, person or another word.");
            }

            words.Add(group, _ => per);
        }

        return words.Table();
    }

    public static WordTable<HeaderWord> Headers(YamlSection root)
    {
        Collector<HeaderWord> words = new();
        foreach (YamlSection group in root.Sections("headers", "role", "cumulative", "per", "aside", "words"))
        {
            HeaderWord header = new(group.Choice("role", RoleNames), group.Choice("cumulative", Truth) ?? false, group.Text("per"), group.Choice("aside", Truth) ?? false);
            words.Add(group, _ => header);
        }

        return words.Table();
    }

    public static WordTable<YearPeriod> Plans(YamlSection times)
    {
        Collector<YearPeriod> plans = new();
        foreach (YamlSection plan in times.Sections("plans", "name", "from", "to"))
        {
            YearPeriod period = new(plan.Number("from"), plan.Number("to"));
            if (period.From > period.To)
            {
                plan.Fault($"the plan ends ({period.To}) before it begins ({period.From}).");
            }

            plans.Add(plan, plan.Text("name") ?? "", period);
        }

        return plans.Table();
    }

    public static WordTable<PlanTime> PlanTimes(YamlSection times)
    {
        Collector<PlanTime> words = new();
        words.Add(times, _ => PlanTime.Whole, "planTimes");
        words.Add(times, _ => PlanTime.End, "planEnds");
        words.Add(times, _ => PlanTime.Start, "planStarts");
        return words.Table();
    }

    public static WordTable<int> Years(YamlSection times, string list, string key)
    {
        Collector<int> words = new();
        foreach (YamlSection group in times.Sections(list, key, "words"))
        {
            int year = group.Number(key);
            words.Add(group, _ => year);
        }

        return words.Table();
    }

    public static WordTable<bool> Flags(YamlSection section, params (string List, bool Value)[] lists)
    {
        Collector<bool> words = new();
        foreach ((string list, bool value) in lists)
        {
            words.Add(section, _ => value, list);
        }

        return words.Table();
    }

    private static T Required<T>(YamlSection group, string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (group.Text(key) is null)
        {
            group.Fault($"'{key}' is missing. Expected one of: {string.Join(", ", choices.Keys)}.");
        }

        return group.Choice(key, choices) ?? default;
    }

    /// <summary>Gathers the words of one list over its groups; a word may stand there once.</summary>
    private sealed class Collector<T>
    {
        private readonly Dictionary<string, T> words = new(StringComparer.Ordinal);

        public void Add(YamlSection group, Func<string, T> meaning, string list = "words")
        {
            foreach ((string word, YamlNode place) in group.Words(list))
            {
                if (word.Length == 0 || !words.TryAdd(word, meaning(word)))
                {
                    group.Fault(place, word.Length == 0 ? "an empty word." : $"'{word}' stands twice in this list.");
                }
            }
        }

        public void Add(YamlSection group, string word, T meaning)
        {
            if (word.Length == 0 || !words.TryAdd(word, meaning))
            {
                group.Fault(word.Length == 0 ? "'name' is missing." : $"'{word}' stands twice in this list.");
            }
        }

        public WordTable<T> Table() => new(words);
    }
}
