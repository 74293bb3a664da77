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
    private readonly ChunkReader _chunks = new();
    private readonly PackStreamWriter _packer = new();
    private readonly Queue<PendingAnswer> _pending = new();
    private ArrayBufferWriter<byte> _output = new();
    private Task<int>? _reading;
    private BoltFailure? _failure;
    private Neo4jConnectionException? _fault;
    private int _unsent;
    private bool _goodbyeSaid;

    public BoltConnection(BoltSocket socket, BoltVersion version, ReadOnlySpan<byte> confirmation, TimeProvider clock)
    {
        _socket = socket;
        _clock = clock;
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
    public bool IsResting => _fault is null && _failure is null && _pending.Count == 0 && _output.WrittenCount == 0;

    /// <summary>True while a transaction is open on the server; kept by whoever opens and ends it.</summary>
    public bool InTransaction { get; set; }

    /// <summary>Bytes of the request that was packed last.</summary>
    public int LastRequestSize { get; private set; }

    public bool ShouldFlush => _output.WrittenCount >= SendSoon;

    /// <summary>True where something waits to be read although nothing is due: mostly the end of the connection.</summary>
    public bool HasUnexpectedInput => _pending.Count == 0 && (_reading is not null || _socket.HasInput);

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
        _pending.Enqueue(answer);
        _unsent++;
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

        _unsent = 0;
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
            DropUnsent();
            foreach (PendingAnswer waiting in _pending)
            {
                waiting.IsAbandoned = true;
            }

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

            _failure = null;
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

    /// <summary>Forgets requests that no byte of was sent: the server never hears of them.</summary>
    private void DropUnsent()
    {
        if (_unsent == 0)
        {
            return;
        }

        PendingAnswer[] waiting = [.. _pending];
        _pending.Clear();
        foreach (PendingAnswer sent in waiting.AsSpan(0, waiting.Length - _unsent))
        {
            _pending.Enqueue(sent);
        }

        foreach (PendingAnswer dropped in waiting.AsSpan(waiting.Length - _unsent))
        {
            dropped.Ignore(null);
        }

        _unsent = 0;
        _output.ResetWrittenCount();
    }

    private async Task InterruptAsync()
    {
        if (_pending.Count > 0)
        {
            await ResetAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask ReceiveMessageAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        try
        {
            ReadOnlyMemory<byte> message;
            while (!_chunks.TryRead(out message))
            {
                await FillAsync(cancellationToken).ConfigureAwait(false);
            }

            Dispatch(message.Span);
        }
        catch (BoltProtocolException e)
        {
            throw await BreakAsync(ConnectionFaults.Protocol(Address, e)).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            // A read is never cancelled, only left waiting: the bytes it may already hold belong to the next answer.
            _reading ??= _socket.ReadAsync(_chunks.GetRoom(), CancellationToken.None).AsTask();
            int count = _reading.IsCompleted
                ? await _reading.ConfigureAwait(false)
                : await _reading.WaitAsync(Hints.ReceiveTimeout, _clock, cancellationToken).ConfigureAwait(false);
            _reading = null;
            if (count == 0)
            {
                throw await BreakAsync(ConnectionFaults.Lost(Address, null)).ConfigureAwait(false);
            }

            _chunks.Fill(count);
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

    private void Dispatch(ReadOnlySpan<byte> message)
    {
        if (_pending.Count == 0)
        {
            throw new BoltProtocolException("a message comes where none is due");
        }

        PendingAnswer answer = _pending.Peek();
        PackStreamReader reader = new(message);
        (int fields, byte tag) = reader.ReadStructureHeader();
        // Some servers put an empty map into IGNORED; it is not looked at.
        if (fields != 1 && tag != MessageTag.Ignored)
        {
            throw new BoltProtocolException($"message {tag:X2} has {fields} fields");
        }

        switch (tag)
        {
            case MessageTag.Record:
                if (!answer.IsAbandoned)
                {
                    answer.OnRow(ValueDecoder.ReadRow(ref reader, Dialect));
                }

                return;
            case MessageTag.Success:
                answer.Succeed(ValueDecoder.ReadMap(ref reader, Dialect));
                break;
            case MessageTag.Failure:
                _failure = BoltFailure.From(ValueDecoder.ReadMap(ref reader, Dialect));
                answer.Fail(_failure);
                break;
            case MessageTag.Ignored:
                answer.Ignore(_failure);
                break;
            default:
                throw new BoltProtocolException($"message {tag:X2} is no answer");
        }

        if (!reader.IsAtEnd && tag != MessageTag.Ignored)
        {
            throw new BoltProtocolException($"message {tag:X2} is longer than its fields");
        }

        _pending.Dequeue();
    }

    private void ThrowIfBroken()
    {
        if (_fault is not null)
        {
            throw new Neo4jConnectionException(_fault.Fault, _fault.Message, _fault);
        }
    }
}
