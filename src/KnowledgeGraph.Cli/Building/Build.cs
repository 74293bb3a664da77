using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Building;

/// <summary>Reads documents side by side and stores them one after the other, in the order of the inputs.</summary>
internal sealed class Build(GraphPipeline pipeline, IGraphStore store, BuildSettings settings, bool verbose)
{
    /// <summary>Builds all inputs. A failing input is reported and the others go on; a failing store ends the build.</summary>
    public async Task<BuildSummary> RunAsync(IReadOnlyList<string> paths, IProgress<string> progress, CancellationToken cancellationToken)
    {
        BuildSummary summary = new();
        Dictionary<string, string> sources = new(StringComparer.Ordinal);
        Queue<(string Path, Task<DocumentGraph> Graph)> running = new();
        int next = 0;
        while (next < paths.Count || running.Count > 0)
        {
            while (next < paths.Count && running.Count < settings.Jobs)
            {
                string path = paths[next++];
                running.Enqueue((path, Task.Run(() => ReadAsync(path, cancellationToken), cancellationToken)));
            }

            (string first, Task<DocumentGraph> graph) = running.Dequeue();
            try
            {
                await StoreAsync(first, await graph.ConfigureAwait(false), sources, summary, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (Failures.ExitCodeOf(failure) == ExitCode.InputFailed || failure is IOException)
            {
                ErrorOutput.Write(failure, verbose);
                summary.Failed++;
            }

            progress.Report(first);
        }

        return summary;
    }

    private async Task<DocumentGraph> ReadAsync(string path, CancellationToken cancellationToken)
    {
        SourceText source = await SourceText.ReadAsync(path, new SourceReadOptions { MaxBytes = settings.MaxInput }, cancellationToken).ConfigureAwait(false);
        return pipeline.Run(source);
    }

    private async Task StoreAsync(string path, DocumentGraph graph, Dictionary<string, string> sources, BuildSummary summary, CancellationToken cancellationToken)
    {
        if (!sources.TryAdd(graph.DocumentId, path))
        {
            throw new InputException($"{path}: holds the same document as {sources[graph.DocumentId]} ({graph.DocumentId}); only the first is stored. Build one of the two.");
        }

        summary.Add(graph, await store.ReplaceAsync(graph, cancellationToken).ConfigureAwait(false));
    }
}
