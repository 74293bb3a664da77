namespace KnowledgeGraph.Neo4j;

/// <summary>One row of a result.</summary>
/// <remarks>
/// A value is null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <c>byte[]</c>, a list of values, a map from text to
/// value, or one of the types of <c>KnowledgeGraph.Neo4j.Values</c>.
/// </remarks>
public sealed class CypherRecord
{
    /// <summary>Makes a row.</summary>
    /// <param name="keys">Names of the columns.</param>
    /// <param name="values">A value for each.</param>
    /// <exception cref="ArgumentException">There are more names than values or the reverse.</exception>
    public CypherRecord(IReadOnlyList<string> keys, IReadOnlyList<object?> values)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        if (keys.Count != values.Count)
        {
            throw new ArgumentException($"{keys.Count} columns and {values.Count} values.", nameof(values));
        }

        Keys = keys;
        Values = values;
    }

    /// <summary>Names of the columns, in the order of RETURN.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Values in the order of <see cref="Keys"/>.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>The value in a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public object? this[string key]
    {
        get
        {
            for (int i = 0; i < Keys.Count; i++)
            {
                if (string.Equals(Keys[i], key, StringComparison.Ordinal))
                {
                    return Values[i];
                }
            }

            throw new KeyNotFoundException($"The result has no column '{key}'; it has {string.Join(", ", Keys)}.");
        }
    }

    /// <summary>The value in a column, as a type.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value is of another type, or null where the type has no null.</exception>
    public T Get<T>(string key) => this[key] switch
    {
        T value => value,
        null when default(T) is null => default!,
        { } other => throw new InvalidCastException($"Column '{key}' holds a {other.GetType().Name}, not a {typeof(T).Name}."),
        null => throw new InvalidCastException($"Column '{key}' is null, not a {typeof(T).Name}."),
    };
}
