using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Segmentation;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Support;

/// <summary>What a <see cref="ChildProcess"/> does: to a database, whose path is the first argument, or with the segmenter.</summary>
internal static class ChildJobs
{
    /// <summary>Replaces and removes documents without end. Arguments: path, seed.</summary>
    public const string ChangeWithoutEnd = nameof(ChangeWithoutEnd);

    /// <summary>Writes one document and dies at a row. Arguments: path, number and version of the document, how many rows to write before.</summary>
    public const string DieAtRow = nameof(DieAtRow);

    /// <summary>Writes one document; prints the message where that fails. Arguments: path, number and version of the document, its parts.</summary>
    public const string Write = nameof(Write);

    public const int Documents = 3;

    public const int Versions = 4;

    private const int Parts = 150;

    public static DocumentGraph Version(int number, int version, int parts = Parts) =>
        new RandomGraphs((version * Documents) + number).Document(number, parts);

    public static IEnumerable<DocumentGraph> VersionsOf(string documentId) =>
        Enumerable.Range(0, Documents).SelectMany(static number => Enumerable.Range(0, Versions).Select(version => Version(number, version)))
            .Where(document => document.DocumentId == documentId);

    public static Task<int> RunAsync(string job, string[] arguments) => job switch
    {
        ChangeWithoutEnd => ChangeAsync(arguments[0], Number(arguments[1])),
        DieAtRow => DieAsync(arguments[0], Version(Number(arguments[1]), Number(arguments[2])), Number(arguments[3])),
        Write => WriteAsync(arguments[0], Version(Number(arguments[1]), Number(arguments[2]), Number(arguments[3]))),
        LoadingJob.Name => LoadingJob.RunAsync(arguments[0]),
        _ => Task.FromResult(2),
    };

    private static int Number(string argument) => int.Parse(argument, CultureInfo.InvariantCulture);

    private static async Task<int> ChangeAsync(string path, int seed)
    {
        Random random = new(seed);
        DocumentGraph[][] versions =
        [
            .. Enumerable.Range(0, Documents).Select(static number => Enumerable.Range(0, Versions).Select(version => Version(number, version)).ToArray()),
        ];
        await Console.Out.WriteLineAsync("ready");
        while (true)
        {
            // Opening and closing is part of what may be cut off: the first makes the tables, the last brings the log into the file.
            await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(path);
            for (int i = random.Next(1, 8); i > 0; i--)
            {
                DocumentGraph document = versions[random.Next(Documents)][random.Next(Versions)];
                await Console.Out.WriteLineAsync("begin");
                await (random.Next(5) == 0 ? store.RemoveAsync(document.DocumentId) : store.ReplaceAsync(document));
                await Console.Out.WriteLineAsync("end");
            }
        }
    }

    private static async Task<int> DieAsync(string path, DocumentGraph document, int rows)
    {
        SqliteStoreOptions options = new()
        {
            Opened = connection =>
            {
                connection.CreateFunction("row_written", () =>
                {
                    if (rows-- == 0)
                    {
                        System.Diagnostics.Process.GetCurrentProcess().Kill();
                    }

                    return 0;
                });
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = string.Concat(
                    from table in new[] { "documents", "diagnostics", "nodes", "node_documents", "relationships" }
                    from moment in new[] { "INSERT", "UPDATE", "DELETE" }
                    select $"CREATE TEMP TRIGGER {table}_{moment} AFTER {moment} ON main.{table} BEGIN SELECT row_written(); END;");
                command.ExecuteNonQuery();
            },
        };
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(path, options);
        await store.ReplaceAsync(document);
        return 0;
    }

    private static async Task<int> WriteAsync(string path, DocumentGraph document)
    {
        try
        {
            await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(path);
            await store.ReplaceAsync(document);
            return 0;
        }
        catch (GraphStoreException exception)
        {
            await Console.Out.WriteLineAsync(exception.Message);
            return 3;
        }
    }
}
