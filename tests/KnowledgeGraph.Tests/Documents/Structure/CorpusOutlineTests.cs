using System.Text;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>Real documents against outlines that were written by reading them, before the program first ran on them.</summary>
/// <remarks>The documents are not part of the repository: where the shared folder is missing these tests are skipped, in CI they fail.</remarks>
public sealed class CorpusOutlineTests(ITestOutputHelper output)
{
    private const double LowestHeadingScore = 0.99;

    private static readonly (string Case, string File)[] Documents =
    [
        ("05-zero-waste-city-pilot", "05-national-zero-waste-city-pilot-plan-2018.html"),
        ("06-farm-mechanisation", "06-national-farm-mechanisation-opinion-2018.html"),
        ("10-work-report", "10-national-work-report-2024.txt"),
        ("12-innovation-measures", "12-national-innovation-measures-second-batch-2018.html"),
        ("14-curriculum-reform", "14-zhejiang-high-school-curriculum-reform-2012.html"),
    ];

    [Fact]
    public void The_outlines_of_the_corpus_agree_with_those_written_by_hand_as_far_as_is_approved()
    {
        StringBuilder scores = new();
        foreach ((string name, string file) in Documents)
        {
            PlanDocument document = Recognize(file);
            Outline expected = Outline.Read(Path.Combine(Repository.Root, "tests", "Corpus", name, "outline.expected.json")).WithLines(document.Source);
            OutlineScore score = new(expected, Outline.Of(document));
            scores.Append(name).Append('\n');
            scores.Append("  headings ").Append(score.Headings).Append('\n');
            scores.Append("  places   ").Append(score.Places).Append('\n');
            scores.Append("  columns  ").Append(score.Columns).Append('\n');
            scores.Append("  tables   ").Append(score.Tables).Append('\n');
            scores.Append("  cells    ").Append(score.Cells).Append('\n');
            foreach (string difference in score.Differences)
            {
                scores.Append("  - ").Append(difference).Append('\n');
            }

            Assert.True(score.Headings.F1 >= LowestHeadingScore, $"{name}: heading F1 {score.Headings}");
        }

        output.WriteLine(scores.ToString());
        Approval.Verify("tests/Corpus/outline-scores.approved.txt", scores.ToString());
    }

    [Theory]
    [InlineData("05-zero-waste-city-pilot")]
    [InlineData("06-farm-mechanisation")]
    [InlineData("10-work-report")]
    [InlineData("12-innovation-measures")]
    [InlineData("14-curriculum-reform")]
    public void The_whole_outline_is_the_approved_one(string name)
    {
        PlanDocument document = Recognize(Documents.Single(document => document.Case == name).File);
        Approval.Verify($"tests/Corpus/{name}/outline.approved.txt", OutlineText.Full(document));
    }

    private static PlanDocument Recognize(string file)
    {
        bool isThere = Repository.SharedPath is not null;
        Assert.False(!isThere && Environment.GetEnvironmentVariable("CI") == "true", "The shared documents are missing in CI.");
        Assert.SkipUnless(isThere, "The shared documents are not beside the checkout; set KNOWLEDGEGRAPH_SHARED to their folder.");
        return StructureRecognizer.Recognize(SourceText.Read(File.ReadAllBytes(Path.Combine(Repository.SharedPath!, "corpus", file)), file));
    }
}
