using System.CommandLine;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Which Neo4j server to use: the option, then the environment, then the server on this machine. A password comes from the environment alone.</summary>
internal static class Neo4jOptions
{
    private const string DefaultUri = "bolt://localhost:7687";

    // Somebody waits for the answer: what a few seconds do not mend, such as a member that only reads, is told of.
    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(5);

    public static Option<string?> Uri() => new("--neo4j")
    {
        Description = $"Server, such as {DefaultUri} (the default; else NEO4J_URI). User, password and database: NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.",
        HelpName = "URI",
    };

    /// <summary>The settings of a connection.</summary>
    /// <exception cref="UsageException">The address is none.</exception>
    public static Neo4jConnectionSettings Settings(string? uri)
    {
        try
        {
            return new Neo4jConnectionSettings(uri ?? Variable("NEO4J_URI") ?? DefaultUri)
            {
                Credentials = Variable("NEO4J_PASSWORD") is { } password
                    ? Neo4jCredentials.Basic(Variable("NEO4J_USERNAME") ?? "neo4j", password)
                    : Neo4jCredentials.None,
                Database = Variable("NEO4J_DATABASE"),
                RetryTime = RetryTime,
            };
        }
        catch (ArgumentException failure)
        {
            // The framework puts the parameter's name behind the message, which tells a user of the command line nothing.
            throw new UsageException(failure.Message.Split(" (Parameter ")[0], failure);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
