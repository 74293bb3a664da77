namespace KnowledgeGraph.Scoring;

/// <summary>A text is no report of scores as <see cref="ScoreReportWriter"/> writes it.</summary>
public sealed class ScoreReportFormatException : FormatException
{
    /// <summary>Makes an exception for the first line.</summary>
    public ScoreReportFormatException()
        : this("This is no report of scores.")
    {
    }

    /// <summary>Makes an exception for the first line.</summary>
    public ScoreReportFormatException(string message)
        : this(message, 1, null)
    {
    }

    /// <summary>Makes an exception for the first line.</summary>
    public ScoreReportFormatException(string message, Exception? innerException)
        : this(message, 1, innerException)
    {
    }

    internal ScoreReportFormatException(string message, int line, Exception? innerException)
        : base(message, innerException) => Line = line;

    /// <summary>The line at fault, from 1; of an entry of a list the line where it begins.</summary>
    public int Line { get; }
}
