namespace KnowledgeGraph.Tests.Extraction.Quantities;

/// <summary>Runs all rows of a table and reports every wrong one, not only the first.</summary>
internal static class SpecAssert
{
    /// <summary>Asserts that <paramref name="read"/> gives what stands in the second cell of each row.</summary>
    public static void All(IReadOnlyList<SpecRow> rows, Func<SpecRow, string> read)
    {
        Assert.NotEmpty(rows);
        List<string> wrong = [];
        foreach (SpecRow row in rows)
        {
            string actual = read(row);
            if (actual != row.Cells[1])
            {
                wrong.Add($"{row.Place}: '{row.Cells[0]}' gives '{actual}', the page says '{row.Cells[1]}'.");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
