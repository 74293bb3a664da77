using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;
using KnowledgeGraph.Sqlite.Rows;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Sqlite;

/// <summary>Keeps the graphs of documents in one SQLite file.</summary>
/// <remarks>
/// One instance serves one caller at a time; several processes may open one file, of which one writes at a time while all may read.
/// SQLite works on the calling thread: the tasks are complete when they are returned. A cancelled write leaves the former state.
/// </remarks>
public sealed class SqliteGraphStore : IGraphStore
{
    private readonly SqliteConnection _connection;
    private readonly SqliteErrors _errors;
    private readonly GraphReader _reader;
    private readonly Lazy<DocumentWriter> _writer;

    private SqliteGraphStore(SqliteConnection connection, SqliteErrors errors)
    {
        _connection = connection;
        _errors = errors;
        _reader = new GraphReader(connection);
        _writer = new Lazy<DocumentWriter>(() => new DocumentWriter(connection), isThreadSafe: false);
    }

    /// <summary>Opens a file, and makes it where it is not there.</summary>
    /// <param name="path">Path of the file; its folder must be there.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphStoreException">The file cannot be opened, is no store, or is one of a newer version; it is as it was.</exception>
    public static Task<SqliteGraphStore> OpenAsync(string path, SqliteStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SqliteStoreOptions settings = options ?? new SqliteStoreOptions();
        settings.Validate();
        string full = Path.GetFullPath(path);
        SqliteErrors errors = new(full, settings.BusyTimeout);
        return Run(errors, "Opening", () => new SqliteGraphStore(DatabaseFile.Open(full, settings), errors), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoreChange> ReplaceAsync(DocumentGraph document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Run(
            _errors,
            $"Writing '{document.SourceName}' to",
            () => _writer.Value.Holds(document) ? default : InTransaction(() => _writer.Value.Replace(document, cancellationToken)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoreChange> RemoveAsync(string documentId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(documentId);
        return Run(
            _errors,
            $"Removing '{documentId}' from",
            () => _writer.Value.Holds(documentId) ? InTransaction(() => _writer.Value.Remove(documentId, cancellationToken)) : default,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> ListDocumentsAsync(CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<StoredDocument>>(_reader.Documents, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) => Stream(_reader.AllNodes, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Relationship> ReadRelationshipsAsync(CancellationToken cancellationToken = default) =>
        Stream(_reader.AllRelationships, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> ReadTextAsync(string documentId, CancellationToken cancellationToken = default) =>
        Read(() => _reader.Text(documentId), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Diagnostic>> ReadDiagnosticsAsync(string documentId, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<Diagnostic>>(() => _reader.Diagnostics(documentId), cancellationToken);

    /// <inheritdoc/>
    public Task<GraphCounts> CountAsync(CancellationToken cancellationToken = default) => Read(_reader.Count, cancellationToken);

    /// <summary>What a document says, as it was given; null where the store does not hold it.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    public Task<DocumentGraph?> ReadDocumentAsync(string documentId, CancellationToken cancellationToken = default) =>
        Read(() => _reader.Document(documentId), cancellationToken);

    /// <summary>Nodes whose names or text hold every space-separated part of a query, best first. Full-width forms and case play no part.</summary>
    /// <param name="query">Any text; a part of one character is enough, no character has a meaning of its own.</param>
    /// <param name="limit">How many to give at most, at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    public Task<IReadOnlyList<Node>> SearchAsync(string query, int limit = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read<IReadOnlyList<Node>>(() => _reader.Search(query, limit), cancellationToken);
    }

    /// <summary>Closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_writer.IsValueCreated)
        {
            _writer.Value.Dispose();
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private static Task<T> Run<T>(SqliteErrors errors, string doing, Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(Guard(errors, doing, work));
        }
        catch (OperationCanceledException exception)
        {
            return Task.FromCanceled<T>(exception.CancellationToken);
        }
        catch (GraphStoreException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private static T Guard<T>(SqliteErrors errors, string doing, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw errors.Of(exception, doing);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or ArgumentException or InvalidOperationException or OverflowException)
        {
            // What was written by this library reads without any of these.
            throw errors.Damaged(exception, doing);
        }
    }

    private Task<T> Read<T>(Func<T> read, CancellationToken cancellationToken) => Run(_errors, "Reading", read, cancellationToken);

    private async IAsyncEnumerable<T> Stream<T>(Func<IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using IEnumerator<T> rows = Guard(_errors, "Reading", () => read().GetEnumerator());
        while (Guard(_errors, "Reading", rows.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
    }

    private StoreChange InTransaction(Func<StoreChange> change)
    {
        // Taking the lock at once tells a second writer before any work is done, and lets it wait instead of failing half-way.
        Execute("BEGIN IMMEDIATE");
        try
        {
            StoreChange changed = change();
            Execute("COMMIT");
            return changed;
        }
        catch
        {
            // After some errors SQLite has rolled back of itself.
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                Execute("ROLLBACK");
            }

            throw;
        }
    }

    private void Execute(string sql) => Statement.RunScript(_connection, sql);
}
