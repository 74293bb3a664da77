using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Neo4j.Records;

/// <summary>What many nodes or relationships of a document have in common: labels or type, and the names of their properties.</summary>
/// <param name="Names">Labels in ordinal order, or the one type.</param>
/// <param name="Properties">Names of the properties in ordinal order.</param>
internal sealed record Shape(IReadOnlyList<string> Names, IReadOnlyList<string> Properties)
{
    public static Shape Of(IReadOnlyList<string> names, PropertyMap properties) => new(names, properties.Keys as IReadOnlyList<string> ?? [.. properties.Keys]);

    public bool Equals(Shape? other) =>
        other is not null
        && Names.SequenceEqual(other.Names, StringComparer.Ordinal)
        && Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string name in Names)
        {
            hash.Add(name, StringComparer.Ordinal);
        }

        foreach (string name in Properties)
        {
            hash.Add(name, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
