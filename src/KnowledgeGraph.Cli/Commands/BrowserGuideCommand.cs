using System.CommandLine;
using KnowledgeGraph.Cli.Browser;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg browser-guide</c>: gives Neo4j Browser its style sheet, guides and favourites.</summary>
internal static class BrowserGuideCommand
{
    private const int DefaultPort = 8474;

    public static Command Create()
    {
        Option<int> port = CommonOptions.Number("--port", "Port on this machine.", usual: DefaultPort, least: 1, most: 65535);
        Option<string?> write = new("--write") { Description = "Write the files into this folder instead of serving them.", HelpName = "DIR" };
        Option<string?> schema = CommonOptions.Schema();
        Command command = new(
            "browser-guide",
            "Serve a style sheet, a guide in Chinese and English and the saved questions to Neo4j Browser on this machine; Ctrl+C ends it.\n\n"
            + "Examples:\n  kg browser-guide\n  kg browser-guide --write browser/");
        command.Options.Add(port);
        command.Options.Add(write);
        command.Options.Add(schema);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string address = $"http://localhost:{parsed.GetValue(port)}";
            IReadOnlyDictionary<string, GuideFile> files = Files(parsed.GetValue(schema), address);
            if (parsed.GetValue(write) is { } folder)
            {
                await WriteAsync(files, folder, cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }

            using GuideServer server = GuideServer.Start(parsed.GetValue(port), files);
            Tell(address);
            await server.RunAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyDictionary<string, GuideFile> Files(string? schemaDirectory, string address)
    {
        GraphSchema schema = (schemaDirectory is null ? GraphDefinitions.Default : GraphDefinitions.Load(schemaDirectory)).Schema;
        return GuideFiles.Create(schema, SavedQuestions.Load(schemaDirectory), address);
    }

    private static async Task WriteAsync(IReadOnlyDictionary<string, GuideFile> files, string folder, CancellationToken cancellationToken)
    {
        OutFolder.Create(folder, "--write");
        foreach ((string name, GuideFile file) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken).ConfigureAwait(false);
            Console.Out.WriteLine($"wrote {path}");
        }
    }

    private static void Tell(string address)
    {
        Console.Out.WriteLine("In Neo4j Browser, enter");
        Console.Out.WriteLine($"  :play {address}/guide-zh.html     (English: guide-en.html; newest Browser: guide-zh.adoc, guide-en.adoc)");
        Console.Out.WriteLine($"  :style {address}/style.grass");
        Console.Out.WriteLine($"Saved questions as favourites: {address}/favourites.zip");
        Console.Out.WriteLine("Ctrl+C ends.");
    }
}
