using System.Globalization;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Corrections;

/// <summary>Reads the fields of corrections, each checked against the schema.</summary>
internal sealed class CorrectionFields(DefinitionFile file, GraphSchema schema)
{
    private const string DocumentLabel = "Document";

    private static readonly string[] Statuses = ["planned", "ongoing", "done", "sought"];
    private static readonly string[] Roles = ["target", "actual", "baseline", "expected"];
    private static readonly string[] Operators = ["=", ">=", ">", "<=", "<", "~"];

    /// <summary>The entity under <paramref name="key"/>, written <c>Label/name</c>.</summary>
    public EntityKey Entity(YamlMap map, string key, string what) =>
        file.RequiredText(map, key, what) is { } text && Parse(text) is { } entity ? entity : default;

    /// <summary>The entities under <paramref name="key"/>: a list with at least one.</summary>
    public IReadOnlyList<EntityKey> Entities(YamlMap map, string key, string what)
    {
        List<EntityKey> entities = [];
        foreach (YamlText text in Whole(map, key))
        {
            if (Parse(text) is not { } entity)
            {
                continue;
            }

            if (entities.Contains(entity))
            {
                file.Fault(DefinitionCode.Duplicate, text, $"'{entity}' stands twice.");
            }

            entities.Add(entity);
        }

        if (map.Find(key) is null)
        {
            file.Fault(DefinitionCode.Missing, map, $"{what} needs '{key}': a list of entities, each written Label/name.");
        }

        return entities;
    }

    /// <summary>Texts under <paramref name="key"/>, each whole: words to be found are not split at blanks.</summary>
    public IReadOnlyList<string> Phrases(YamlMap map, string key) => [.. Whole(map, key).Select(static text => text.Value)];

    /// <summary>A fact by start, type, end, status and evidence.</summary>
    public FactKey Fact(YamlMap map, string what, bool needsEvidence)
    {
        file.KnownKeys(map, what, "start", "type", "end", "status", "evidence");
        YamlText? type = file.RequiredText(map, "type", what);
        EntityKey? start = End(map, "start", what);
        EntityKey? end = End(map, "end", what);
        string? status = OneOf(map, "status", Statuses);
        string? evidence = needsEvidence ? file.RequiredText(map, "evidence", what)?.Value : file.TextAt(map, "evidence")?.Value;
        if (type is not null)
        {
            RequireFact(type, start?.Label ?? DocumentLabel, end?.Label ?? DocumentLabel);
        }

        return new FactKey(start, type?.Value ?? string.Empty, end, status, evidence);
    }

    /// <summary>What tells a value from others; at least its indicator or its evidence.</summary>
    public ValueKey Value(YamlMap map, string what, params string[] besides)
    {
        file.KnownKeys(map, what, ["indicator", "subject", "role", "year", "evidence", .. besides]);
        ValueKey value = new(
            file.TextAt(map, "indicator")?.Value,
            OptionalEntity(map, "subject"),
            OneOf(map, "role", Roles),
            (int?)Number(map, "year"),
            file.TextAt(map, "evidence")?.Value);
        if (value is { Indicator: null, Evidence: null })
        {
            file.Fault(DefinitionCode.Missing, map, $"{what} needs 'indicator' or 'evidence' to tell which value is meant.");
        }

        return value;
    }

    /// <summary>What a value is to be.</summary>
    public ValueParts Parts(YamlMap map, string what, params string[] besides)
    {
        file.KnownKeys(map, what, ["value", "valueMax", "operator", "unit", "year", "role", "indicator", "subject", .. besides]);
        return new ValueParts(
            Number(map, "value"),
            Number(map, "valueMax"),
            OneOf(map, "operator", Operators),
            file.TextAt(map, "unit")?.Value,
            (int?)Number(map, "year"),
            OneOf(map, "role", Roles),
            file.TextAt(map, "indicator")?.Value,
            OptionalEntity(map, "subject"));
    }

