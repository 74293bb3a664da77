using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Neo4j.Records;

/// <summary>What is remembered of a node that a document says.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shape">Index of its shape in the record.</param>
/// <param name="Hash">Tells whether the document says the same of it.</param>
internal readonly record struct NodeMark(string Id, int Shape, ulong Hash);

/// <summary>What is remembered of a relationship that a document says.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shape">Index of its shape in the record.</param>
/// <param name="Start">Index of the node it starts at.</param>
/// <param name="End">Index of the node it ends at.</param>
/// <param name="Hash">Tells whether the document says the same of it.</param>
internal readonly record struct RelationshipMark(string Id, int Shape, int Start, int End, ulong Hash);

/// <summary>Hashes of what a document says of one thing; equal words give equal hashes. Not for two threads at once.</summary>
internal sealed class MarkHasher
{
    // Kept from thing to thing: a graph has as many as it has nodes and relationships.
    private readonly ArrayBufferWriter<byte> _words = new(1024);

    public ulong Hash(IReadOnlyList<string> labels, PropertyMap properties)
    {
        _words.ResetWrittenCount();
        Add(labels);
        return Hash(properties);
    }

    public ulong HashOf(PropertyMap properties)
    {
        _words.ResetWrittenCount();
        return Hash(properties);
    }

    private ulong Hash(PropertyMap properties)
    {
        foreach ((string name, object value) in properties)
        {
            Add(name);
            switch (value)
            {
                case string text:
                    Add(text);
                    break;
                case IReadOnlyList<string> texts:
                    Add(texts);
                    break;
                case long number:
                    Add('i', number);
                    break;
                case double number:
                    Add('d', BitConverter.DoubleToInt64Bits(number));
                    break;
                case bool flag:
                    Add('b', flag ? 1 : 0);
                    break;
                default:
                    throw new ArgumentException($"Property '{name}' has a value of type {value.GetType().Name}.", nameof(properties));
            }
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_words.WrittenSpan, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private void Add(IReadOnlyList<string> texts)
    {
        Add('l', texts.Count);
        for (int i = 0; i < texts.Count; i++)
        {
            Add(texts[i]);
        }
    }

    // UTF-16 as it stands: text that is not well formed must not become equal to other text.
    private void Add(string text)
    {
        Add('s', text.Length);
        _words.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Add(char kind, long number)
    {
        Span<byte> bytes = _words.GetSpan(1 + sizeof(long));
        bytes[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], number);
        _words.Advance(1 + sizeof(long));
    }
}
