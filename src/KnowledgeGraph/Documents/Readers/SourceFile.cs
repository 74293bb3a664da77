namespace KnowledgeGraph.Documents.Readers;

/// <summary>The bytes of one document with the name under which they were found.</summary>
public sealed class SourceFile
{
    /// <summary>A file of <paramref name="bytes"/>, which must not change while it is read.</summary>
    /// <param name="name">The file's name without folder.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <param name="charset">The character set that came with it; null where none did.</param>
    public SourceFile(string name, ReadOnlyMemory<byte> bytes, string? charset = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Bytes = bytes;
        Charset = charset;
    }

    /// <summary>The file's name without folder.</summary>
    public string Name { get; }

    /// <summary>All bytes of the file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The character set that came with it; null where none did.</summary>
    public string? Charset { get; }

    /// <summary>True where the name ends in one of <paramref name="endings"/> (with the dot), whatever the case.</summary>
    public bool IsNamed(params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
