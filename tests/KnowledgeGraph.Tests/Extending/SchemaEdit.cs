namespace KnowledgeGraph.Tests.Extending;

/// <summary>A change of one file: a whole new file, or some lines of one that is there.</summary>
/// <param name="File">Path in the folder of definitions.</param>
/// <param name="Old">The words that go; null for a new file.</param>
/// <param name="New">The words that come.</param>
internal sealed record SchemaEdit(string File, string? Old, string New)
{
    /// <summary>The change in a block of the guide; null for a block of another kind.</summary>
    public static SchemaEdit? Of(string kind, IReadOnlyList<string> block) => kind switch
    {
        "yaml" when block[0].StartsWith("# ", StringComparison.Ordinal) => new SchemaEdit(block[0][2..], null, string.Join('\n', block.Skip(1)) + "\n"),
        "diff" => new SchemaEdit(block[0]["--- ".Length..], Side(block, '-'), Side(block, '+')),
        _ => null,
    };

    /// <summary>Makes the change in <paramref name="folder"/>.</summary>
    public void Apply(string folder)
    {
        string path = Path.Combine(folder, File);
        if (Old is null)
        {
            Assert.False(System.IO.File.Exists(path), $"{File} is there already; the guide calls it new.");
            System.IO.File.WriteAllText(path, New);
            return;
        }

        string text = System.IO.File.ReadAllText(path);
        Assert.True(text.Split(Old).Length == 2, $"'{Old}' stands {text.Split(Old).Length - 1} times in {File}; the guide changes it as if it stood once.");
        System.IO.File.WriteAllText(path, text.Replace(Old, New, StringComparison.Ordinal));
    }

    private static string Side(IReadOnlyList<string> block, char sign) =>
        string.Join('\n', block.Skip(1).Where(line => line[0] == sign || line[0] == ' ').Select(static line => line[1..]));
}
