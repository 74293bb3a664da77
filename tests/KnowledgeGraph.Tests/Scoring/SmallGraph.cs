using System.Globalization;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Tests.Scoring;

/// <summary>A made graph of one document, as a pipeline would have built it.</summary>
internal sealed class SmallGraph
{
    private const string DocumentId = "Document/plan";

    private readonly string _text;
    private readonly Dictionary<string, Node> _nodes = [];
    private readonly Dictionary<string, Relationship> _relationships = [];

    public SmallGraph(string? text = null, string title = "杭州市规划")
    {
        _text = text ?? string.Join('\n', Enumerable.Range(1, 20).Select(static line => $"line {line}"));
        Add(new Node(DocumentId, ["Document"], [new("name", title), new("title", title)]));
        Add(new Node("#p", ["Paragraph"], [new("name", "p")]));
    }

    /// <summary>How many nodes and relationships it has that were added after the document.</summary>
    public int Count => _nodes.Count + _relationships.Count - 2;

    /// <summary>An entity with a mention; its id is <c>Label/name</c>.</summary>
    public SmallGraph Entity(string label, string name, int line = 1, params string[] aliases)
    {
        string id = $"{label}/{name}";
        Add(new Node(id, ["Entity", label], [new("name", name), new("aliases", aliases)]));
        return Mention(id, name, line);
    }

    /// <summary>A mention at the place in the line where its words stand, or at the line's start.</summary>
    public SmallGraph Mention(string id, string surface, int line)
    {
        string[] lines = _text.Split('\n');
        int start = lines.Take(line - 1).Sum(static words => words.Length + 1);
        int at = line <= lines.Length ? lines[line - 1].IndexOf(surface, StringComparison.Ordinal) : -1;
        return Mention(id, surface, line, start + Math.Max(at, 0));
    }

    public SmallGraph Mention(string id, string surface, int line, int start)
    {
        string key = GraphId.Mention(DocumentId, "#p", id, start, start + surface.Length) + line.ToString(CultureInfo.InvariantCulture);
        _relationships[key] = new Relationship(
            key, "MENTIONS", "#p", id, [new("start", start), new("end", start + surface.Length), new("line", line), new("surface", surface), new("composed", false)]);
        return this;
    }

    /// <summary>A fact between nodes given by id; the document's id is empty.</summary>
    public SmallGraph Fact(string start, string type, string end, int line = 1, string status = "planned")
    {
        string startId = start.Length == 0 ? DocumentId : start;
        string endId = end.Length == 0 ? DocumentId : end;
        string id = GraphId.Relationship(DocumentId, startId, type, endId, status);
        _relationships[id] = new Relationship(
            id, type, startId, endId, [new("line", line), new("evidence", $"{start} {end}"), new("rule", "made"), new("status", status)]);
        return this;
    }

    public SmallGraph Value(
        double? value, string? sign = "=", string? unit = "个", int? year = 2025, string? role = "target", int line = 1, double? max = null, string? subject = null, string indicator = "x")
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"#v-{_nodes.Count:D5}");
        Add(new Node(
            id,
            ["Target"],
            [
                new("name", "v"), new("value", value), new("valueMax", max), new("operator", sign), new("unit", unit), new("year", year), new("role", role),
                new("line", line), new("evidence", "e"), new("rule", "made"),
            ]));
        if (subject is not null)
        {
            _relationships[$"t{id}"] = new Relationship($"t{id}", "HAS_TARGET", subject, id, []);
        }

        Add(new Node($"Indicator/{indicator}", ["Entity", "Indicator"], [new("name", indicator)]));
        _relationships[$"i{id}"] = new Relationship($"i{id}", "OF_INDICATOR", id, $"Indicator/{indicator}", []);
        return this;
    }

    public bool Has(string id) => _nodes.ContainsKey(id);

    /// <summary>A copy without every <paramref name="step"/>th relationship of those chosen, and how many that were.</summary>
    public (DocumentGraph Graph, int Removed) Without(Func<Relationship, bool> isChosen, int step)
    {
        DocumentGraph whole = Build();
        HashSet<string> removed = [.. whole.Relationships.Where(isChosen).Where((_, index) => index % step == 0).Select(static relationship => relationship.Id)];
        return (new DocumentGraph(DocumentId, "plan.txt", _text, whole.Nodes, whole.Relationships.Where(one => !removed.Contains(one.Id)), []), removed.Count);
    }

    public DocumentGraph Build() => new(DocumentId, "plan.txt", _text, _nodes.Values, _relationships.Values, []);

    private void Add(Node node) => _nodes[node.Id] = node;
}
