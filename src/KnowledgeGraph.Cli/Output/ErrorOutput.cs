namespace KnowledgeGraph.Cli.Output;

/// <summary>Messages to people: one line each, on standard error.</summary>
internal static class ErrorOutput
{
    /// <summary>Writes one line; line breaks inside it become blanks.</summary>
    public static void Write(string message) => Console.Error.WriteLine($"kg: {OneLine(message)}");

    /// <summary>Writes what a failure says, its stack trace only where asked for.</summary>
    public static void Write(Exception failure, bool verbose)
    {
        foreach (string line in Failures.MessagesOf(failure))
        {
            Write(line);
        }

        if (verbose)
        {
            Console.Error.WriteLine(failure);
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
