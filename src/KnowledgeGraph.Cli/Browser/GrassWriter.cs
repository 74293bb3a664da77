using System.Globalization;
using System.Text;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Cli.Browser;

/// <summary>Writes a graph style sheet (GraSS) for Neo4j Browser: colour, size and caption of each label, and the relationship types by their Chinese names.</summary>
/// <remarks>
/// Browser applies every rule whose classes a node has, in order, so one rule a label is enough although entities bear two. The format knows no comments;
/// 2.0 (Neo4j 3.1) and the current version read the same.
/// </remarks>
internal static class GrassWriter
{
    // A colour is light, and wants dark letters, where its perceived brightness (ITU-R BT.601) is above this.
    private const double LightFrom = 150;

    public static string Write(GraphSchema schema)
    {
        StringBuilder text = new();
        Rule(
            text,
            "node",
            ("diameter", "50px"), ("color", "#A5ABB6"), ("border-color", "#9AA1AC"), ("border-width", "2px"),
            ("text-color-internal", "#FFFFFF"), ("font-size", "10px"), ("caption", "'{name}'"));
        Rule(
            text,
            "relationship",
            ("color", "#A5ABB6"), ("shaft-width", "1px"), ("font-size", "8px"), ("padding", "3px"),
            ("text-color-external", "#000000"), ("text-color-internal", "#FFFFFF"), ("caption", "'<type>'"));
        foreach (LabelDefinition label in schema.Labels.Where(static label => !label.IsAbstract))
        {
            Rule(
                text,
                $"node.{label.Name}",
                ("diameter", $"{Diameter(label, schema)}px"), ("color", label.Colour), ("border-color", Darker(label.Colour)), ("border-width", "2px"),
                ("text-color-internal", Brightness(label.Colour) > LightFrom ? "#2A2C34" : "#FFFFFF"), ("font-size", "10px"), ("caption", $"'{{{label.Caption}}}'"));
        }

        foreach (RelationshipDefinition type in schema.Relationships)
        {
            bool isFact = type.Kind == RelationshipKind.Fact;
            Rule(
                text,
                $"relationship.{type.Name}",
                ("color", isFact ? "#68758C" : "#C3C9D3"), ("shaft-width", isFact ? "2px" : "1px"), ("font-size", "9px"), ("padding", "3px"),
                ("text-color-external", isFact ? "#2A2C34" : "#848C9A"), ("text-color-internal", isFact ? "#FFFFFF" : "#2A2C34"), ("caption", $"'{type.ChineseName}'"));
        }

        return text.ToString();
    }

    // Entities are what a researcher looks for; a document stands above its parts, to which structure leads.
    private static int Diameter(LabelDefinition label, GraphSchema schema)
        => label.Parent is not null ? 65
            : label.Properties.Any(static property => property.Name == "evidence") ? 55
            : schema.Relationships.Any(type => type.Kind == RelationshipKind.Structure && type.To.Contains(label.Name)) ? 45
            : 80;

    private static void Rule(StringBuilder text, string selector, params (string Name, string Value)[] declarations)
    {
        text.Append(selector).Append(" {\n");
        foreach ((string name, string value) in declarations)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append(";\n");
        }

        text.Append("}\n\n");
    }

    private static string Darker(string colour)
    {
        (int red, int green, int blue) = Parts(colour);
        return string.Create(CultureInfo.InvariantCulture, $"#{red * 4 / 5:X2}{green * 4 / 5:X2}{blue * 4 / 5:X2}");
    }

    private static double Brightness(string colour)
    {
        (int red, int green, int blue) = Parts(colour);
        return (0.299 * red) + (0.587 * green) + (0.114 * blue);
    }

    private static (int Red, int Green, int Blue) Parts(string colour)
    {
        int rgb = int.Parse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }
}
