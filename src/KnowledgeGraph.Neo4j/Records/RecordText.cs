using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Neo4j.Records;

/// <summary>A <see cref="DocumentRecord"/> as the text of one property: packed, compressed, in base 64, since the oldest servers know no bytes.</summary>
internal static class RecordText
{
    private const byte Version = 1;

    private const int Quality = 4;

    private const int WindowBits = 18;

    public static string Write(DocumentRecord record)
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(record.DocumentId);
            WriteText(writer, record.Text);
            WriteList(writer, record.Diagnostics, WriteDiagnostic);
            WriteList(writer, record.Shapes, static (writer, shape) =>
            {
                WriteList(writer, shape.Names, static (writer, name) => writer.Write(name));
                WriteList(writer, shape.Properties, static (writer, name) => writer.Write(name));
            });
            WriteNodes(writer, record.Nodes);
            WriteList(writer, record.Relationships, static (writer, mark) =>
            {
                WriteId(writer, mark.Id);
                writer.Write7BitEncodedInt(mark.Shape);
                writer.Write7BitEncodedInt(mark.Start);
                writer.Write7BitEncodedInt(mark.End);
                writer.Write(mark.Hash);
            });
        }

        return Pack(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    // In one call with a window of its own: the stream's takes several megabytes for each document, and gains little on ids and hashes.
    private static string Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, packed, out int length, Quality, WindowBits)
                ? Convert.ToBase64String(packed.AsSpan(0, length))
                : throw new InvalidOperationException("The record did not fit into what Brotli itself says is enough.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <exception cref="FormatException">The text is no record.</exception>
    /// <exception cref="GraphStoreException">It is one of a newer version.</exception>
    public static DocumentRecord Read(string text)
    {
        try
        {
            using BrotliStream packed = new(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            using BufferedStream buffered = new(packed, 1 << 16);
            using BinaryReader reader = new(buffered, Encoding.UTF8);
            if (reader.ReadByte() is var version && version > Version)
            {
                throw new GraphStoreException(
                    GraphStoreErrorCode.NewerVersion,
                    $"A newer version of this program wrote the document (record {version}, known is {Version}). Use that version, or a newer one.");
            }

            return new DocumentRecord
            {
                DocumentId = reader.ReadString(),
                Text = ReadText(reader),
                Diagnostics = ReadList(reader, ReadDiagnostic),
                Shapes = ReadList(reader, static reader => new Shape(ReadList(reader, static reader => reader.ReadString()), ReadList(reader, static reader => reader.ReadString()))),
                Nodes = ReadNodes(reader),
                Relationships = ReadList(reader, static reader => new RelationshipMark(
                    ReadId(reader), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadUInt64())),
            };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException)
        {
            throw new FormatException("The record of the document is damaged.", e);
        }
    }

    // Ids in order share their beginnings, so only what differs is written.
    private static void WriteNodes(BinaryWriter writer, NodeMark[] nodes)
    {
        string former = "";
        WriteList(writer, nodes, (writer, mark) =>
        {
            int shared = mark.Id.AsSpan().CommonPrefixLength(former);
            shared -= shared > 0 && char.IsHighSurrogate(mark.Id[shared - 1]) ? 1 : 0;
            former = mark.Id;
            writer.Write7BitEncodedInt(shared);
            writer.Write(mark.Id[shared..]);
            writer.Write7BitEncodedInt(mark.Shape);
            writer.Write(mark.Hash);
        });
    }

    private static NodeMark[] ReadNodes(BinaryReader reader)
    {
        string former = "";
        return ReadList(reader, reader =>
        {
            former = string.Concat(former.AsSpan(0, reader.Read7BitEncodedInt()), reader.ReadString());
            return new NodeMark(former, reader.Read7BitEncodedInt(), reader.ReadUInt64());
        });
    }

    // Ids of relationships are 16 hex digits, nearly always: 8 bytes.
    private static void WriteId(BinaryWriter writer, string id)
    {
        bool isHash = id.Length == 16 && id.All(static digit => char.IsAsciiHexDigitLower(digit));
        writer.Write(isHash);
        if (isHash)
        {
            writer.Write(Convert.FromHexString(id));
        }
        else
        {
            writer.Write(id);
        }
    }

    private static string ReadId(BinaryReader reader) => reader.ReadBoolean() ? Convert.ToHexStringLower(reader.ReadBytes(8)) : reader.ReadString();

    // As UTF-16, for the text of a source may hold what UTF-8 cannot.
    private static void WriteText(BinaryWriter writer, string text)
    {
        writer.Write(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string ReadText(BinaryReader reader)
    {
        char[] text = new char[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(text.AsSpan()));
        return new string(text);
    }

    private static void WriteDiagnostic(BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write((int)diagnostic.Code);
        writer.Write((int)diagnostic.Severity);
        writer.Write(diagnostic.Line);
        writer.Write(diagnostic.Span.Start);
        writer.Write(diagnostic.Span.End);
        WriteText(writer, diagnostic.Reason);
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader) => new(
        (DiagnosticCode)reader.ReadInt32(),
        (DiagnosticSeverity)reader.ReadInt32(),
        reader.ReadInt32(),
        new TextSpan(reader.ReadInt32(), reader.ReadInt32()),
        ReadText(reader));

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(writer, item);
        }
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        T[] items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }
}
