namespace KnowledgeGraph.Tests.Support;

/// <summary>Where the files lie that tests read: the checkout, and the shared documents beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SeedPath { get; } = Path.Combine(Root, "seeds", "hangzhou-sci-tech-plan-2021-2025.txt");

    /// <summary>The folder of shared documents: beside the checkout, or where <c>KNOWLEDGEGRAPH_SHARED</c> points; null where there is none.</summary>
    public static string? SharedPath { get; } = FindShared();

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No KnowledgeGraph.sln above {AppContext.BaseDirectory}.");
    }

    private static string? FindShared()
    {
        string path = Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_SHARED") ?? Path.Combine(Root, "..", "shared");
        return Directory.Exists(Path.Combine(path, "corpus")) ? Path.GetFullPath(path) : null;
    }
}
