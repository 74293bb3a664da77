using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Tests.Support;

/// <summary>A program of its own, for what a test cannot do to itself: be killed, or run out of room.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const string JobVariable = "KNOWLEDGEGRAPH_TEST_JOB";

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts any program.</summary>
    public static ChildProcess Start(ProcessStartInfo start) => new(start);

    /// <summary>How to start a job of <see cref="ChildJobs"/>.</summary>
    public static ProcessStartInfo Job(string name, params ReadOnlySpan<string> arguments)
    {
        string host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        ProcessStartInfo start = new(host, ["exec", Assembly.GetExecutingAssembly().Location, .. arguments]);
        start.Environment[JobVariable] = name;
        return start;
    }

    /// <summary>The next line of its output; null at the end.</summary>
    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => _process.StandardOutput.ReadLineAsync(cancellationToken);

    /// <summary>Kills it without a chance to tidy up (SIGKILL); it may have ended before.</summary>
    /// <returns>The rest of its output.</returns>
    public async Task<string> KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        return (await EndAsync(cancellationToken)).Output;
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync(CancellationToken cancellationToken)
    {
        string output = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // Before the runner's own entry point: a child runs its job and nothing else.
    [ModuleInitializer]
    internal static void RunJob()
    {
        if (Environment.GetEnvironmentVariable(JobVariable) is { } job)
        {
            Environment.Exit(ChildJobs.RunAsync(job, Environment.GetCommandLineArgs()[1..]).GetAwaiter().GetResult());
        }
    }
}
