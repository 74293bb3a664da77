using System.Globalization;

namespace KnowledgeGraph.Scoring;

/// <summary>What is wrong in a file of the gold, and where.</summary>
/// <param name="File">Name of the file in the gold's folder.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record GoldFault(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}");
}
