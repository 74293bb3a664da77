using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Scoring;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli;

/// <summary>Which failures a command reports in a line instead of crashing, and with which exit code.</summary>
internal static class Failures
{
    /// <summary>The exit code for a failure; null for one that is a fault of the program.</summary>
    public static int? ExitCodeOf(Exception failure) => failure switch
    {
        SourceReadException or DefinitionException or DictionaryFormatException or GoldException or InputException => ExitCode.InputFailed,
        UsageException => ExitCode.Usage,
        GraphStoreException or Neo4jConnectionException or Neo4jServerException or ServerTooOldException => ExitCode.StoreFailed,
        IOException or UnauthorizedAccessException => ExitCode.StoreFailed,
        _ => null,
    };

    /// <summary>The lines that tell of a failure: one for each fault of a definition file, else one.</summary>
    public static IEnumerable<string> MessagesOf(Exception failure) =>
        failure switch
        {
            DefinitionException definitions => definitions.Faults.Select(static fault => fault.ToString()),
            GoldException { Faults.Count: > 0 } gold => gold.Faults.Select(static fault => fault.ToString()),
            _ => [failure.Message],
        };
}

/// <summary>An input that cannot be used: missing, or a folder without documents.</summary>
internal sealed class InputException(string message) : Exception(message);
