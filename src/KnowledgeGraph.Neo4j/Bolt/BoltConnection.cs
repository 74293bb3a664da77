using System.Buffers;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.PackStream;
using KnowledgeGraph.Neo4j.Bolt.Transport;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>
/// One open connection: requests are queued, sent together, and answered in order. Not thread-safe; who holds it is its only user.
/// </summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    /// <summary>A queue of requests beyond this size is better sent than kept.</summary>
    private const int SendSoon = 64 * 1024;

    private const int KeptOutput = 8 * 1024 * 1024;

    // How long a server may take to answer a RESET or to take a GOODBYE before the socket is simply closed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly BoltSocket _socket;
    private readonly TimeProvider _clock;
    private readonly MessageReader _incoming;
    private readonly PackStreamWriter _packer = new();
    private readonly AnswerQueue _pending = new();
    private ArrayBufferWriter<byte> _output = new();
    private Neo4jConnectionException? _fault;
    private bool _goodbyeSaid;

    public BoltConnection(BoltSocket socket, BoltVersion version, ReadOnlySpan<byte> confirmation, TimeProvider clock)
    {
        _socket = socket;
        _clock = clock;
        _incoming = new(socket, clock);
        Dialect = new(version);
        _output.Write(confirmation);
    }

    public BoltAddress Address => _socket.Address;

    public ValueDialect Dialect { get; private set; }

    public BoltVersion Version => Dialect.Version;

    public ServerHints Hints { get; private set; } = ServerHints.None;

    /// <summary>Name and version of the server, such as <c>Neo4j/5.26.0</c>.</summary>
    public string ServerAgent { get; private set; } = "";

    /// <summary>Who is logged on.</summary>
    public Neo4jCredentials Credentials { get; set; } = Neo4jCredentials.None;

    /// <summary>When it was opened and last given back, by the clock's own time stamps; kept by the pool.</summary>
    public long OpenedAt { get; init; }

    public long IdleSince { get; set; }

    public bool IsBroken => _fault is not null;

    /// <summary>True where the next user can start at once; else RESET must go first.</summary>
    public bool IsReady => IsResting && !InTransaction;

    /// <summary>True where all that was asked has been answered and nothing was refused, inside a transaction or not.</summary>
    public bool IsResting => _fault is null && _pending.Failure is null && _pending.IsEmpty && _output.WrittenCount == 0;

    /// <summary>True while a transaction is open on the server; kept by whoever opens and ends it.</summary>
    public bool InTransaction { get; set; }

    /// <summary>Bytes of the request that was packed last.</summary>
    public int LastRequestSize { get; private set; }

    public bool ShouldFlush => _output.WrittenCount >= SendSoon;

    public void Greeted(string serverAgent, ServerHints hints, bool utcPatch)
    {
        ServerAgent = serverAgent;
        Hints = hints;
        Dialect = Dialect with { UtcPatch = utcPatch };
    }

    /// <summary>Packs a request behind those that wait to be sent.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent; the connection stays as it was.</exception>
    public void Enqueue(BoltRequest request, PendingAnswer answer)
    {
        ThrowIfBroken();
        Pack(request);
        _pending.Add(answer);
    }

    public PendingAnswer Enqueue(BoltRequest request)
    {
        PendingAnswer answer = new();
        Enqueue(request, answer);
        return answer;
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        if (_output.WrittenCount == 0)
        {
            return;
        }

        // Cancelled before the first byte, the requests can still be dropped and the connection kept.
        cancellationToken.ThrowIfCancellationRequested();
        await ThrowIfAnsweredUnaskedAsync().ConfigureAwait(false);
        try
        {
            await _socket.WriteAsync(_output.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Half a message may be on its way: nothing can follow it.
            await BreakAsync(ConnectionFaults.Lost(Address, null)).ConfigureAwait(false);
            throw;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw await BreakAsync(ConnectionFaults.Lost(Address, e)).ConfigureAwait(false);
        }

        _pending.MarkSent();
        if (_output.Capacity > KeptOutput)
        {
            _output = new();
        }
        else
        {
            _output.ResetWrittenCount();
        }
    }

    /// <summary>Waits until a request is answered. Cancelled, it asks the server to stop by RESET and leaves the connection ready for others.</summary>
    public async ValueTask ReceiveAsync(PendingAnswer answer, CancellationToken cancellationToken)
    {
        while (!answer.IsCompleted)
        {
            await ReceiveNextAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes one message from the server and gives it to the request that is next in turn.</summary>
    public async ValueTask ReceiveNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReceiveMessageAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await InterruptAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The same before the server is ready, where nothing can be stopped by RESET.</summary>
    public ValueTask ReceiveOpeningAsync(CancellationToken cancellationToken) => ReceiveMessageAsync(cancellationToken);

    /// <summary>Sends what is queued and waits for an answer that any healthy server gives soon. One that is late is left: it would not answer a RESET either.</summary>
    public async Task AskAsync(PendingAnswer answer, TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(limit, _clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await FlushAsync(either.Token).ConfigureAwait(false);
            while (!answer.IsCompleted)
            {
                await ReceiveMessageAsync(either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Neo4jConnectionException late = ConnectionFaults.AnswerLate(Address, limit);
            await BreakAsync(late).ConfigureAwait(false);
            throw late;
        }
    }

    /// <summary>Looks, without waiting, at what came while nothing was asked. Signs of life are skipped; an end, or an answer to nothing, breaks the connection.</summary>
    public async ValueTask LookAsync()
    {
        if (IsBroken || !_pending.IsEmpty)
        {
            return;
        }

        try
        {
            if (await _incoming.HasArrivedAsync().ConfigureAwait(false))
            {
                await BreakAsync(Unasked()).ConfigureAwait(false);
            }
        }
        catch (BoltProtocolException e)
        {
            await BreakAsync(ConnectionFaults.Protocol(Address, e)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            await BreakAsync(ConnectionFaults.Lost(Address, e)).ConfigureAwait(false);
        }
    }

    /// <summary>Brings the server back to where it was after logging on, whatever it is doing. Where that fails the connection is broken.</summary>
    public async Task ResetAsync()
    {
        if (IsBroken)
        {
            return;
        }

        using CancellationTokenSource patience = new(Patience, _clock);
        try
        {
            _pending.DropUnsent();
            _output.ResetWrittenCount();
            _pending.AbandonAll();
            PendingAnswer reset = Enqueue(BareRequest.Reset);
            await FlushAsync(patience.Token).ConfigureAwait(false);
            while (!reset.IsCompleted)
            {
                await ReceiveMessageAsync(patience.Token).ConfigureAwait(false);
            }

            if (!reset.IsSuccess)
            {
                await BreakAsync(ConnectionFaults.Lost(Address, null)).ConfigureAwait(false);
            }

            _pending.ForgetFailure();
            InTransaction = false;
        }
        catch (OperationCanceledException)
        {
            await BreakAsync(ConnectionFaults.AnswerTimedOut(Address, Patience)).ConfigureAwait(false);
        }
        catch (Neo4jConnectionException)
        {
            // Broken and marked so.
        }
    }

    /// <summary>Says goodbye where the version has a word for it, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsBroken && !_goodbyeSaid && Version.HasTransactionMessages)
        {
            _goodbyeSaid = true;
            using CancellationTokenSource patience = new(Patience, _clock);
            try
            {
                // What was queued and never sent is dropped with the connection.
                _output.ResetWrittenCount();
                Pack(BareRequest.Goodbye);
                await FlushAsync(patience.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is Neo4jConnectionException or OperationCanceledException)
            {
                // The other side is gone already.
            }
        }

        await BreakAsync(ConnectionFaults.Lost(Address, null)).ConfigureAwait(false);
    }

    /// <summary>Marks the connection as of no further use, closes it, and gives the fault to throw: the first one stands.</summary>
    public async Task<Neo4jConnectionException> BreakAsync(Neo4jConnectionException fault)
    {
        if (_fault is null)
        {
            _fault = fault;
            try
            {
                await _socket.DisposeAsync().ConfigureAwait(false);
            }
            catch (IOException)
            {
                // Closing what is already closed.
            }
        }

        return _fault;
    }

    private void Pack(BoltRequest request)
    {
        try
        {
            _packer.Clear();
            request.Pack(_packer, Dialect);
            LastRequestSize = _packer.Length;
            ChunkWriter.Write(_packer.Written, _output);
        }
        finally
        {
            _packer.Clear();
        }
    }

    private async Task InterruptAsync()
    {
        if (!_pending.IsEmpty)
        {
            await ResetAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask ReceiveMessageAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        try
        {
            _pending.Take((await _incoming.ReadAsync(Hints.ReceiveTimeout, cancellationToken).ConfigureAwait(false)).Span, Dialect);
        }
        catch (BoltProtocolException e)
        {
            throw await BreakAsync(ConnectionFaults.Protocol(Address, e)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw await BreakAsync(ConnectionFaults.AnswerTimedOut(Address, Hints.ReceiveTimeout)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw await BreakAsync(ConnectionFaults.Lost(Address, e)).ConfigureAwait(false);
        }
    }

    // A message that lies there before anything was asked would pass for the answer to what is asked next.
    private async ValueTask ThrowIfAnsweredUnaskedAsync()
    {
        if (_pending.IsNothingDue && _incoming.HasMessage())
        {
            throw await BreakAsync(Unasked()).ConfigureAwait(false);
        }
    }

    private Neo4jConnectionException Unasked() => ConnectionFaults.Protocol(Address, new BoltProtocolException("a message comes where none is due"));

    private void ThrowIfBroken()
    {
        if (_fault is not null)
        {
            throw new Neo4jConnectionException(_fault.Fault, _fault.Message, _fault);
        }
    }
}
