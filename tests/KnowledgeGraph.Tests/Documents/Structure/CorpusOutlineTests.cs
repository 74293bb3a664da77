using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>Real documents against outlines that were written by hand before the program first ran on them.</summary>
public sealed class CorpusOutlineTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "Corpus");

    [Fact]
    public async Task Outlines_of_real_documents_score_as_approved()
    {
        Assert.SkipWhen(Repository.SharedPath is null, "The shared documents are not beside the checkout; set KNOWLEDGEGRAPH_SHARED.");
        StringBuilder report = new();
        foreach (string folder in Directory.GetDirectories(Corpus).Where(static folder => File.Exists(Path.Combine(folder, "outline.expected.json"))).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(folder);
            string path = Directory.GetFiles(Path.Combine(Repository.SharedPath!, "corpus"), name + ".*").Single();
            PlanDocument document = StructureRecognizer.Recognize(await SourceText.ReadAsync(path, cancellationToken: TestContext.Current.CancellationToken));
            using JsonDocument expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "outline.expected.json"), TestContext.Current.CancellationToken));
            Report(name, document, expected.RootElement, report);
        }

        Approval.Verify("tests/Corpus/outline-scores.approved.txt", report.ToString());
    }

    private static void Report(string name, PlanDocument document, JsonElement expected, StringBuilder report)
    {
        string[] wanted = [.. expected.GetProperty("sections").EnumerateArray().Select(static section =>
            $"{section.GetProperty("path")} L{section.GetProperty("level")} {Folded(section.GetProperty("marker").GetString())} {Folded(section.GetProperty("title").GetString())} {(section.GetProperty("runIn").GetBoolean() ? "run-in" : "block")}")];
        string[] found = [.. document.Blocks<Section>().Select(static section =>
            $"{section.Path} L{section.Level} {Folded(section.Marker)} {Folded(section.Title)} {(section.IsRunIn ? "run-in" : "block")}")];
        (int right, double f1) = Score(wanted, found);
        report.Append(CultureInfo.InvariantCulture, $"{name}\n  headings: {right} right of {found.Length} found, {wanted.Length} expected, F1 {f1:0.000}\n");

        string[] wantedCells = [.. Cells(expected)];
        string[] foundCells = [.. document.Blocks<Table>().SelectMany(static (table, number) =>
            table.Header.Select((cell, column) => $"{number} header {column} {Folded(cell)}")
                .Concat(table.Rows.SelectMany((row, index) => row.Cells.Select((cell, column) => $"{number} {index} {column} {Folded(cell.Text)}"))))];
        (right, f1) = Score(wantedCells, foundCells);
        report.Append(CultureInfo.InvariantCulture, $"  cells: {right} right of {foundCells.Length} found, {wantedCells.Length} expected, F1 {f1:0.000}\n");
        foreach (string missed in wanted.Except(found))
        {
            report.Append(CultureInfo.InvariantCulture, $"  missed: {missed}\n");
        }

        foreach (string wrong in found.Except(wanted))
        {
            report.Append(CultureInfo.InvariantCulture, $"  wrong: {wrong}\n");
        }
    }

    private static IEnumerable<string> Cells(JsonElement expected)
    {
        int number = 0;
        foreach (JsonElement table in expected.GetProperty("tables").EnumerateArray())
        {
            int column = 0;
            foreach (JsonElement cell in table.GetProperty("header").EnumerateArray())
            {
                yield return $"{number} header {column++} {Folded(cell.GetString())}";
            }

            int index = 0;
            foreach (JsonElement row in table.GetProperty("rows").EnumerateArray())
            {
                column = 0;
                foreach (JsonElement cell in row.EnumerateArray())
                {
                    yield return $"{number} {index} {column++} {Folded(cell.GetString())}";
                }

                index++;
            }

            number++;
        }
    }

    private static (int Right, double F1) Score(string[] wanted, string[] found)
    {
        int right = found.Intersect(wanted).Count();
        return (right, wanted.Length + found.Length == 0 ? 1 : 2.0 * right / (wanted.Length + found.Length));
    }

    // Blanks and the width of punctuation are the page's, not the document's.
    private static string Folded(string? words)
    {
        StringBuilder folded = new();
        foreach (char unit in words ?? string.Empty)
        {
            if (!char.IsWhiteSpace(unit))
            {
                folded.Append(unit is >= '！' and <= '～' ? (char)(unit - '！' + '!') : unit);
            }
        }

        return folded.ToString();
    }
}
