using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Graph;

/// <summary>One hash over all that a document says, by which a store tells whether it holds it already.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    private ContentHash()
    {
    }

    /// <summary>SHA-256, 64 lower-case hex digits.</summary>
    public static string Of(DocumentGraph document)
    {
        using ContentHash hash = new();
        hash.Add(document.DocumentId);
        hash.Add(document.SourceName);
        hash.Add(document.Text);
        hash.Add(document.Nodes.Count);
        foreach (Node node in document.Nodes)
        {
            hash.Add(node.Id);
            hash.Add(node.Labels);
            hash.Add(node.Properties);
        }

        hash.Add(document.Relationships.Count);
        foreach (Relationship relationship in document.Relationships)
        {
            hash.Add(relationship.Id);
            hash.Add(relationship.Type);
            hash.Add(relationship.StartId);
            hash.Add(relationship.EndId);
            hash.Add(relationship.Properties);
        }

        hash.Add(document.Diagnostics.Count);
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            hash.Add((int)diagnostic.Code);
            hash.Add((int)diagnostic.Severity);
            hash.Add(diagnostic.Line);
            hash.Add(diagnostic.Span.Start);
            hash.Add(diagnostic.Span.End);
            hash.Add(diagnostic.Reason);
        }

        hash.Flush();
        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(PropertyMap properties)
    {
        Add(properties.Count);
        foreach ((string name, object value) in properties)
        {
            Add(name);
            switch (value)
            {
                case string text:
                    Add(0);
                    Add(text);
                    break;
                case long number:
                    Add(1);
                    Add(number);
                    break;
                case double number:
                    Add(2);
                    Add(BitConverter.DoubleToInt64Bits(number));
                    break;
                case bool flag:
                    Add(flag ? 3 : 4);
                    break;
                default:
                    Add(5);
                    Add((IReadOnlyList<string>)value);
                    break;
            }
        }
    }

    private void Add(IReadOnlyList<string> values)
    {
        Add(values.Count);
        foreach (string value in values)
        {
            Add(value);
        }
    }

    // Each string goes in with its length, so that ("ab", "c") and ("a", "bc") differ.
    private void Add(string text)
    {
        Add(text.Length);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan());
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
        }

        if (bytes.Length > _buffer.Length)
        {
            _hash.AppendData(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Add(long number)
    {
        if (_buffer.Length - _used < sizeof(long))
        {
            Flush();
        }

        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used), number);
        _used += sizeof(long);
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
