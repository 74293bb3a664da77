namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Cuts rows into statements that are neither too many nor too large.</summary>
internal static class RowBatches
{
    // Larger batches gain nothing on a server, and each is held twice on its way: as values and as bytes.
    private const int MostRows = 5000;

    private const int MostCharacters = 1 << 20;

    /// <summary>Statements that all have the same text; made as they are walked.</summary>
    public static IEnumerable<CypherStatement> Of<T>(string query, IEnumerable<T> items, Func<T, Dictionary<string, object?>> toRow)
    {
        List<object?> rows = [];
        int characters = 0;
        foreach (T item in items)
        {
            Dictionary<string, object?> row = toRow(item);
            rows.Add(row);
            characters += Size(row);
            if (rows.Count == MostRows || characters >= MostCharacters)
            {
                yield return Statement(query, rows);
                rows = [];
                characters = 0;
            }
        }

        if (rows.Count > 0)
        {
            yield return Statement(query, rows);
        }
    }

    private static CypherStatement Statement(string query, List<object?> rows) =>
        new(query, new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = rows });

    private static int Size(object? value) => value switch
    {
        string text => text.Length,
        IReadOnlyDictionary<string, object?> map => map.Sum(static pair => pair.Key.Length + Size(pair.Value)),
        IEnumerable<string> list => list.Sum(static text => text.Length),
        _ => 8,
    };
}
