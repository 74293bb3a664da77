namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>A dictionary that cannot be read: the message says in which line and why.</summary>
public sealed class DictionaryFormatException : FormatException
{
    /// <summary>A fault without a place.</summary>
    public DictionaryFormatException()
    {
    }

    /// <summary>A fault without a place.</summary>
    public DictionaryFormatException(string message)
        : base(message)
    {
    }

    /// <summary>A fault without a place.</summary>
    public DictionaryFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal DictionaryFormatException(string source, int line, string code, string fault, Exception? innerException = null)
        : base($"{source}:{line}: {code}: {fault}", innerException)
    {
        Code = code;
        Line = line;
    }

    /// <summary>The stable code of the fault, such as <c>KG2001</c>; empty where there is none.</summary>
    public string Code { get; } = "";

    /// <summary>The line, from 1; 0 where the fault has no place.</summary>
    public int Line { get; }
}
