using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>Documents that say what <see cref="PeerGraph"/> holds, for the store.</summary>
internal static class PeerDocuments
{
    private static readonly PropertyDefinition Id = new("id", PropertyType.Text, IsRequired: true);
    private static readonly PropertyDefinition Name = new("name", PropertyType.Text, IsRequired: true);

    public static GraphSchema Schema { get; } = new(
        [
            new LabelDefinition(
                "Entity",
                "实体",
                null,
                isAbstract: false,
                [Id, Name, new("label_en", PropertyType.Text, false), new("description", PropertyType.Text, false), new("score", PropertyType.Number, false), new("aliases", PropertyType.Texts, false)]),
            new LabelDefinition("Document", "文件", null, isAbstract: false, [Id, Name]),
        ],
        [
            .. PeerGraph.Types.Select(static type => new RelationshipDefinition(
                type,
                type,
                RelationshipKind.Fact,
                [("Entity", "Entity")],
                [new("status", PropertyType.Text, false), new("confidence", PropertyType.Number, false), new("source", PropertyType.Text, false)])),
        ]);

    /// <summary>One document of all that the graph holds.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="number">Tells documents apart: nodes of one number are others than those of another.</param>
    public static DocumentGraph Of(PeerGraph graph, int number = 0)
    {
        string document = $"Document/{number}";
        string prefix = number == 0 ? "" : $"{number}/";
        return new DocumentGraph(
            document,
            $"{number}.txt",
            "",
            [
                new Node(document, ["Document"], [new("name", $"{number}")]),
                .. graph.Nodes.Select(row => new Node(
                    prefix + (string)row["id"]!,
                    ["Entity"],
                    ((Dictionary<string, object?>)row["props"]!).Select(static pair => pair.Value is List<object?> list ? new(pair.Key, list.Cast<string>()) : pair))),
            ],
            graph.Relationships.SelectMany(group => group.Rows.Select(row => Relationship(document, prefix, group.Type, row))),
            []);
    }

    private static Relationship Relationship(string document, string prefix, string type, Dictionary<string, object?> row)
    {
        string start = prefix + (string)row["s"]!;
        string end = prefix + (string)row["o"]!;
        string status = (string)row["k"]!;
        return new Relationship(GraphId.Relationship(document, start, type, end, status), type, start, end, [new("status", status), .. (Dictionary<string, object?>)row["props"]!]);
    }
}
