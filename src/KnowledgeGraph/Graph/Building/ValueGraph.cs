using System.Globalization;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Turns measured values into Target and Observation nodes, linked to their subject and their indicator.</summary>
internal sealed class ValueGraph(GraphAccumulator graph, ProvenanceProperties provenance)
{
    private readonly Dictionary<string, int> _repetitions = new(StringComparer.Ordinal);

    /// <summary>Adds a value. Its subject and its indicator must be in the graph already.</summary>
    public void Add(MeasuredValue value, string subjectId, string indicatorId)
    {
        KeyValuePair<string, object?>[] place = [.. provenance.Of(value.Leaf, value.Evidence, value.Rule, value.Confidence)];
        string evidence = (string)place.First(static pair => pair.Key == "evidence").Value!;
        string first = GraphId.Value(graph.DocumentId, subjectId, indicatorId, value.Role, value.Year, evidence);
        int repetition = _repetitions[first] = _repetitions.GetValueOrDefault(first) + 1;
        string id = GraphId.Value(graph.DocumentId, subjectId, indicatorId, value.Role, value.Year, evidence, repetition);
        graph.Add(new Node(
            id,
            [value.IsTarget ? "Target" : "Observation"],
            [
                new("name", Name(value)),
                new("value", Number(value.Value)),
                new("valueMax", Number(value.ValueMax)),
                new("operator", value.Operator),
                new("unit", value.Unit),
                new("baseValue", Number(value.BaseValue)),
                new("baseValueMax", Number(value.BaseValueMax)),
                new("baseUnit", value.BaseUnit),
                new("year", value.Year),
                new("per", value.Per),
                new("change", value.Change),
                new("role", value.Role),
                new("text", value.Text),
                .. place,
            ]));

        string type = value.IsTarget ? "HAS_TARGET" : "HAS_OBSERVATION";
        graph.Add(new Relationship(
            GraphId.Relationship(graph.DocumentId, subjectId, type, id, value.Status),
            type,
            subjectId,
            id,
            [new("status", value.Status), new("count", 1), .. place]));
        graph.Link(id, "OF_INDICATOR", indicatorId);
    }

    private static double? Number(decimal? value) => value is { } number ? (double)number : null;

    private static string Name(MeasuredValue value)
    {
        string words = value.Text ?? value.Written ?? Written(value);
        bool showsUnit = value.Unit is { Length: > 0 } unit && value.Text is null && !words.Contains(unit, StringComparison.Ordinal);
        return $"{words}{(showsUnit ? value.Unit : string.Empty)}{(value.Year is { } year ? $" ({year.ToString(CultureInfo.InvariantCulture)})" : string.Empty)}";
    }

    private static string Written(MeasuredValue value)
    {
        string sign = value.Operator is null or "=" ? string.Empty : value.Operator;
        string number = Plain(value.Value);
        return value.ValueMax is null ? $"{sign}{number}" : $"{sign}{number}—{Plain(value.ValueMax)}";
    }

    private static string Plain(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? string.Empty;
}
