namespace KnowledgeGraph.Definitions;

/// <summary>What is wrong with a definition. The number is stable and is written <c>KG3001</c>.</summary>
public enum DefinitionCode
{
    /// <summary>The file is no YAML, or not the part of it that definitions use.</summary>
    Syntax = 3001,

    /// <summary>A key that definitions of this kind do not have.</summary>
    UnknownKey = 3002,

    /// <summary>A value of the wrong kind: a list where a text is expected, a word where a number is.</summary>
    WrongType = 3003,

    /// <summary>A label, relationship type, word list or property that is defined nowhere.</summary>
    UnknownName = 3004,

    /// <summary>A name that stands twice.</summary>
    Duplicate = 3005,

    /// <summary>A key that must be there.</summary>
    Missing = 3006,

    /// <summary>An anchor, alias or merge key: definitions are written out, so that no file can grow while it is read.</summary>
    AliasRefused = 3007,

    /// <summary>More nodes, deeper nesting or a longer text than definitions need.</summary>
    LimitExceeded = 3008,

    /// <summary>A file or folder that is not there or cannot be read.</summary>
    Unreadable = 3009,

    /// <summary>A value outside its range, or one that contradicts another.</summary>
    BadValue = 3010,

    /// <summary>Two corrections that contradict each other, or say the same twice.</summary>
    Conflict = 3011,
}

/// <summary>One thing wrong with a definition file, and where.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="File">Path as it was given, with forward slashes.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Message">One line: what was found, what was expected.</param>
public sealed record DefinitionFault(DefinitionCode Code, string File, int Line, int Column, string Message)
{
    /// <summary>The code as it is written: <c>KG3004</c>.</summary>
    public string Id => $"KG{(int)Code:D4}";

    /// <summary>As printed: <c>rules/names.yaml:14:9: KG3004: …</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Id}: {Message}";
}
