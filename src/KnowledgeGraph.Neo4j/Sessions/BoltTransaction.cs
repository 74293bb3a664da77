using System.Runtime.ExceptionServices;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;

namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>One transaction on one connection. BEGIN travels with the first statement, so a batch costs one round trip.</summary>
/// <param name="connection">Its connection.</param>
/// <param name="access">One that only reads leaves no doubt where its end is lost.</param>
/// <param name="extra">What BEGIN carries; null for Bolt 1.</param>
/// <param name="fetchSize">Rows asked for at a time.</param>
internal sealed class BoltTransaction(BoltConnection connection, CypherAccess access, Dictionary<string, object?>? extra, int fetchSize) : ICypherTransaction, IResultOwner
{
    // Answers to so many statements fit into the socket's buffers, so that neither side ever waits for the other to read.
    private const int StatementsUnderWay = 64;

    // A server unpacks what it has received before it runs it: enough to keep it busy, not so much that its heap fills.
    private const int BytesUnderWay = 1024 * 1024;

    private readonly List<BoltResult> _results = [];
    private BoltResult? _last;
    private Exception? _fault;
    private PendingAnswer? _beginning;
    private bool _begun;
    private bool _endQueued;
    private bool _ended;

    /// <summary>What a reader must have seen to read behind this transaction; null before the commit, and where the server tells none.</summary>
    public string? Bookmark { get; private set; }

    /// <summary>The database that BEGIN was told of, from Bolt 5.8 on.</summary>
    public string? Database => _beginning?.Metadata.GetValueOrDefault("db") as string;

