using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Graph;

/// <summary>The ids of the graph: readable or hashed, always computed, so that shards built apart merge without coordination.</summary>
public static class GraphId
{
    // Digits of the largest length, and the colon behind it.
    private const int LongestLength = 11;

    /// <summary>Id of an entity: <c>Label/name</c>.</summary>
    public static string Entity(string label, string name) => $"{label}/{name}";

    /// <summary>Id of a document: <c>Document/issuer/title</c>, with <c>/number</c> behind it where it bears one; without a title the file's name.</summary>
    public static string Document(string? issuer, string? title, string? documentNumber, string fileName)
    {
        if (title is null)
        {
            return $"Document/{fileName}";
        }

        StringBuilder id = new("Document/");
        if (issuer is not null)
        {
            id.Append(issuer).Append('/');
        }

        id.Append(title);
        if (documentNumber is not null)
        {
            id.Append('/').Append(documentNumber);
        }

        return id.ToString();
    }

    /// <summary>Id of a part of a document: document id + <c>#</c> + its key.</summary>
    public static string Part(string documentId, string key) => $"{documentId}#{key}";

    /// <summary>Id of a measured value; it holds no offset, so that an edit elsewhere leaves it alone.</summary>
    /// <param name="documentId">Id of the document that states it.</param>
    /// <param name="subjectId">Id of the node it is about.</param>
    /// <param name="indicatorId">Id of what is measured.</param>
    /// <param name="role">target, actual, baseline or expected.</param>
    /// <param name="year">Year it holds for; null where there is none.</param>
    /// <param name="evidence">The exact words.</param>
    /// <param name="repetition">1 for the first value with these parts in the document, 2 for the next…</param>
    public static string Value(string documentId, string subjectId, string indicatorId, string role, long? year, string evidence, int repetition = 1)
    {
        string hash = Hash(12, subjectId, indicatorId, role, year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, evidence);
        return repetition == 1 ? $"{documentId}#v-{hash}" : $"{documentId}#v-{hash}-{repetition.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Id of a relationship: 16 hex digits.</summary>
    public static string Relationship(string documentId, string startId, string type, string endId, string? status = null) =>
        Hash(16, documentId, startId, type, endId, status ?? string.Empty);

    /// <summary>Id of a <c>MENTIONS</c>: as <see cref="Relationship"/>, and its place.</summary>
    public static string Mention(string documentId, string startId, string endId, int start, int end) =>
        Hash(
            16,
            documentId,
            startId,
            "MENTIONS",
            endId,
            string.Create(CultureInfo.InvariantCulture, $"{start}-{end}"));

    private static string Hash(int digits, params ReadOnlySpan<string> parts)
    {
        // Each part goes in with its length, so that ("ab", "c") and ("a", "bc") differ whatever a name holds.
        int most = 0;
        foreach (string part in parts)
        {
            most += Encoding.UTF8.GetMaxByteCount(part.Length) + LongestLength;
        }

        byte[] key = ArrayPool<byte>.Shared.Rent(most);
        int length = 0;
        foreach (string part in parts)
        {
            part.Length.TryFormat(key.AsSpan(length), out int written, provider: CultureInfo.InvariantCulture);
            length += written;
            key[length++] = (byte)':';
            length += Encoding.UTF8.GetBytes(part, key.AsSpan(length));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(key);
        return Convert.ToHexStringLower(hash[..(digits / 2)]);
    }
}
