namespace KnowledgeGraph.Cli.Inputs;

/// <summary>The documents that the arguments of a command name.</summary>
/// <param name="Paths">Files to read: the arguments in their order, each folder's files in ordinal order of their paths.</param>
/// <param name="Skipped">Files of folders that were left out: README*, hidden ones, unknown endings.</param>
/// <param name="Failures">Why an argument names nothing to read.</param>
internal sealed record InputFiles(IReadOnlyList<string> Paths, int Skipped, IReadOnlyList<InputException> Failures)
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml" };

    /// <summary>Finds the files. A file that is named is always taken, whatever its ending.</summary>
    public static InputFiles Find(IEnumerable<string> inputs)
    {
        List<string> paths = [];
        List<InputException> failures = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        int skipped = 0;
        foreach (string input in inputs)
        {
            if (File.Exists(input))
            {
                AddOnce(input);
            }
            else if (Directory.Exists(input))
            {
                (List<string> files, int left) = FilesOf(input);
                skipped += left;
                if (files.Count == 0)
                {
                    failures.Add(new InputException($"{input}: the folder holds no document ({left} files skipped). Documents end in {string.Join(", ", Endings)}; name a file to read it whatever its ending."));
                }

                files.ForEach(AddOnce);
            }
            else
            {
                failures.Add(new InputException($"{input}: no such file or folder. Check the path."));
            }
        }

        return new InputFiles(paths, skipped, failures);

        void AddOnce(string path)
        {
            if (seen.Add(Path.GetFullPath(path)))
            {
                paths.Add(path);
            }
        }
    }

    private static (List<string> Files, int Skipped) FilesOf(string folder)
    {
        // A link is not followed: it may lead out of the folder or around in it.
        EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        List<string> files = [];
        int skipped = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*", options))
        {
            string relative = Path.GetRelativePath(folder, path);
            bool isHidden = relative.Split(Path.DirectorySeparatorChar).Any(static part => part.StartsWith('.'));
            bool isReadme = Path.GetFileName(path).StartsWith("README", StringComparison.OrdinalIgnoreCase);
            if (isHidden || isReadme || !Endings.Contains(Path.GetExtension(path)))
            {
                skipped++;
            }
            else
            {
                files.Add(path);
            }
        }

        files.Sort(StringComparer.Ordinal);
        return (files, skipped);
    }
}
