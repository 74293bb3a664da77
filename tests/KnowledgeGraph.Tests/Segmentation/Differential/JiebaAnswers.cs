using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation.Differential;

/// <summary>Asks jieba itself, by <c>jieba_answers.py</c>.</summary>
internal static class JiebaAnswers
{
    private const int NotInstalled = 77;

    private static string Script { get; } = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Segmentation", "Differential", "jieba_answers.py");

    /// <summary>The answers to <paramref name="count"/> random texts and to the lines of <paramref name="files"/>; null where jieba 0.42.1 is not installed.</summary>
    public static async Task<List<JsonElement>?> AskAsync(int seed, int count, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        // Debian's package belongs to Debian's Python, which need not be the first on the path.
        string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        ProcessStartInfo start = new(python, [Script, seed.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture), .. files]);
        try
        {
            using ChildProcess process = ChildProcess.Start(start);
            List<JsonElement> answers = [];
            while (await process.ReadLineAsync(cancellationToken) is { } line)
            {
                answers.Add(JsonSerializer.Deserialize<JsonElement>(line));
            }

            (int exitCode, _, string errors) = await process.EndAsync(cancellationToken);
            return exitCode switch
            {
                0 => answers,
                NotInstalled => null,
                _ => throw new InvalidOperationException($"{Script} ended with {exitCode}: {errors}"),
            };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
