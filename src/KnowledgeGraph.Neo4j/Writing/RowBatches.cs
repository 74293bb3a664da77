using System.Globalization;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Cuts rows into statements that are neither too many nor too large. A row is a list, <c>row[0]</c>, <c>row[1]</c>…: as a map it would send the name of each
/// value again, for the server to unpack.
/// </summary>
internal static class RowBatches
{
    // Larger batches gain nothing on a server, and each is held twice on its way: as values and as bytes.
    private const int MostRows = 5000;

    private const int MostCharacters = 1 << 20;

    /// <summary>Statements that all have the same text; made as they are walked.</summary>
    public static IEnumerable<CypherStatement> Of<T>(string query, IEnumerable<T> items, Func<T, object?[]> toRow)
    {
        List<object?> rows = [];
        int parts = 0;
        int characters = 0;
        foreach (T item in items)
        {
            object?[] row = toRow(item);
            rows.Add(row);
            parts += Parts(row);
            characters += Size(row);
            if (parts >= MostRows || characters >= MostCharacters)
            {
                yield return Statement(query, rows);
                rows = [];
                (parts, characters) = (0, 0);
            }
        }

        if (rows.Count > 0)
        {
            yield return Statement(query, rows);
        }
    }

    private static CypherStatement Statement(string query, List<object?> rows) =>
        new(query, new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = rows });

    /// <summary>Properties in a pattern: <c>{`id`: row[2], `name`: row[3]}</c>, where <paramref name="row"/> is the row's name. Null, as everywhere in Cypher, makes none.</summary>
    public static string Literal(IReadOnlyList<string> names, string row, int first) =>
        $"{{{string.Join(", ", names.Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"{GraphNames.Quote(name)}: {row}[{first + index}]")))}}}";

    // A row that ends in a list of rows counts as many.
    private static int Parts(object?[] row) => row[^1] is object?[][] inner ? inner.Length : 1;

    private static int Size(object? value)
    {
        switch (value)
        {
            case string text:
                return text.Length;
            case object?[] items:
                int size = 0;
                foreach (object? item in items)
                {
                    size += Size(item);
                }

                return size;
            case IReadOnlyDictionary<string, object?> map:
                return map.Sum(static pair => pair.Key.Length + Size(pair.Value));
            default:
                return 8;
        }
    }
}
