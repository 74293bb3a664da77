using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Loading;

/// <summary>Brings documents from a database file into another store, one after the other: memory holds one at a time.</summary>
internal sealed class Load(SqliteGraphStore source, IGraphStore target, bool verbose)
{
    /// <summary>Loads all documents. One that is refused is reported and the others go on; a store that fails ends the load.</summary>
    public async Task<LoadSummary> RunAsync(IReadOnlyList<StoredDocument> documents, IProgress<string> progress, CancellationToken cancellationToken)
    {
        LoadSummary summary = new();
        foreach (StoredDocument document in documents)
        {
            try
            {
                // Between the listing and now somebody may have taken it out.
                if (await source.ReadDocumentAsync(document.Id, cancellationToken).ConfigureAwait(false) is { } graph)
                {
                    summary.Add(await target.ReplaceAsync(graph, cancellationToken).ConfigureAwait(false));
                }
            }
            catch (GraphStoreException failure) when (failure.Code == GraphStoreErrorCode.Refused)
            {
                ErrorOutput.Write(failure, verbose);
                summary.Failed++;
            }

            progress.Report(document.SourceName);
        }

        return summary;
    }
}
