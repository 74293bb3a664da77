using System.CommandLine;
using KnowledgeGraph.Cli.Queries;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query CYPHER|NAME</c>: asks a Neo4j server.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        Argument<string?> query = new("QUERY") { Description = "Cypher, or the name of a saved question.", Arity = ArgumentArity.ZeroOrOne, HelpName = "CYPHER|NAME" };
        Option<string[]> parameters = new("--param") { Description = "Value of $k; v is JSON, else text. May be repeated.", HelpName = "k=v" };
        Option<bool> json = new("--json") { Description = "One JSON object a row; nodes and relationships as in graph.jsonl." };
        Option<bool> list = new("--list") { Description = "List the saved questions with their parameters." };
        Option<string?> schema = CommonOptions.Schema();
        Option<string?> neo4j = Neo4jOptions.Uri();
        Command command = new(
            "query",
            "Ask a Neo4j server that holds plans, in Cypher or by the name of a saved question. Only reads.\n\n"
            + "Examples:\n  kg query --list\n  kg query labs\n  kg query targets --param year=2025 --param operator='>'\n  kg query 'MATCH (l:Lab) RETURN l' --json");
        command.Arguments.Add(query);
        foreach (Option option in (Option[])[parameters, json, list, schema, neo4j])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(query) is null != result.GetValue(list))
            {
                result.AddError("Give either Cypher or the name of a saved question, or --list.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SavedQuestions questions = SavedQuestions.Load(parsed.GetValue(schema));
            if (parsed.GetValue(list))
            {
                QuestionList.Print(questions, parsed.GetValue(json));
                return ExitCode.Done;
            }

            CypherStatement statement = Statement(parsed.GetValue(query)!, Given(parsed.GetValue(parameters) ?? []), questions);
            await RunAsync(Neo4jOptions.Settings(parsed.GetValue(neo4j)), statement, parsed.GetValue(json), cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(Neo4jConnectionSettings settings, CypherStatement statement, bool asJson, CancellationToken cancellationToken)
    {
        await using CypherClient client = new(settings);
        RelationshipEnds ends = new(client);
        using IRowOutput output = asJson ? new JsonRowOutput(ends) : new TextRowOutput(ends);
        await new ReadOnlyQuery(client).RunAsync(statement, output.Begin, output.WriteAsync, cancellationToken).ConfigureAwait(false);
        output.End();
    }

    private static CypherStatement Statement(string query, IReadOnlyDictionary<string, string> given, SavedQuestions questions)
    {
        if (questions.Find(query) is { } question)
        {
            return new CypherStatement(question.Query, question.Bind(given));
        }

        // No Cypher is a single word, so a single word is a name mistyped.
        if (query.All(static sign => char.IsLetterOrDigit(sign) || sign is '-' or '_'))
        {
            throw new UsageException($"There is no saved question '{query}'; 'kg query --list' shows those there are.");
        }

        return new CypherStatement(query, given.ToDictionary(static pair => pair.Key, static pair => ParameterValue.ReadArgument(pair.Key, pair.Value), StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Given(IEnumerable<string> parameters)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (string words in parameters)
        {
            int sign = words.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1)
            {
                throw new UsageException($"--param {words}: a parameter is written name=value, such as year=2025.");
            }

            string name = words[..sign].TrimStart('$');
            if (!given.TryAdd(name, words[(sign + 1)..]))
            {
                throw new UsageException($"--param {name} is given twice.");
            }
        }

        return given;
    }
}
