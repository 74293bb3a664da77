using System.Runtime.CompilerServices;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Constraints;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j;

/// <summary>Keeps the graphs of documents in Neo4j 3.1 or newer, beside whatever else the database holds.</summary>
/// <remarks>
/// One instance serves one caller at a time, who reads a list to its end before the next call; any number of instances and processes may write to one
/// database, one after the other. Nodes and relationships have the properties of the graph; a relationship has its <c>id</c> too. What the store keeps
/// for itself stands in properties that begin with an underscore, on documents and on nodes that several documents say.
/// </remarks>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly CypherClient? _client;
    private readonly ICypherSession _session;
    private readonly GraphNames _names;
    private readonly CheckLevel _check;
    private readonly GraphReader _reader;
    private readonly DocumentWriter _writer;

    private Neo4jGraphStore(CypherClient? client, ICypherSession session, GraphNames names, CheckLevel check, string serverAgent)
    {
        _client = client;
        _session = session;
        _names = names;
        _check = check;
        _reader = new GraphReader(session, names);
        _writer = new DocumentWriter(names);
        ServerAgent = serverAgent;
    }

    /// <summary>Name and version of the server: <c>Neo4j/5.26.0</c>.</summary>
    public string ServerAgent { get; }

    /// <summary>Connects to a server, and makes the constraints and indexes of the schema that are not there yet.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="schema">Labels and types that a graph may have; what breaks it is refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphStoreException">The server could not be reached, or refused.</exception>
    public static Task<Neo4jGraphStore> OpenAsync(Neo4jConnectionSettings settings, GraphSchema schema, CancellationToken cancellationToken = default) =>
        OpenAsync(settings, schema, CheckLevel.Whole, cancellationToken);

    /// <summary>The same over a session of the application's own; the store disposes it.</summary>
    /// <param name="session">Writes; best one that is idempotent (<see cref="CypherSessionSettings.IsIdempotent"/>), as all that the store does is.</param>
    /// <param name="schema">Labels and types that a graph may have; what breaks it is refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphStoreException">The server could not be reached, or refused.</exception>
    public static Task<Neo4jGraphStore> OpenOverAsync(ICypherSession session, GraphSchema schema, CancellationToken cancellationToken = default) =>
        OpenAsync(null, session, schema, CheckLevel.Whole, cancellationToken);

    /// <inheritdoc/>
    public async Task<StoreChange> ReplaceAsync(DocumentGraph document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return await GuardAsync(
            $"Writing '{document.SourceName}'",
            async () =>
            {
                if (await _reader.ContentAsync(document.DocumentId, cancellationToken).ConfigureAwait(false) == document.ContentSha256)
                {
                    return default;
                }

                GraphCheck.RequireNames(document, _names.Schema, _check);
                // Both walk the whole graph, the one to refuse it, the other to describe it; the check goes on while the server tells what stands, and the
                // record's text is packed while it writes.
                Task checking = Task.Run(() => GraphCheck.Require(document, _names.Schema, _check), cancellationToken);
                try
                {
                    DocumentRecord record = await Task.Run(() => DocumentRecord.Of(document), cancellationToken).ConfigureAwait(false);
                    Task<string> recordText = Task.Run(() => RecordText.Write(record), cancellationToken);
                    NewDocument now = new(document, record, recordText, checking);
                    return await WriteAsync((transaction, stop) => _writer.ReplaceAsync(transaction, now, stop), cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    await checking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<StoreChange> RemoveAsync(string documentId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(documentId);
        return GuardAsync(
            $"Removing '{documentId}'",
            async () => await _reader.ContentAsync(documentId, cancellationToken).ConfigureAwait(false) is null
                ? default
                : await WriteAsync((transaction, stop) => _writer.RemoveAsync(transaction, documentId, stop), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> ListDocumentsAsync(CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<StoredDocument>>(async () => await _reader.DocumentsAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) => GuardAsync(_reader.NodesAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Relationship> ReadRelationshipsAsync(CancellationToken cancellationToken = default) =>
        GuardAsync(_reader.RelationshipsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> ReadTextAsync(string documentId, CancellationToken cancellationToken = default) =>
        ReadAsync(async () => (await _reader.RecordAsync(documentId, cancellationToken).ConfigureAwait(false))?.Text);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Diagnostic>> ReadDiagnosticsAsync(string documentId, CancellationToken cancellationToken = default) =>
        ReadAsync(async () => (await _reader.RecordAsync(documentId, cancellationToken).ConfigureAwait(false))?.Diagnostics ?? []);

    /// <inheritdoc/>
    public Task<GraphCounts> CountAsync(CancellationToken cancellationToken = default) => ReadAsync(() => _reader.CountAsync(cancellationToken));

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        if (_client is not null)
        {
            await _client.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal static async Task<Neo4jGraphStore> OpenAsync(Neo4jConnectionSettings settings, GraphSchema schema, CheckLevel check, CancellationToken cancellationToken)
    {
        CypherClient client = new(settings);
        try
        {
            return await OpenAsync(client, client.OpenSession(new CypherSessionSettings { IsIdempotent = true }), schema, check, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    internal static async Task<Neo4jGraphStore> OpenAsync(CypherClient? client, ICypherSession session, GraphSchema schema, CheckLevel check, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(schema);
        try
        {
            string agent = await GuardAsync("Opening", () => ConstraintKeeper.EnsureAsync(session, schema, cancellationToken)).ConfigureAwait(false);
            return new Neo4jGraphStore(client, session, new GraphNames(schema), check, agent);
        }
        catch (ServerTooOldException e)
        {
            // A setting that the server is too old for, such as the name of a database.
            throw new GraphStoreException(GraphStoreErrorCode.Unreachable, e.Message, innerException: e);
        }
    }

    // A try whose COMMIT was lost may stand; the next one then finds nothing left to write, and what was written is what the former one wrote.
    private Task<StoreChange> WriteAsync(Func<ICypherTransaction, CancellationToken, Task<StoreChange>> work, CancellationToken cancellationToken)
    {
        StoreChange written = default;
        return _session.WriteAsync(
            async (transaction, stop) =>
            {
                StoreChange change = await work(transaction, stop).ConfigureAwait(false);
                return change.IsWritten ? written = change : written;
            },
            cancellationToken);
    }

    private static async Task<T> GuardAsync<T>(string doing, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (StoreFailures.Of(e, doing) is { } failure)
        {
            throw failure;
        }
    }

    private static Task<T> ReadAsync<T>(Func<Task<T>> work) => GuardAsync("Reading", work);

    private static async IAsyncEnumerable<T> GuardAsync<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<T> item = items.GetAsyncEnumerator(cancellationToken);
        while (await ReadAsync(async () => await item.MoveNextAsync().ConfigureAwait(false)).ConfigureAwait(false))
        {
            yield return item.Current;
        }
    }
}
