using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>A node of the scored graph with the names and types by which it may answer.</summary>
internal sealed class GraphNode
{
    private const string EntityLabel = "Entity";
    private const string TermLabel = "Term";

    public GraphNode(Node node)
    {
        Node = node;
        IsDocument = node.Labels.Contains("Document", StringComparer.Ordinal);
        Key = NameKey.Of(node.Name);
        HashSet<string> names = new(StringComparer.Ordinal) { Key };
        names.UnionWith(PropertyOf.Texts(node.Properties, "aliases").Select(NameKey.Of));
        if (PropertyOf.Text(node.Properties, "title") is { } title && IsDocument)
        {
            names.Add(NameKey.Of(title));
        }

        Names = names;
        // The gold names the plan as a Policy by its title.
        Types = [.. node.Labels.Where(static label => label != EntityLabel), .. IsDocument ? ["Policy"] : Array.Empty<string>()];
    }

    public Node Node { get; }

    public bool IsDocument { get; }

    /// <summary>The canonical name.</summary>
    public string Key { get; }

    /// <summary>The canonical name and the aliases.</summary>
    public IReadOnlySet<string> Names { get; }

    public IReadOnlyList<string> Types { get; }

    /// <summary>True for entities and the document. A keyword is a word, not the thing that it names, so it answers for nothing.</summary>
    public static bool CanAnswer(Node node) =>
        (node.Labels.Contains(EntityLabel, StringComparer.Ordinal) && !node.Labels.Contains(TermLabel, StringComparer.Ordinal))
        || node.Labels.Contains("Document", StringComparer.Ordinal);
}
