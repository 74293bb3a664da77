using System.Globalization;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Corrections;

/// <summary>Reads <c>corrections.yaml</c>: <c>corrections: [{id, document, merge | split | …}]</c>.</summary>
internal sealed class CorrectionReader(DefinitionFile file, GraphSchema schema)
{
    private static readonly string[] Kinds =
        ["merge", "split", "retype", "addEntity", "deleteEntity", "addFact", "deleteFact", "addValue", "fixValue", "deleteValue"];

    private const string IndicatorLabel = "Indicator";

    private readonly CorrectionFields _fields = new(file, schema);
    private readonly List<Correction> _corrections = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public CorrectionSet Read(YamlMap root)
    {
        file.KnownKeys(root, "A file of corrections", "corrections");
        foreach (YamlPart part in root.Find("corrections") is YamlText { Value.Length: 0 } ? [] : file.ListAt(root, "corrections"))
        {
            if (One(file.Map(part, "A correction")) is { } correction)
            {
                _corrections.Add(correction);
            }
        }

        CorrectionConflicts.Find(_corrections, (line, message) => file.Fault(DefinitionCode.Conflict, new YamlMap([], line, 3), message));
        return new CorrectionSet([.. _corrections]);
    }

    private Correction? One(YamlMap map)
    {
        file.KnownKeys(map, "A correction", ["id", "document", .. Kinds]);
        KeyValuePair<YamlText, YamlPart>[] kinds = [.. map.Entries.Where(static entry => Kinds.Contains(entry.Key.Value))];
        if (kinds.Length != 1)
        {
            file.Fault(kinds.Length == 0 ? DefinitionCode.Missing : DefinitionCode.BadValue, map, $"A correction does one thing: {string.Join(", ", Kinds)}.");
            return null;
        }

        string line = map.Line.ToString(CultureInfo.InvariantCulture);
        YamlText? id = file.TextAt(map, "id");
        if (!_ids.Add(id?.Value ?? line))
        {
            file.Fault(DefinitionCode.Duplicate, id ?? (YamlPart)map, $"Correction '{id?.Value ?? line}' stands already; an id must not stand twice nor be the line of another.");
        }

        int before = file.FaultCount;
        Correction? read = Body(kinds[0].Key, file.Map(kinds[0].Value, $"'{kinds[0].Key.Value}'"), new Head(id?.Value ?? line, $"corrections.yaml:{line}", map.Line, file.TextAt(map, "document")?.Value));
        return file.FaultCount == before ? read : null;
    }

    private Correction? Body(YamlText kind, YamlMap map, Head head) => kind.Value switch
    {
        "merge" => Merge(map, head),
        "split" => Split(map, head),
        "retype" => Retype(map, head),
        "addEntity" => AddEntity(map, head),
        "deleteEntity" => DeleteEntity(map, head),
        "addFact" => AddFact(map, head),
        "deleteFact" => DeleteFact(map, head),
        "addValue" => AddValue(map, head),
        "fixValue" => FixValue(map, head),
        _ => DeleteValue(map, head),
    };

    private MergeCorrection Merge(YamlMap map, Head head)
    {
        file.KnownKeys(map, "'merge'", "entities", "into");
        EntityKey into = _fields.Entity(map, "into", "'merge'");
        IReadOnlyList<EntityKey> entities = _fields.Entities(map, "entities", "'merge'");
        if (entities.Contains(into))
        {
            file.Fault(DefinitionCode.BadValue, map, $"'{into}' cannot be merged into itself.");
        }

        RequireKind(map, [.. entities, into]);
        return head.Of(new MergeCorrection(entities, into) { Id = head.Id, Place = head.Place, Line = head.Line });
    }

    private SplitCorrection Split(YamlMap map, Head head)
    {
        file.KnownKeys(map, "'split'", "entity", "into", "surfaces", "near");
        SplitCorrection split = new(_fields.Entity(map, "entity", "'split'"), _fields.Entity(map, "into", "'split'"), _fields.Phrases(map, "surfaces"), _fields.Phrases(map, "near"))
        {
            Id = head.Id,
            Place = head.Place,
            Line = head.Line,
        };
        if (split.Entity == split.Into)
        {
            file.Fault(DefinitionCode.BadValue, map, $"'{split.Entity}' is split from itself.");
        }

        RequireKind(map, [split.Entity, split.Into]);
        if (head.Document is null && !split.IsPartial)
        {
            file.Fault(DefinitionCode.Missing, map, "'split' needs 'document' beside it, or 'surfaces' or 'near' in it: else it would rename the thing everywhere; say 'merge' for that.");
        }

        return head.Of(split);
    }

