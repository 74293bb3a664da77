namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>Reads messages off a socket.</summary>
internal sealed class MessageReader(BoltSocket socket, TimeProvider clock)
{
    private readonly ChunkReader _chunks = new();
    private Task<int>? _reading;

    /// <summary>The next message, valid until the next call. Cancelled, it leaves no byte behind: the next call goes on where this one stopped.</summary>
    /// <param name="silence">How long no byte may come.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">No byte came for that long.</exception>
    /// <exception cref="IOException">The connection ended.</exception>
    /// <exception cref="BoltProtocolException">The message is too large.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(TimeSpan silence, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> message;
        while (!_chunks.TryRead(out message))
        {
            await FillAsync(silence, cancellationToken).ConfigureAwait(false);
        }

        return message;
    }

    /// <summary>True where a whole message has been read that nobody has taken.</summary>
    public bool HasMessage() => _chunks.TryRead(out _);

    /// <summary>True where more than signs of life has come by now; waits for nothing.</summary>
    /// <exception cref="IOException">The connection ended.</exception>
    public async ValueTask<bool> HasArrivedAsync()
    {
        while (!HasMessage())
        {
            if (_reading is null && !socket.HasInput)
            {
                return _chunks.IsInsideMessage;
            }

            StartReading();
            if (!_reading!.IsCompleted)
            {
                // With TLS there may be input that holds no byte for us.
                return _chunks.IsInsideMessage;
            }

            await FillAsync(Timeout.InfiniteTimeSpan, CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }

    private async ValueTask FillAsync(TimeSpan silence, CancellationToken cancellationToken)
    {
        StartReading();
        int count = _reading!.IsCompleted
            ? await _reading.ConfigureAwait(false)
            : await _reading.WaitAsync(silence, clock, cancellationToken).ConfigureAwait(false);
        _reading = null;
        if (count == 0)
        {
            throw new EndOfStreamException();
        }

        _chunks.Fill(count);
    }

    // A read is never cancelled, only left waiting: the bytes it may already hold belong to the next answer.
    private void StartReading() => _reading ??= socket.ReadAsync(_chunks.GetRoom(), CancellationToken.None).AsTask();
}
