using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;

namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>Rows that are fetched as they are read: from Bolt 4 on a batch at a time; before it all come, as fast as they are read off the socket.</summary>
internal sealed class BoltResult : ICypherResult
{
    private readonly BoltConnection _connection;
    private readonly IResultOwner _owner;
    private readonly int _fetchSize;
    private readonly PendingAnswer _run;
    private RowAnswer _pull = new();
    private CypherSummary? _summary;
    private Exception? _fault;

    /// <summary>Queues the statement and its first batch of rows; nothing is sent yet.</summary>
    public BoltResult(BoltConnection connection, IResultOwner owner, CypherStatement statement, Dictionary<string, object?>? extra, int fetchSize)
    {
        _connection = connection;
        _owner = owner;
        _fetchSize = fetchSize;
        _run = connection.Enqueue(new RunRequest(statement.Query, statement.Parameters ?? NoParameters, extra));
        connection.Enqueue(StreamRequest.Pull(fetchSize), _pull);
    }

    public static IReadOnlyDictionary<string, object?> NoParameters { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public IReadOnlyList<string> Keys { get; private set; } = [];

    public bool IsOpen => _summary is null && _fault is null;

    /// <summary>Sends what is queued and waits until the server has accepted the statement.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            await _connection.ReceiveAsync(_run, cancellationToken).ConfigureAwait(false);
            if (!_run.IsSuccess)
            {
                throw Refusal.Of(_run, _connection);
            }

            Keys = _run.Metadata.GetValueOrDefault("fields") is List<object?> fields ? [.. fields.Select(field => field as string ?? "")] : [];
        }
        catch (Exception e)
        {
            await FailAsync(e).ConfigureAwait(false);
            throw;
        }
    }

    public async IAsyncEnumerator<CypherRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } row)
        {
            if (row.Length != Keys.Count)
            {
                BoltProtocolException odd = new($"a row has {row.Length} values for {Keys.Count} columns");
                Neo4jConnectionException fault = await _connection.BreakAsync(ConnectionFaults.Protocol(_connection.Address, odd)).ConfigureAwait(false);
                await FailAsync(fault).ConfigureAwait(false);
                throw fault;
            }

            yield return new(Keys, row);
        }
    }

    public async Task<CypherSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        if (_summary is null)
        {
            _pull.IsAbandoned = true;
            _pull.Rows.Clear();
            while (await NextAsync(cancellationToken, dropRest: true).ConfigureAwait(false) is not null)
            {
            }
        }

        return _summary!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsOpen)
        {
            return;
        }

        try
        {
            await ConsumeAsync().ConfigureAwait(false);
        }
        catch (Neo4jConnectionException)
        {
            // The connection is gone, and so is all that there was to let go of.
        }
    }

    /// <summary>Takes the result off its connection, which was lost or reset.</summary>
    public void Abandon(Exception fault)
    {
        if (IsOpen)
        {
            _fault = fault;
            _pull.IsAbandoned = true;
        }
    }

    private async ValueTask<object?[]?> NextAsync(CancellationToken cancellationToken, bool dropRest = false)
    {
        if (_fault is not null)
        {
            throw new InvalidOperationException($"The result broke off: {_fault.Message}", _fault);
        }

        try
        {
            while (_summary is null)
            {
                if (_pull.Rows.TryDequeue(out object?[]? row))
                {
                    return row;
                }

                if (!_pull.IsCompleted)
                {
                    await _connection.ReceiveNextAsync(cancellationToken).ConfigureAwait(false);
                }
                else if (!_pull.IsSuccess)
                {
                    throw Refusal.Of(_pull, _connection);
                }
                else if (_pull.HasMore)
                {
                    await AskForMoreAsync(dropRest, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    _summary = SummaryReader.Read(_run.Metadata, _pull.Metadata, _connection.ServerAgent, _owner.Database);
                    await _owner.OnEndAsync(this, _pull.Metadata).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e)
        {
            await FailAsync(e).ConfigureAwait(false);
            throw;
        }

        return null;
    }

    private ValueTask AskForMoreAsync(bool dropRest, CancellationToken cancellationToken)
    {
        long? queryId = _owner.IsLast(this) ? null : _run.Metadata.GetValueOrDefault("qid") as long?;
        _pull = new() { IsAbandoned = dropRest };
        _connection.Enqueue(dropRest ? StreamRequest.Discard(queryId) : StreamRequest.Pull(_fetchSize, queryId), _pull);
        return _connection.FlushAsync(cancellationToken);
    }

    private async Task FailAsync(Exception fault)
    {
        if (_fault is null && _summary is null)
        {
            _fault = fault;
            await _owner.OnFaultAsync(this, fault).ConfigureAwait(false);
        }
    }
}
