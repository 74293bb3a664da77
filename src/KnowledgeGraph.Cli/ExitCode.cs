namespace KnowledgeGraph.Cli;

/// <summary>What <c>kg</c> tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed; the others are done and each failure is named.</summary>
    public const int InputFailed = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>A server or file could not be reached or written.</summary>
    public const int StoreFailed = 3;

    /// <summary>Ended by Ctrl+C, as shells expect it.</summary>
    public const int Interrupted = 130;
}
