using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KnowledgeGraph.Graph;

/// <summary>The properties of a node or relationship, in ordinal order of their names.</summary>
/// <remarks>
/// A value is a <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or a list of strings
/// (<c>IReadOnlyList&lt;string&gt;</c>): what every store can hold. A property without a value is absent. Immutable; equal where names and values are.
/// </remarks>
#pragma warning disable CA1710 // The graph's own word is Property; "PropertyMapDictionary" would say it twice.
public sealed class PropertyMap : IReadOnlyDictionary<string, object>, IEquatable<PropertyMap>
#pragma warning restore CA1710
{
    private readonly string[] _names;
    private readonly object[] _values;

    internal PropertyMap(string[] names, object[] values) => (_names, _values) = (names, values);

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc/>
    public IEnumerable<object> Values => _values;

    /// <inheritdoc/>
    public object this[string key] =>
        TryGetValue(key, out object? value) ? value : throw new KeyNotFoundException($"No property '{key}'.");

    /// <summary>Makes a map; pairs whose value is null are left out, whole numbers become <see cref="long"/>, other lists of strings are copied.</summary>
    /// <exception cref="ArgumentException">A name stands twice or is no well-formed text, or a value is of another type, NaN or infinite.</exception>
    public static PropertyMap Create(IEnumerable<KeyValuePair<string, object?>> properties)
    {
        KeyValuePair<string, object?>[] present = [.. properties.Where(pair => pair.Value is not null)];
        Array.Sort(present, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        string[] names = new string[present.Length];
        object[] values = new object[present.Length];
        for (int i = 0; i < present.Length; i++)
        {
            if (i > 0 && names[i - 1] == present[i].Key)
            {
                throw new ArgumentException($"Property '{present[i].Key}' is given twice.", nameof(properties));
            }

            names[i] = GraphOrder.WellFormed(present[i].Key);
            values[i] = Normalize(present[i].Key, present[i].Value!);
        }

        return names.Length == 0 ? Empty : new PropertyMap(names, values);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is no JSON object of strings, numbers, booleans, lists of strings and nulls, which are left out.</exception>
    public static PropertyMap ParseJson(string json) => PropertyJson.Parse(json);

    /// <summary>As a JSON object, names in ordinal order; equal maps give equal text. A <see cref="double"/> always shows a fraction or an exponent.</summary>
    public string ToJson()
    {
        StringBuilder json = new();
        PropertyJson.Append(json, this);
        return json.ToString();
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Array.BinarySearch(_names, key, StringComparer.Ordinal) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        int index = Array.BinarySearch(_names, key, StringComparer.Ordinal);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (int i = 0; i < _names.Length; i++)
        {
            yield return new KeyValuePair<string, object>(_names[i], _values[i]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other)
    {
        if (other is null || other._names.Length != _names.Length)
        {
            return false;
        }

        for (int i = 0; i < _names.Length; i++)
        {
            if (_names[i] != other._names[i] || !ValueEquals(_values[i], other._values[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string name in _names)
        {
            hash.Add(name, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private static bool ValueEquals(object left, object right) =>
        left is IReadOnlyList<string> leftList
            ? right is IReadOnlyList<string> rightList && leftList.SequenceEqual(rightList, StringComparer.Ordinal)
            : left.Equals(right);

    private static object Normalize(string name, object value) => value switch
    {
        string or bool or long => value,
        int number => (long)number,
        // Of the two zeros only one is kept: they are equal, so no order could choose between them.
        double number when double.IsFinite(number) => number == 0 ? 0.0 : value,
        IEnumerable<string> list when list.ToArray() is var copy && Array.IndexOf(copy, null) < 0 => copy,
        _ => throw new ArgumentException($"Property '{name}' has a value of type {value.GetType().Name} that no store can hold: {value}."),
    };
}
