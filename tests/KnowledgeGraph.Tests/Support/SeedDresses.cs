namespace KnowledgeGraph.Tests.Support;

/// <summary>The seed plan in another form: same words, same structure, other markup.</summary>
/// <param name="Name">Says what is different, for the name of a test.</param>
/// <param name="FileName">The name under which such a file is found.</param>
/// <param name="Bytes">The file.</param>
internal sealed record SeedDress(string Name, string FileName, byte[] Bytes)
{
    /// <summary>True where the tables have cells of their own; false where each cell is a paragraph, as in the seed.</summary>
    public bool HasTables { get; init; }
}

/// <summary>
/// All forms of the seed plan. Each has the seed's outline: its sections, columns, items and tables, titles and cells equal but for the width of
/// characters and the mark behind a number (<c>1.</c>, <c>1、</c>), lines aside.
/// </summary>
internal static class SeedDresses
{
    public static IReadOnlyList<SeedDress> All { get; } = [.. SeedTextDresses.All(), .. SeedMarkdownDresses.All(), .. SeedPageDresses.All(), .. SeedWordDresses.All()];

    /// <summary>The dress of the name; throws where there is none.</summary>
    public static SeedDress Named(string name) => All.Single(dress => dress.Name == name);

    /// <summary>The names, one for each case of a theory.</summary>
    public static TheoryData<string> Names() => [.. All.Select(dress => dress.Name)];

    /// <summary>The names of those whose tables have cells of their own.</summary>
    public static TheoryData<string> NamesWithTables() => [.. All.Where(dress => dress.HasTables).Select(dress => dress.Name)];
}
