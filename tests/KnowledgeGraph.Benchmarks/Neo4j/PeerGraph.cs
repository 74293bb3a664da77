namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The graph that the JavaScript peer loads, drawn by the same generator, so that both write the same nodes and relationships.</summary>
internal sealed class PeerGraph
{
    public static IReadOnlyList<string> Types { get; } = ["位于", "属于", "作者", "出生地", "首都", "PART_OF", "WORKS_AT", "KNOWS"];

    public PeerGraph(int nodes, int relationships)
    {
        Nodes = [.. Enumerable.Range(0, nodes).Select(NodeRow)];
        uint seed = 42;
        List<(string Type, Dictionary<string, object?> Row)> drawn = [];
        for (int i = 0; i < relationships; i++)
        {
            string type = Types[Draw(ref seed, Types.Count)];
            string start = $"Q{Draw(ref seed, nodes)}";
            string end = $"Q{Draw(ref seed, nodes)}";
            drawn.Add((type, RelationshipRow(i, start, end)));
        }

        Relationships = [.. Types.Select(type => (type, drawn.Where(row => row.Type == type).Select(row => row.Row).ToArray()))];
    }

    public Dictionary<string, object?>[] Nodes { get; }

    public (string Type, Dictionary<string, object?>[] Rows)[] Relationships { get; }

    private static Dictionary<string, object?> NodeRow(int i) => new()
    {
        ["id"] = $"Q{i}",
        ["props"] = new Dictionary<string, object?>
        {
            ["name"] = $"实体名称{i}",
            ["label_en"] = $"entity {i}",
            ["description"] = $"这是第{i}个实体的简短说明,用于装载测试。",
            ["score"] = i % 1000 / 1000.0,
            ["aliases"] = new List<object?> { $"别名{i}", $"alias {i}" },
        },
    };

    private static Dictionary<string, object?> RelationshipRow(int i, string start, string end) => new()
    {
        ["s"] = start,
        ["o"] = end,
        ["k"] = $"e{i}",
        ["props"] = new Dictionary<string, object?> { ["confidence"] = i % 100 / 100.0, ["source"] = $"doc{i % 500}" },
    };

    private static int Draw(ref uint seed, int below) => (int)((seed = unchecked((seed * 1664525) + 1013904223)) % (uint)below);
}
