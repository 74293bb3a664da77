using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>How closely a graph is held to the schema before it is stored.</summary>
internal enum CheckLevel
{
    /// <summary>Labels, types, ends, and the properties with their types.</summary>
    Whole,

    /// <summary>Labels and types alone, since they stand in the text of queries.</summary>
    Names,
}

/// <summary>Refuses a graph that breaks the schema, or that holds text which the server cannot.</summary>
internal static class GraphCheck
{
    /// <summary>The part that must come before any query, since labels and types stand in their text; quick, for it only looks up names.</summary>
    /// <exception cref="GraphStoreException">The message names the first fault and how many there are.</exception>
    public static void RequireNames(DocumentGraph graph, GraphSchema schema, CheckLevel level)
    {
        if (Faults(graph, schema, CheckLevel.Names).Any())
        {
            // Told as the whole check tells it, with all faults counted.
            RequireNoFault(graph, schema, level);
        }
    }

    /// <summary>All of it.</summary>
    /// <exception cref="GraphStoreException">The message names the first fault and how many there are.</exception>
    public static void Require(DocumentGraph graph, GraphSchema schema, CheckLevel level)
    {
        RequireNoFault(graph, schema, level);
        RequireText(graph);
    }

    private static void RequireNoFault(DocumentGraph graph, GraphSchema schema, CheckLevel level)
    {
        string? first = null;
        int count = 0;
        foreach (string fault in Faults(graph, schema, level))
        {
            first ??= fault;
            count++;
        }

        if (first is not null)
        {
            throw new GraphStoreException(
                GraphStoreErrorCode.Refused,
                $"'{graph.SourceName}' breaks the schema in {count} place(s); first: {first}. Nothing was written; check the definitions with 'kg schema check', or build the document anew with them.");
        }
    }

    private static IEnumerable<string> Faults(DocumentGraph graph, GraphSchema schema, CheckLevel level)
    {
        foreach (Node node in graph.Nodes)
        {
            foreach (string fault in NodeFaults(node, schema, level))
            {
                yield return $"node '{node.Id}': {fault}";
            }
        }

        Dictionary<string, IReadOnlyList<string>> labels =
            level == CheckLevel.Names ? [] : graph.Nodes.ToDictionary(static node => node.Id, static node => node.Labels, StringComparer.Ordinal);
        foreach (Relationship relationship in graph.Relationships)
        {
            foreach (string fault in RelationshipFaults(labels, relationship, schema, level))
            {
                yield return $"relationship {relationship}: {fault}";
            }
        }
    }

    private static IEnumerable<string> NodeFaults(Node node, GraphSchema schema, CheckLevel level) =>
        level == CheckLevel.Whole
            ? schema.Faults(node.Labels, node.Properties)
            : node.Labels.Where(label => schema.Label(label) is null).Select(static label => $"label '{label}' is not in the schema");

    private static IReadOnlyList<string> RelationshipFaults(Dictionary<string, IReadOnlyList<string>> labels, Relationship relationship, GraphSchema schema, CheckLevel level)
    {
        if (level == CheckLevel.Names)
        {
            return schema.Relationship(relationship.Type) is null ? [$"relationship type '{relationship.Type}' is not in the schema"] : [];
        }

        return schema.Faults(relationship.Type, labels[relationship.StartId], labels[relationship.EndId], relationship.Properties);
    }

    private static void RequireText(DocumentGraph graph)
    {
        foreach (Node node in graph.Nodes)
        {
            RequireText(graph, node, node.Properties);
        }

        foreach (Relationship relationship in graph.Relationships)
        {
            RequireText(graph, relationship, relationship.Properties);
        }
    }

    private static void RequireText(DocumentGraph graph, object owner, PropertyMap properties)
    {
        foreach ((string name, object value) in properties)
        {
            if (BookkeepingNames.IsOne(name))
            {
                throw Refusal(graph, owner, name, "has a name that the store keeps for itself: properties do not begin with an underscore");
            }

            if (value is string text)
            {
                RequireText(graph, owner, name, text);
            }
            else if (value is IReadOnlyList<string> list)
            {
                foreach (string item in list)
                {
                    RequireText(graph, owner, name, item);
                }
            }
        }
    }

    private static void RequireText(DocumentGraph graph, object owner, string name, string text)
    {
        if (Fault(text) is { } fault)
        {
            throw Refusal(graph, owner, name, $"holds {fault}, which Neo4j cannot keep");
        }
    }

    private static string? Fault(string text)
    {
        int index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is var surrogate and >= 0 ? surrogate : text.Length;
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return $"U+0000 at {text.IndexOf('\0', StringComparison.Ordinal)}";
        }

        for (int i = index; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return $"half a surrogate pair (U+{(int)text[i]:X4}) at {i}";
            }
        }

        return null;
    }

    private static GraphStoreException Refusal(DocumentGraph graph, object owner, string name, string fault) => new(
        GraphStoreErrorCode.Refused,
        $"'{graph.SourceName}': property '{name}' of {owner} {fault}. Nothing was written; take it out of the source.");
}
