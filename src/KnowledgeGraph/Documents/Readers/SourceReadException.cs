using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Documents.Readers;

/// <summary>A file that cannot be read as a document at all. The message is one line: where, code, what, what to do.</summary>
public sealed class SourceReadException : Exception
{
    internal SourceReadException(DiagnosticCode code, string source, string reason, long? offset = null, Exception? cause = null)
        : base($"{source}: KG{(int)code:D4}: {reason}", cause)
    {
        Code = code;
        SourceName = source;
        Offset = offset;
    }

    /// <summary>Stable code, from <see cref="DiagnosticCode.FileNotReadable"/> on.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>The file as the caller named it.</summary>
    public string SourceName { get; }

    /// <summary>Offset in the file's bytes, from 0, of what cannot be read; null where no one place is at fault.</summary>
    public long? Offset { get; }
}
