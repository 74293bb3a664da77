using System.Diagnostics;

namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>The packages of <c>npm/package-lock.json</c>, installed once into the artifacts folder.</summary>
internal static class NpmPackages
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    public static string Folder { get; } = Path.Combine(FindRoot(), ".artifacts", "server-tests", "npm");

    public static string RepositoryRoot => FindRoot();

    /// <summary>The folder that holds <c>node_modules</c>.</summary>
    public static async Task<string> InstallAsync()
    {
        ServerRequirements.Demand();
        await Installing.WaitAsync();
        try
        {
            Directory.CreateDirectory(Folder);
            // Several test runs may start at once on a machine.
            await using FileStream guard = await OpenGuardAsync(Path.Combine(Folder, ".guard"));
            string source = Path.Combine(RepositoryRoot, "tests", "KnowledgeGraph.ServerTests", "npm");
            string wanted = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"));
            string stamp = Path.Combine(Folder, ".installed");
            if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
            {
                foreach (string file in (string[])["package.json", "package-lock.json"])
                {
                    File.Copy(Path.Combine(source, file), Path.Combine(Folder, file), overwrite: true);
                }

                (int exitCode, string output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Folder);
                if (exitCode != 0)
                {
                    ServerRequirements.Lack($"npm could not install the test server ({output.Trim().Replace('\n', ' ')}).");
                }

                await File.WriteAllTextAsync(stamp, wanted);
            }

            return Folder;
        }
        finally
        {
            Installing.Release();
        }
    }

    /// <summary>Runs a tool to its end and gives what it printed on both streams.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string tool, IEnumerable<string> arguments, string folder)
    {
        ProcessStartInfo start = new(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static async Task<FileStream> OpenGuardAsync(string path)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

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
}
