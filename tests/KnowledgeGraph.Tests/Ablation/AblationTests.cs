using System.Globalization;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Scoring;
using KnowledgeGraph.Tests.Scoring;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Ablation;

/// <summary>Rules, not lists, do the work: scores on the development gold with parts of the lexicon taken out.</summary>
public sealed class AblationTests
{
    private const double LeastEntities = 0.80;
    private const double LeastRelations = 0.65;

    private static readonly string[] Administrative = ["省", "市", "自治区", "自治州", "特别行政区", "盟", "林区", "兵团"];
    private static readonly string[] Subjects = ["TechnologyField", "Industry", "Technology"];

    [Fact]
    public async Task Without_the_names_that_only_the_seed_holds_the_scores_stand()
    {
        Assert.SkipWhen(Repository.SharedPath is null, "The shared documents are not there.");
        string seed = await TextAsync(Repository.SeedPath);
        List<string> others = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.SharedPath, "corpus")).Where(static file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            others.Add(await TextAsync(file));
        }

        await VerifyAsync("seed-only-names", entry => !IsPlace(entry) && StandsIn(entry, seed) && !others.Exists(text => StandsIn(entry, text)), LeastEntities, LeastRelations);
    }

    [Fact]
    public async Task Without_all_names_that_the_seed_holds_the_scores_stand()
    {
        string seed = await TextAsync(Repository.SeedPath);
        await VerifyAsync("all-names-of-the-seed", entry => !IsPlace(entry) && StandsIn(entry, seed), LeastEntities, LeastRelations);
    }

    [Fact]
    public Task Without_fields_industries_and_technologies_the_scores_stand() =>
        VerifyAsync("no-subjects", static entry => Subjects.Contains(entry.Label), LeastEntities, LeastRelations);

    [Fact]
    public Task Without_any_name_but_places_the_scores_stand() =>
        VerifyAsync("places-alone", static entry => !IsPlace(entry), LeastEntities, LeastRelations);

    private static async Task VerifyAsync(string variant, Func<LexiconEntry, bool> goes, double leastEntities, double leastRelations)
    {
        ThinnedLexicon thinned = ThinnedLexicon.Without(goes);
        Gold gold = await CorpusGold.ReadAsync("seed");
        ScoreReport report = Scorer.Score(thinned.Pipeline.Run(await CorpusGold.SourceAsync(gold)), gold);
        using StringWriter written = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        written.Write($"{thinned.Removed.Count} names taken out of {thinned.Removed.Count + thinned.Pipeline.Definitions.Lexicon.Entries.Count}\n");
        ScoreReportWriter.WriteFigures(report, written);
        written.Write("\ntaken out, where not all of a label:\n");
        foreach (IGrouping<string, LexiconEntry> label in thinned.Removed.GroupBy(static entry => entry.Label).OrderBy(static label => label.Key, StringComparer.Ordinal))
        {
            bool isAll = !thinned.Pipeline.Definitions.Lexicon.Entries.Any(entry => entry.Label == label.Key);
            written.Write($"{label.Key}: {(isAll ? "all" : string.Join(' ', label.Select(static entry => entry.Name).Order(StringComparer.Ordinal)))}\n");
        }

        Approval.Verify($"tests/KnowledgeGraph.Tests/Ablation/{variant}.approved.txt", written.ToString());
        Assert.True(report.Entities!.F1 >= leastEntities, $"entities {report.Entities.F1:F3}");
        Assert.True(report.Relations!.F1 >= leastRelations, $"relations {report.Relations.F1:F3}");
    }

    // Administrative places are general knowledge: any plan may name them, and none needs to explain them.
    private static bool IsPlace(LexiconEntry entry) =>
        entry.Label == "Region" && (entry.Name == "中国" || entry.Surfaces.Any(static surface => Administrative.Any(end => surface.EndsWith(end, StringComparison.Ordinal))));

    private static bool StandsIn(LexiconEntry entry, string text) =>
        entry.Surfaces.Any(surface => text.Contains(FoldedText.Of(surface), StringComparison.Ordinal));

    private static async Task<string> TextAsync(string path) =>
        FoldedText.Of((await SourceText.ReadAsync(path, cancellationToken: TestContext.Current.CancellationToken)).Text);
}
