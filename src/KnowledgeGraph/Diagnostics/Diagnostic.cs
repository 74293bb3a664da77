using KnowledgeGraph.Text;

namespace KnowledgeGraph.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters to the reader of the graph.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know; nothing is missing.</summary>
    Info,

    /// <summary>Something of the document is not in the graph, or is there with less certainty.</summary>
    Warning,
}

/// <summary>Something odd in a document: what, where and why. Documents never throw for being odd, they say so here.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">Line of the extracted text, from 1; 0 where it concerns the whole document.</param>
/// <param name="Span">Place in the extracted text; empty where it concerns the whole document.</param>
/// <param name="Reason">One line: what was found and what was done with it.</param>
public sealed record Diagnostic(DiagnosticCode Code, DiagnosticSeverity Severity, int Line, TextSpan Span, string Reason)
{
    /// <summary>The code as it is written: <c>KG1102</c>.</summary>
    public string Id => $"KG{(int)Code:D4}";

    /// <summary>As printed: <c>KG1102 line 14: …</c>.</summary>
    public override string ToString() => Line > 0 ? $"{Id} line {Line}: {Reason}" : $"{Id}: {Reason}";
}
