using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>Joins chunks into messages as their bytes arrive, in whatever pieces. Empty chunks between messages keep a connection alive and are skipped.</summary>
internal sealed class ChunkReader
{
    private const int SmallBuffer = 32 * 1024;
    private const int HeaderSize = 2;

    // No sound server sends a message near this size; a broken one must not take all memory.
    private const int LargestMessage = 1 << 30;

    private byte[] _buffer = new byte[SmallBuffer];

    // [_start, _assembled): data of the message so far, without headers; [_next, _end): bytes not looked at yet.
    private int _start;
    private int _assembled;
    private int _next;
    private int _end;
    private bool _inMessage;

    /// <summary>True where part of a message has arrived.</summary>
    public bool IsInsideMessage => _inMessage || _next != _end;

    /// <summary>Room for the next bytes; never empty. What <see cref="TryRead"/> gave before is no longer valid.</summary>
    public Memory<byte> GetRoom()
    {
        // The headers of a message's chunks leave a gap too: without closing it, a message of tiny chunks would take three times its size.
        if (_start > 0 || _assembled < _next)
        {
            Compact();
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LargestMessage)
            {
                throw new BoltProtocolException("a message is larger than 1 GiB");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        else if (_end == 0 && _buffer.Length > 16 * SmallBuffer)
        {
            _buffer = new byte[SmallBuffer];
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Says how many bytes were put into the room.</summary>
    public void Fill(int count) => _end += count;

    /// <summary>The next whole message, valid until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> message)
    {
        while (_end - _next >= HeaderSize)
        {
            int size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_next));
            if (size == 0)
            {
                _next += HeaderSize;
                if (_inMessage)
                {
                    message = _buffer.AsMemory(_start, _assembled - _start);
                    _start = _assembled = _next;
                    _inMessage = false;
                    return true;
                }

                _start = _assembled = _next;
                continue;
            }

            if (_end - _next < HeaderSize + size)
            {
                break;
            }

            Append(size);
        }

        message = default;
        return false;
    }

    private void Append(int size)
    {
        int data = _next + HeaderSize;
        if (!_inMessage)
        {
            // The data of the first chunk stay where they are.
            _start = data;
            _assembled = data + size;
            _inMessage = true;
        }
        else
        {
            Buffer.BlockCopy(_buffer, data, _buffer, _assembled, size);
            _assembled += size;
        }

        _next = data + size;
    }

    private void Compact()
    {
        int assembled = _assembled - _start;
        int rest = _end - _next;
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, assembled);
        }

        Buffer.BlockCopy(_buffer, _next, _buffer, assembled, rest);
        _start = 0;
        _assembled = assembled;
        _next = assembled;
        _end = assembled + rest;
    }
}