    public async Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ThrowIfOver();
        Begin();
        BoltResult result = new(connection, this, statement, InsideExtra, fetchSize);
        _results.Add(result);
        _last = result;
        await result.StartAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    public Task<CypherSummary> RunAllAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default)
        => RunAllAsync(statements, thenCommit: false, cancellationToken);

    public async Task<CypherSummary> RunAllAsync(IEnumerable<CypherStatement> statements, bool thenCommit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ThrowIfOver();
        try
        {
            Queue<StatementUnderWay> underWay = new();
            long bytes = 0;
            CypherSummary all = new() { ServerAgent = connection.ServerAgent };
            foreach (CypherStatement statement in statements)
            {
                Begin();
                StatementUnderWay last = Queue(statement);
                underWay.Enqueue(last);
                bytes += last.Size;
                if (connection.ShouldFlush)
                {
                    await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                while (underWay.Count > StatementsUnderWay || (underWay.Count > 1 && bytes > BytesUnderWay))
                {
                    await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
                    StatementUnderWay first = underWay.Dequeue();
                    bytes -= first.Size;
                    all = SummaryReader.Add(all, await TakeAsync(first, cancellationToken).ConfigureAwait(false));
                }
            }

            PendingAnswer? commit = thenCommit && _begun ? QueueEnd(BareRequest.Commit, "COMMIT") : null;
            await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            foreach (StatementUnderWay statement in underWay)
            {
                all = SummaryReader.Add(all, await TakeAsync(statement, cancellationToken).ConfigureAwait(false));
            }

            if (commit is not null)
            {
                await FinishAsync(commit, cancellationToken).ConfigureAwait(false);
            }

            return all;
        }
        catch (Exception e)
        {
            // The commit is on its way: where the connection is lost now, nobody knows whether it arrived.
            Exception told = thenCommit && access == CypherAccess.Write && e is Neo4jConnectionException lost && _endQueued ? Unknown(lost) : e;
            Fail(told);
            if (told != e)
            {
                throw told;
            }

            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        // Work that swallowed a refusal must not look as if it had been done; as the refusal itself it may still be retried.
        if (_fault is not null)
        {
            ExceptionDispatchInfo.Throw(_fault);
        }

        foreach (BoltResult result in _results.Where(result => result.IsOpen).ToList())
        {
            await result.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        }

        if (!_begun)
        {
            _ended = true;
            return;
        }

        PendingAnswer commit = QueueEnd(BareRequest.Commit, "COMMIT");
        try
        {
            await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            await FinishAsync(commit, cancellationToken).ConfigureAwait(false);
        }
        catch (Neo4jConnectionException e) when (access == CypherAccess.Write)
        {
            Fail(e);
            throw Unknown(e);
        }
        catch (Exception e)
        {
            Fail(e);
            throw;
        }
    }

    /// <summary>Undoes what was done. Does not throw: where the connection is gone, so is the transaction.</summary>
    public async Task RollbackAsync(CancellationToken patience)
    {
        if (!_begun || _ended || connection.IsBroken)
        {
            return;
        }

        _ended = true;
        // The server takes a ROLLBACK only where nothing has failed and no rows are left to send.
        bool atRest = connection.InTransaction && connection.IsResting && _results.Count == 0;
        InvalidOperationException over = new("The transaction was rolled back.");
        foreach (BoltResult result in _results)
        {
            result.Abandon(over);
        }

        if (atRest)
        {
            await SayRollbackAsync(patience).ConfigureAwait(false);
        }

        // RESET ends the transaction whatever state it is in; one that was cancelled has had it already.
        if (!connection.IsReady)
        {
            await connection.ResetAsync().ConfigureAwait(false);
        }
    }

    public Task OnEndAsync(BoltResult result, IReadOnlyDictionary<string, object?> metadata)
    {
        _results.Remove(result);
        return Task.CompletedTask;
    }

    public Task OnFaultAsync(BoltResult result, Exception fault)
    {
        Fail(fault);
        return Task.CompletedTask;
    }

    public bool IsLast(BoltResult result) => ReferenceEquals(_last, result);

    /// <summary>Inside a transaction a statement has no settings of its own; Bolt 1 has not even the field for them.</summary>
    private Dictionary<string, object?>? InsideExtra => extra is null ? null : [];

    private void Begin()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        connection.InTransaction = true;
        if (connection.Version.HasTransactionMessages)
        {
            _beginning = connection.Enqueue(MapRequest.Begin(extra!));
        }
        else
        {
            QueueWord("BEGIN");
        }
    }

    // Where it is not answered by success the connection is left unready, and RESET follows.
    private async Task SayRollbackAsync(CancellationToken patience)
    {
        PendingAnswer rollback = QueueEnd(BareRequest.Rollback, "ROLLBACK");
        try
        {
            await connection.FlushAsync(patience).ConfigureAwait(false);
            await connection.ReceiveAsync(rollback, patience).ConfigureAwait(false);
            connection.InTransaction = !rollback.IsSuccess;
        }
        catch (Exception e) when (e is Neo4jConnectionException or OperationCanceledException)
        {
            // The server ends the transactions of a lost connection by itself.
        }
    }

    private PendingAnswer QueueEnd(BareRequest message, string word)
    {
        _endQueued = true;
        return connection.Version.HasTransactionMessages ? connection.Enqueue(message) : QueueWord(word);
    }

    /// <summary>In Bolt 1 a transaction's beginning and end are statements.</summary>
    private PendingAnswer QueueWord(string word)
    {
        connection.Enqueue(new RunRequest(word, BoltResult.NoParameters, null));
        return connection.Enqueue(StreamRequest.Discard());
    }

    private StatementUnderWay Queue(CypherStatement statement)
    {
        _last = null;
        PendingAnswer run = connection.Enqueue(new RunRequest(statement.Query, statement.Parameters ?? BoltResult.NoParameters, InsideExtra));
        int size = connection.LastRequestSize;
        return new(run, connection.Enqueue(StreamRequest.Discard()), size);
    }

    private async Task<CypherSummary> TakeAsync(StatementUnderWay statement, CancellationToken cancellationToken)
    {
        await connection.ReceiveAsync(statement.End, cancellationToken).ConfigureAwait(false);
        return statement.Run.IsSuccess && statement.End.IsSuccess
            ? SummaryReader.Read(statement.Run.Metadata, statement.End.Metadata, connection.ServerAgent, Database)
            : throw Refusal.Of(statement.Run.IsSuccess ? statement.End : statement.Run, connection);
    }

    private async Task FinishAsync(PendingAnswer commit, CancellationToken cancellationToken)
    {
        await connection.ReceiveAsync(commit, cancellationToken).ConfigureAwait(false);
        if (!commit.IsSuccess)
        {
            throw Refusal.Of(commit, connection);
        }

        Bookmark = commit.Metadata.GetValueOrDefault("bookmark") as string;
        connection.InTransaction = false;
        _ended = true;
    }

    private Neo4jConnectionException Unknown(Neo4jConnectionException lost) => new(
        lost.Fault,
        $"{connection.Address}: the connection ended during COMMIT, so the transaction may stand or not. Check the store, or run the same again where that does no harm.",
        lost)
    {
        IsOutcomeUnknown = true,
    };

    private void Fail(Exception fault)
    {
        _fault ??= fault;
        foreach (BoltResult result in _results)
        {
            result.Abandon(fault);
        }
    }

    /// <summary>A statement that was queued: what waits for its start, what waits for its end, and its size.</summary>
    private readonly record struct StatementUnderWay(PendingAnswer Run, PendingAnswer End, int Size);

    private void ThrowIfOver()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The transaction has ended: use it only inside the work that it was given to.");
        }

        if (_fault is not null)
        {
            throw new InvalidOperationException($"The transaction is lost: {_fault.Message}", _fault);
        }
    }
}
