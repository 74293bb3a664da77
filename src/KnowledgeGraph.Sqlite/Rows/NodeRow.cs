using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>A node as its columns hold it.</summary>
internal readonly record struct NodeRow(string Labels, string Properties)
{
    public static NodeRow Of(Node node) => new(LabelText.Of(node.Labels), node.Properties.ToJson());

    /// <summary>The row whose labels and properties stand from <paramref name="column"/> on.</summary>
    public static NodeRow Read(Statement.Cursor row, int column) => new(row.Text(column), row.Text(column + 1));

    public Node ToNode(string id) => new(id, LabelText.Parse(Labels), PropertyMap.ParseJson(Properties)!);
}
