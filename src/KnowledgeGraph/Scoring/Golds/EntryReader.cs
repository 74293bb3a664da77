using System.Collections.Frozen;

namespace KnowledgeGraph.Scoring.Golds;

/// <summary>Turns the JSON objects of a gold's files into entries.</summary>
internal static class EntryReader
{
    // Fields that have no effect on a score are named too, so that a misspelt one is told from them. `also`, `also_lines`, `basis_line` and
    // `heading_line` give further places of the same thing, which counts once; `within` and `nested` say where a name stands, `expanded` how it was made.
    private static readonly string[] Common =
    [
        "line", "anchor", "anchor_after", "anchors", "evidence", "note", "optional", "single", "also", "also_lines", "table", "category", "expanded",
        "collective", "section", "status",
    ];

    /// <summary>The fields that entities may have.</summary>
    public static FrozenSet<string> EntityFields { get; } = Fields(
        "type", "type_alt", "alt_type", "name", "aliases", "accept", "split_ok", "group", "within", "nested", "heading_line");

    /// <summary>The fields that relations may have.</summary>
    public static FrozenSet<string> RelationFields { get; } = Fields(
        "subject", "subject_type", "subject_alt", "alt_subject", "type", "rel_alt", "alt", "object", "object_type", "task", "basis_line");

    /// <summary>The fields that values may have.</summary>
    public static FrozenSet<string> ValueFields { get; } = Fields(
        "indicator", "subject", "subject_alt", "alt_subject", "value", "value_max", "value_alt", "operator", "operator_alt", "unit", "year", "year_alt", "role", "role_alt", "per", "text");

    public static GoldEntity Entity(GoldJson json, GoldPlace place) => new(
        place,
        [json.Text("type"), .. json.Texts("type_alt", "alt_type")],
        json.Text("name"),
        json.Texts("aliases", "accept"),
        json.Texts("split_ok"),
        json.OptionalText("group"),
        IsOptional(json),
        json.OptionalText("evidence") ?? string.Empty);

    public static GoldRelation Relation(GoldJson json, GoldPlace place) => new(
        place,
        [json.Text("type"), .. json.Texts("rel_alt", "alt")],
        new GoldEnd(json.Text("subject"), json.OptionalText("subject_type") ?? string.Empty),
        new GoldEnd(json.Text("object"), json.OptionalText("object_type") ?? string.Empty),
        json.Texts("subject_alt", "alt_subject"),
        IsOptional(json),
        json.OptionalText("evidence") ?? string.Empty);

    public static GoldValue Value(GoldJson json, GoldPlace place)
    {
        double? max = json.Number("value_max");
        return new GoldValue(
            place,
            json.Text("indicator"),
            json.OptionalText("subject") ?? string.Empty,
            json.Texts("subject_alt", "alt_subject"),
            [new GoldNumber(json.Number("value"), max), .. json.Numbers("value_alt", max)],
            [json.OptionalText("operator"), .. json.TextsOrNone("operator_alt")],
            json.OptionalText("unit"),
            [json.Integer("year"), .. json.Integers("year_alt")],
            [json.OptionalText("role"), .. json.TextsOrNone("role_alt")],
            json.OptionalText("text"),
            IsOptional(json),
            json.OptionalText("evidence") ?? string.Empty);
    }

    public static GoldPlace Place(GoldJson json, string file, int fileLine)
    {
        // A list of anchors names a stretch; a fact is placed by its first line.
        string? anchor = json.OptionalText("anchor") ?? (json.Texts("anchors") is [string first, ..] ? first : null);
        int? line = json.Integer("line");
        if (line is null && string.IsNullOrWhiteSpace(anchor))
        {
            json.Refuse("'line' is missing, and no 'anchor' stands for it.");
        }
        else if (line < 1)
        {
            json.Refuse("'line' counts from 1.");
        }

        return new GoldPlace(line, anchor, json.OptionalText("anchor_after"), file, fileLine);
    }

    // What only one of two readers wrote is as good as what both called optional.
    private static bool IsOptional(GoldJson json) => json.Flag("optional") | json.Flag("single");

    private static FrozenSet<string> Fields(params ReadOnlySpan<string> own) => FrozenSet.Create(StringComparer.Ordinal, [.. Common, .. own]);
}
