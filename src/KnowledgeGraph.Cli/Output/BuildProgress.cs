using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Shows how far a build or a load has come: a bar on a terminal, a line a document elsewhere.</summary>
internal static class BuildProgress
{
    public static async Task<T> RunAsync<T>(string doing, int total, Func<IProgress<string>, Task<T>> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            int done = 0;
            return await work(new Report(path => Console.Error.WriteLine($"[{++done}/{total}] {path}"))).ConfigureAwait(false);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().StartAsync(async context =>
        {
            ProgressTask task = context.AddTask(doing, maxValue: total);
            return await work(new Report(path =>
            {
                task.Description = Markup.Escape(Path.GetFileName(path));
                task.Increment(1);
            })).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    // Reports in the order of the work, on its thread: Progress<T> would post them and lose the order.
    private sealed class Report(Action<string> show) : IProgress<string>
    {
        void IProgress<string>.Report(string value) => show(value);
    }
}
