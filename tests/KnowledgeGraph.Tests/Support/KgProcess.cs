using System.Diagnostics;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Runs the built <c>kg</c> as users do: as a process of its own.</summary>
internal static class KgProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kg.dll");

    public static Task<KgResult> RunAsync(params string[] arguments) => RunWithInputAsync([], arguments);

    /// <summary>Runs it with bytes on standard input.</summary>
    public static async Task<KgResult> RunWithInputAsync(byte[] input, params string[] arguments)
    {
        using Process process = Launch(null, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new KgResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it with standard output and error redirected and nothing on standard input.</summary>
    public static Process Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        Process process = Launch(environment, arguments);
        process.StandardInput.Close();
        return process;
    }

    private static Process Launch(IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        // A shell's background job ignores Ctrl+C and hands that down; env takes it back.
        ProcessStartInfo start = new(OperatingSystem.IsLinux() ? "env" : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add(Program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>What a run of <c>kg</c> gave.</summary>
internal sealed record KgResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard error that tell of failures.</summary>
    public string[] Failures => [.. Error.Split('\n').Where(static line => line.StartsWith("kg: ", StringComparison.Ordinal))];

    /// <summary>Requires exactly one line that tells of a failure and holds all the words, without a stack trace.</summary>
    public void RequiresFailure(int exitCode, params string[] words)
    {
        Assert.Equal(exitCode, ExitCode);
        string line = Assert.Single(Failures);
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }
}
