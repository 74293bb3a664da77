using System.Text;
using CsCheck;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Evidence;

/// <summary>Every fact, value and mention of every document stands where it says, and every link leads where the schema allows.</summary>
public sealed class GraphContractTests
{
    public static TheoryData<string> Dresses => SeedDresses.Names();

    public static TheoryData<string> Documents =>
        [Path.GetFileName(Repository.SeedPath), .. Repository.SharedPath is null ? (IEnumerable<string>)[] : InCorpus(Repository.SharedPath)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_found_in_the_wild_keeps_the_contract(string name)
    {
        string path = name == Path.GetFileName(Repository.SeedPath) ? Repository.SeedPath : Path.Combine(Repository.SharedPath!, "corpus", name);
        SourceText source = await SourceText.ReadAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(CheckedDocument.FaultsOf(source));
        Assert.True(CheckedDocument.FactsOf(source) > 0);
    }

    [Theory]
    [MemberData(nameof(Dresses))]
    public void The_seed_keeps_it_in_every_dress(string name)
    {
        SeedDress dress = SeedDresses.Named(name);
        SourceText source = SourceText.Read(dress.Bytes, dress.FileName);
        Assert.Empty(CheckedDocument.FaultsOf(source));
        Assert.True(CheckedDocument.FactsOf(source) > 500);
    }

    private static IEnumerable<string> InCorpus(string shared) => Directory.EnumerateFiles(Path.Combine(shared, "corpus")).Select(static file => Path.GetFileName(file))
        .Where(static name => !name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Fact]
    public void A_graph_of_a_text_that_has_changed_since_breaks_it()
    {
        SourceText shifted = SourceText.Read(Encoding.UTF8.GetBytes("附" + SeedPlan.Text), "plan.txt");
        Assert.True(CheckedDocument.FaultsOf(shifted, GraphPipeline.Load().Run(SourceText.Read(Encoding.UTF8.GetBytes(SeedPlan.Text), "plan.txt"))).Count > 1000);
    }

    [Fact]
    public void Plans_made_at_random_keep_it() => RandomPlans.Plans.Check(
        static plan => Assert.Empty(CheckedDocument.FaultsOf(SourceText.Read(Encoding.UTF8.GetBytes(plan.Text), "plan.txt"))), 60);
}
