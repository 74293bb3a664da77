using System.Diagnostics;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Runs a program again and again, and kills each run at a moment that a seed chooses.</summary>
/// <param name="Program">How to start a run; the argument counts runs from 0.</param>
/// <param name="Longest">A run is killed at the latest so long after it started to work.</param>
internal sealed record KilledRuns(Func<int, ProcessStartInfo> Program, TimeSpan Longest)
{
    /// <summary>The line of output at which a run starts to work; null where it works from the start.</summary>
    public string? StartLine { get; init; }

    /// <summary>Does so, and calls <paramref name="check"/> with what a run printed after each.</summary>
    public async Task RunAsync(int runs, int seed, Func<string, Task> check, CancellationToken cancellationToken)
    {
        Random random = new(seed);
        for (int run = 0; run < runs; run++)
        {
            using ChildProcess child = ChildProcess.Start(Program(run));
            for (string? line = null; line != StartLine;)
            {
                line = await child.ReadLineAsync(cancellationToken);
                if (line is null)
                {
                    Assert.Fail($"Run {run} ended before it printed '{StartLine}': {await child.EndAsync(cancellationToken)}");
                }
            }

            await Task.Delay(Longest * random.NextDouble(), cancellationToken);
            await check(await child.KillAsync(cancellationToken));
        }
    }
}
