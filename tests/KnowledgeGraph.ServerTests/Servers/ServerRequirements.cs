using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>What a machine needs to run these tests. Where it lacks something a test says so and is skipped, but fails where <c>CI=true</c>.</summary>
internal static class ServerRequirements
{
    private static readonly Lazy<string?> LackingTool = new(FindLackingTool);

    public static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static void Demand()
    {
        if (LackingTool.Value is { } reason)
        {
            Lack(reason);
        }
    }

    /// <summary>Skips the test that is running, or fails it in CI.</summary>
    public static void Lack(string reason)
    {
        if (IsCi)
        {
            Assert.Fail($"{reason} In CI this test must run.");
        }

        Assert.Skip(reason);
    }

    private static string? FindLackingTool()
        => !Runs("java", "-version") ? "No Java found: install a Java 8 to 17, or put it on the PATH."
            : !Runs("npm", "--version") ? "No npm found: install Node.js 18 or newer with npm."
            : null;

    private static bool Runs(string tool, string argument)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(tool, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
