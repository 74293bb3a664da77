namespace KnowledgeGraph.Cli.Output;

/// <summary>A folder that results are written into.</summary>
internal static class OutFolder
{
    /// <summary>Makes the folder where it is not there.</summary>
    /// <exception cref="IOException">A file has that name.</exception>
    public static void Create(string path, string option)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} is a file; {option} takes a folder.");
        }

        Directory.CreateDirectory(path);
    }
}
