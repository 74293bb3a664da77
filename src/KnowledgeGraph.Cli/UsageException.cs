namespace KnowledgeGraph.Cli;

/// <summary>Arguments that fit the parser but not the command: told in one line, exit code 2.</summary>
internal sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException);
