namespace KnowledgeGraph.Neo4j.Values;

/// <summary>Numbers of one type in a row, as embeddings are kept; needs Bolt 6.0 (Neo4j 2025.10).</summary>
public sealed class CypherVector
{
    /// <summary>Wraps the numbers; they are not copied.</summary>
    /// <param name="values">An array of <see cref="sbyte"/>, <see cref="short"/>, <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</param>
    /// <exception cref="ArgumentException">The array is of another type.</exception>
    public CypherVector(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        // The runtime lets byte[] pass as sbyte[], so the element type itself is compared.
        Type element = values.GetType().GetElementType()!;
        if (values.Rank != 1 || Array.IndexOf(ElementTypes, element) < 0)
        {
            throw new ArgumentException($"A vector holds sbyte, short, int, long, float or double, not {element.Name}.", nameof(values));
        }

        Values = values;
    }

    private static Type[] ElementTypes { get; } = [typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(float), typeof(double)];

    /// <summary>The numbers, in an array of their own type.</summary>
    public Array Values { get; }
}
