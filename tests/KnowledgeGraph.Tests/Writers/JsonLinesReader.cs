using System.Text.Json;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Tests.Writers;

/// <summary>Reads the lines that <see cref="KnowledgeGraph.Writers.JsonLinesWriter"/> wrote, and checks that each repeats id and labels of its ends.</summary>
internal static class JsonLinesReader
{
    public static (Node[] Nodes, Relationship[] Relationships) Read(string lines)
    {
        Dictionary<string, Node> nodes = [];
        List<Relationship> relationships = [];
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string id = root.GetProperty("id").GetString()!;
            PropertyMap properties = PropertyMap.ParseJson(root.GetProperty("properties").GetRawText());
            Assert.Equal(id, properties["id"]);
            if (root.GetProperty("type").GetString() == "node")
            {
                Assert.Empty(relationships);
                nodes.Add(id, new Node(id, Labels(root), properties!));
                continue;
            }

            Assert.Equal("relationship", root.GetProperty("type").GetString());
            relationships.Add(new Relationship(id, root.GetProperty("label").GetString()!, End("start"), End("end"), properties!));

            string End(string name)
            {
                JsonElement end = root.GetProperty(name);
                Node node = nodes[end.GetProperty("id").GetString()!];
                Assert.Equal(node.Labels, Labels(end));
                return node.Id;
            }
        }

        return ([.. nodes.Values], [.. relationships]);
    }

    private static string[] Labels(JsonElement element) => [.. element.GetProperty("labels").EnumerateArray().Select(static label => label.GetString()!)];
}
