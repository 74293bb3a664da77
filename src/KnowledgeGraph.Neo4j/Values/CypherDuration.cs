using System.Globalization;

namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A length of time in parts that do not convert into each other: a month is not a number of days.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Seconds">Whole seconds.</param>
/// <param name="Nanoseconds">Nanoseconds, 0 to 999,999,999, added to the seconds even where those are negative.</param>
public readonly record struct CypherDuration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>ISO form: <c>P14M3DT7.5S</c>.</summary>
    public override string ToString()
    {
        decimal seconds = Seconds + (Nanoseconds / 1_000_000_000m);
        return string.Create(CultureInfo.InvariantCulture, $"P{Months}M{Days}DT{seconds:0.#########}S");
    }
}