    private RetypeCorrection Retype(YamlMap map, Head head)
    {
        file.KnownKeys(map, "'retype'", "entity", "label");
        EntityKey entity = _fields.Entity(map, "entity", "'retype'");
        YamlText? label = file.RequiredText(map, "label", "'retype'");
        if (label is not null && _fields.IsEntityLabel(label) && label.Value == entity.Label)
        {
            file.Fault(DefinitionCode.BadValue, label, $"'{entity}' is a {label.Value} already.");
        }

        RequireKind(map, [entity, new EntityKey(label?.Value ?? string.Empty, entity.Name)]);
        return head.Of(new RetypeCorrection(entity, label?.Value ?? string.Empty) { Id = head.Id, Place = head.Place, Line = head.Line });
    }

    private AddEntityCorrection AddEntity(YamlMap map, Head head)
    {
        file.KnownKeys(map, "'addEntity'", "entity", "words");
        EntityKey entity = _fields.Entity(map, "entity", "'addEntity'");
        IReadOnlyList<string> words = _fields.Phrases(map, "words");
        return head.Of(new AddEntityCorrection(entity, words.Count == 0 ? [entity.Name] : words) { Id = head.Id, Place = head.Place, Line = head.Line });
    }

    private DeleteEntityCorrection DeleteEntity(YamlMap map, Head head)
    {
        file.KnownKeys(map, "'deleteEntity'", "entity");
        return head.Of(new DeleteEntityCorrection(_fields.Entity(map, "entity", "'deleteEntity'")) { Id = head.Id, Place = head.Place, Line = head.Line });
    }

    private AddFactCorrection AddFact(YamlMap map, Head head) =>
        head.Of(new AddFactCorrection(_fields.Fact(map, "'addFact'", needsEvidence: true)) { Id = head.Id, Place = head.Place, Line = head.Line });

    private DeleteFactCorrection DeleteFact(YamlMap map, Head head) =>
        head.Of(new DeleteFactCorrection(_fields.Fact(map, "'deleteFact'", needsEvidence: false)) { Id = head.Id, Place = head.Place, Line = head.Line });

    private AddValueCorrection AddValue(YamlMap map, Head head)
    {
        ValueParts parts = _fields.Parts(map, "'addValue'", "evidence");
        YamlText? evidence = file.RequiredText(map, "evidence", "'addValue'");
        if (parts.Indicator is null)
        {
            file.Fault(DefinitionCode.Missing, map, "'addValue' needs 'indicator'.");
        }

        if (parts.Value is null)
        {
            file.Fault(DefinitionCode.Missing, map, "'addValue' needs 'value'.");
        }

        return head.Of(new AddValueCorrection(parts, evidence?.Value ?? string.Empty) { Id = head.Id, Place = head.Place, Line = head.Line });
    }

    private FixValueCorrection FixValue(YamlMap map, Head head)
    {
        ValueKey value = _fields.Value(map, "'fixValue'", "set");
        ValueParts set = _fields.Parts(file.MapAt(map, "set"), "'set'");
        if (file.MapAt(map, "set").Entries.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, map, "'fixValue' needs 'set': what the value is to be.");
        }

        return head.Of(new FixValueCorrection(value, set) { Id = head.Id, Place = head.Place, Line = head.Line });
    }

    private DeleteValueCorrection DeleteValue(YamlMap map, Head head) =>
        head.Of(new DeleteValueCorrection(_fields.Value(map, "'deleteValue'")) { Id = head.Id, Place = head.Place, Line = head.Line });

    // What values measure comes from values alone.
    private void RequireKind(YamlMap map, IReadOnlyCollection<EntityKey> entities)
    {
        if (entities.Select(static entity => entity.Label == IndicatorLabel).Distinct().Count() > 1)
        {
            file.Fault(DefinitionCode.BadValue, map, "An Indicator is what values measure; nothing else becomes one, nor one something else.");
        }
    }

    private sealed record Head(string Id, string Place, int Line, string? Document)
    {
        public T Of<T>(T correction)
            where T : Correction
            => correction with { Document = Document };
    }
}
