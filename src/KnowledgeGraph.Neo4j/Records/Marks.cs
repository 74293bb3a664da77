using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
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

/// <summary>Hashes of what a document says of one thing.</summary>
internal static class MarkHash
{
    public static ulong Of(IReadOnlyList<string> labels, PropertyMap properties) => Of($"{string.Join(':', labels)}\n{properties.ToJson()}");

    public static ulong Of(PropertyMap properties) => Of(properties.ToJson());

    private static ulong Of(string words)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(words), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
