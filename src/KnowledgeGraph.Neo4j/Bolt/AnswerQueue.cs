using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Requests in the order in which they are answered: those that were sent, then those that are still to be sent.</summary>
internal sealed class AnswerQueue
{
    private readonly Queue<PendingAnswer> _waiting = new();
    private int _unsent;

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>True where the server owes nothing yet.</summary>
    public bool IsNothingDue => _waiting.Count == _unsent;

    /// <summary>The refusal after which the server ignores all until RESET; null where there is none.</summary>
    public BoltFailure? Failure { get; private set; }

    public void Add(PendingAnswer answer)
    {
        _waiting.Enqueue(answer);
        _unsent++;
    }

    public void MarkSent() => _unsent = 0;

    public void ForgetFailure() => Failure = null;

    /// <summary>Nobody waits for the rows of these any more.</summary>
    public void AbandonAll()
    {
        foreach (PendingAnswer answer in _waiting)
        {
            answer.IsAbandoned = true;
        }
    }

    /// <summary>Forgets requests that no byte of was sent: the server never hears of them.</summary>
    public void DropUnsent()
    {
        PendingAnswer[] waiting = [.. _waiting];
        _waiting.Clear();
        foreach (PendingAnswer sent in waiting.AsSpan(0, waiting.Length - _unsent))
        {
            _waiting.Enqueue(sent);
        }

        foreach (PendingAnswer dropped in waiting.AsSpan(waiting.Length - _unsent))
        {
            dropped.Ignore(null);
        }

        _unsent = 0;
    }

    /// <summary>Gives a message to the request that is next in turn.</summary>
    /// <exception cref="BoltProtocolException">It is no answer, or none is due.</exception>
    public void Take(ReadOnlySpan<byte> message, ValueDialect dialect)
    {
        if (IsNothingDue)
        {
            throw new BoltProtocolException("a message comes where none is due");
        }

        PendingAnswer answer = _waiting.Peek();
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
                    answer.OnRow(ValueDecoder.ReadRow(ref reader, dialect));
                }

                return;
            case MessageTag.Success:
                answer.Succeed(ValueDecoder.ReadMap(ref reader, dialect));
                break;
            case MessageTag.Failure:
                Failure = BoltFailure.From(ValueDecoder.ReadMap(ref reader, dialect));
                answer.Fail(Failure);
                break;
            case MessageTag.Ignored:
                answer.Ignore(Failure);
                break;
            default:
                throw new BoltProtocolException($"message {tag:X2} is no answer");
        }

        if (!reader.IsAtEnd && tag != MessageTag.Ignored)
        {
            throw new BoltProtocolException($"message {tag:X2} is longer than its fields");
        }

        _waiting.Dequeue();
    }
}
