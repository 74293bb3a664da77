namespace KnowledgeGraph.Definitions.Schema;

/// <summary>What a property holds.</summary>
public enum PropertyType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, whole or not.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A day, written 2021-12-11.</summary>
    Date,
}

/// <summary>A property of a label or relationship type.</summary>
/// <param name="Name">Its name, as Cypher writes it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsRequired">True where every node or relationship of the kind has it.</param>
public sealed record PropertyDefinition(string Name, PropertyType Type, bool IsRequired)
{
    /// <summary>The type as <c>schema.yaml</c> writes it: <c>text</c>, <c>integer</c>, <c>number</c>, <c>flag</c>, <c>texts</c>, <c>date</c>.</summary>
    public string TypeName => Type.ToString().ToLowerInvariant();

    /// <summary>True where <paramref name="value"/> is one that the property may hold.</summary>
    public bool Accepts(object value) => Type switch
    {
        PropertyType.Text => value is string,
        PropertyType.Integer => value is long or int,
        PropertyType.Number => value is long or int or double,
        PropertyType.Flag => value is bool,
        PropertyType.Texts => value is IEnumerable<string>,
        _ => value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
    };
}
