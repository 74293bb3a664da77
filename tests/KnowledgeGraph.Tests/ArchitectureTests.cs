using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>Holds the folders of the library to their order: a folder uses folders above it in the list, never one under it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Order =
    [
        "Text", "Diagnostics", "Definitions", "Documents", "Extraction", "Corrections", "Terms", "Explanation", "Graph", "Query", "Scoring", "Storage", "Writers",
    ];

    // Text and Diagnostics describe each other: a text carries diagnostics, a diagnostic its place.
    private static readonly (string From, string To)[] Exceptions = [("Text", "Diagnostics")];

    [Fact]
    public void A_folder_of_the_library_uses_only_folders_above_it()
    {
        string library = Path.Combine(Repository.Root, "src", "KnowledgeGraph");
        List<string> faults = [];
        foreach (string file in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories))
        {
            string folder = Path.GetRelativePath(library, file).Split(Path.DirectorySeparatorChar)[0];
            int place = Array.IndexOf(Order, folder);
            if (folder.EndsWith(".cs", StringComparison.Ordinal))
            {
                continue;
            }

            Assert.True(place >= 0, $"Folder {folder} has no place in the order.");
            foreach (Match match in UsedFolder().Matches(File.ReadAllText(file)))
            {
                string used = match.Groups[1].Value;
                bool isBelow = Array.IndexOf(Order, used) > place;
                if (isBelow && !Exceptions.Contains((folder, used)))
                {
                    faults.Add($"{Path.GetRelativePath(library, file)} uses {used}");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("KnowledgeGraph.Segmentation", "")]
    [InlineData("KnowledgeGraph", "KnowledgeGraph.Segmentation")]
    [InlineData("KnowledgeGraph.Sqlite", "KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Neo4j", "KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Cli", "KnowledgeGraph.Neo4j KnowledgeGraph.Sqlite")]
    public void Projects_point_one_way(string project, string expected)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        string[] found = [.. ProjectReference().Matches(text).Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void Bolt_knows_nothing_of_graphs()
    {
        string bolt = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Neo4j", "Bolt");
        string[] faults =
        [
            .. Directory.Exists(bolt)
                ? Directory.EnumerateFiles(bolt, "*.cs", SearchOption.AllDirectories).Where(static file => GraphUse().IsMatch(File.ReadAllText(file)))
                : [],
        ];
        Assert.Empty(faults);
    }

    [GeneratedRegex(@"^(?:using|using static) KnowledgeGraph\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedFolder();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"^using KnowledgeGraph\.(?!Neo4j)", RegexOptions.Multiline)]
    private static partial Regex GraphUse();
}
