using System.Text;

namespace KnowledgeGraph.Definitions.Schema;

/// <summary>A schema as indented text, for people.</summary>
public static class SchemaText
{
    /// <summary>Labels with their properties, then relationship types with their ends and properties; lines end with a line feed.</summary>
    public static string Print(this GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        StringBuilder text = new();
        foreach (LabelDefinition label in schema.Labels)
        {
            text.Append($"(:{string.Join(':', label.NodeLabels)}) {label.ChineseName}");
            text.Append(label.IsAbstract ? " (abstract)" : string.Empty).Append('\n');
            Append(text, label.Properties);
        }

        foreach (RelationshipDefinition type in schema.Relationships)
        {
            text.Append($"-[:{type.Name}]-> {type.ChineseName} ({type.Kind.ToString().ToLowerInvariant()})\n");
            foreach (IGrouping<string, string> ends in type.From.GroupBy(from => string.Join('|', type.To.Where(to => type.Allows(from, to)))))
            {
                text.Append($"  {string.Join('|', ends)} -> {ends.Key}\n");
            }

            Append(text, type.Properties);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<PropertyDefinition> properties)
    {
        if (properties.Count > 0)
        {
            text.Append("  {")
                .AppendJoin(", ", properties.Select(static property => $"{property.Name}: {property.TypeName}{(property.IsRequired ? "!" : string.Empty)}"))
                .Append("}\n");
        }
    }
}