    /// <summary>True for the label of entities; else a fault is noted.</summary>
    public bool IsEntityLabel(YamlText label, string? written = null)
    {
        string name = written ?? label.Value;
        if (schema.Label(name) is { IsAbstract: false, Parent: not null })
        {
            return true;
        }

        file.Fault(
            DefinitionCode.UnknownName,
            label,
            $"'{name}' is no label of entities in schema.yaml.{Suggestion.For(name, schema.Labels.Where(static known => known is { IsAbstract: false, Parent: not null }).Select(static known => known.Name))}");
        return false;
    }

    private EntityKey? OptionalEntity(YamlMap map, string key) => file.TextAt(map, key) is { } text ? Parse(text) : null;

    private IEnumerable<YamlText> Whole(YamlMap map, string key)
    {
        foreach (YamlPart part in map.Find(key) is YamlList list ? list.Items : map.Find(key) is { } one ? [one] : Array.Empty<YamlPart>())
        {
            if (part is YamlText { Value.Length: > 0 } text)
            {
                yield return text;
            }
            else
            {
                file.Fault(DefinitionCode.WrongType, part, $"'{key}' must be a list of texts; here stands {(part is YamlText ? "an empty one" : part.Kind)}.");
            }
        }
    }

    // The document itself is written Document.
    private EntityKey? End(YamlMap map, string key, string what) =>
        file.RequiredText(map, key, what) is not { } text || text.Value == DocumentLabel ? null : Parse(text);

    private EntityKey? Parse(YamlText text)
    {
        int slash = text.Value.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Value.Length - 1)
        {
            file.Fault(DefinitionCode.BadValue, text, $"An entity is written Label/name (Lab/之江实验室), not '{text.Value}'.");
            return null;
        }

        EntityKey entity = new(text.Value[..slash], text.Value[(slash + 1)..]);
        return IsEntityLabel(text, entity.Label) ? entity : null;
    }

    private void RequireFact(YamlText type, string from, string to)
    {
        if (schema.Relationship(type.Value) is not { } known || known.Kind != RelationshipKind.Fact)
        {
            file.Fault(
                DefinitionCode.UnknownName,
                type,
                $"'{type.Value}' is no fact in schema.yaml.{Suggestion.For(type.Value, schema.Relationships.Where(static fact => fact.Kind == RelationshipKind.Fact).Select(static fact => fact.Name))}");
        }
        else if (type.Value is "HAS_TARGET" or "HAS_OBSERVATION")
        {
            file.Fault(DefinitionCode.BadValue, type, $"{type.Value} goes with its value: say addValue, fixValue or deleteValue.");
        }
        else if (schema.Label(from) is not null && schema.Label(to) is not null && !known.Allows(from, to))
        {
            file.Fault(DefinitionCode.BadValue, type, $"schema.yaml does not allow {type.Value} from {from} to {to}.");
        }
    }

    private string? OneOf(YamlMap map, string key, string[] known)
    {
        if (file.TextAt(map, key) is not { } text)
        {
            return null;
        }

        if (!known.Contains(text.Value))
        {
            file.Fault(DefinitionCode.BadValue, text, $"'{key}' is one of {string.Join(", ", known)}, not '{text.Value}'.{(text.Value.Any(char.IsAsciiLetter) ? Suggestion.For(text.Value, known) : string.Empty)}");
        }

        return text.Value;
    }

    private decimal? Number(YamlMap map, string key)
    {
        if (file.TextAt(map, key) is not { } text)
        {
            return null;
        }

        bool isWhole = key == "year";
        if (decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && (!isWhole || (number == decimal.Truncate(number) && number is >= 1000 and <= 9999)))
        {
            return number;
        }

        file.Fault(DefinitionCode.WrongType, text, $"'{key}' must be {(isWhole ? "a year of four digits" : "a number")}, not '{text.Value}'.");
        return null;
    }
}
