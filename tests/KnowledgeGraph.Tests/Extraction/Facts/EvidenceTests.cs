using System.Text;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Facts;

public sealed class EvidenceTests
{
    private static readonly Lazy<ExtractedPlan> Seed = new(() => new ExtractedPlan(File.ReadAllText(Repository.SeedPath)));

    [Fact]
    public void The_evidence_of_every_fact_lies_in_one_leaf()
    {
        Assert.NotEmpty(Seed.Value.Result.Facts);
        Assert.All(Seed.Value.Result.Facts, fact => Assert.True(fact.Provenance.Leaf.Content.Contains(fact.Provenance.Evidence) && !fact.Provenance.Evidence.IsEmpty));
    }

    [Fact]
    public void The_surface_of_every_mention_is_the_text_at_its_place() =>
        Assert.All(Seed.Value.Result.Mentions, mention => Assert.Equal(mention.Surface, Seed.Value.Words(mention.Span)));

    [Fact]
    public void The_ends_of_every_fact_are_among_the_entities()
    {
        HashSet<string> known = [.. Seed.Value.Result.Entities.Select(entity => entity.Ref.ToString())];
        Assert.All(Seed.Value.Result.Facts.SelectMany(fact => (FactEnd[])[fact.Start, fact.End]).Where(end => end.Entity is not null), end => Assert.Contains(end.Entity!.Value.ToString(), known));
    }

    [Fact]
    public void The_same_text_tells_the_same_twice()
    {
        ExtractedPlan again = new(File.ReadAllText(Repository.SeedPath));
        Assert.Equal(Seed.Value.Result.Facts.Select(Line), again.Result.Facts.Select(Line));
        Assert.Equal(Seed.Value.Result.Entities.Select(entity => entity.Ref), again.Result.Entities.Select(entity => entity.Ref));
    }

    [Theory]
    [InlineData("等")]
    [InlineData("和")]
    [InlineData("、")]
    [InlineData("推进建设")]
    [InlineData("支持浙江大学、")]
    [InlineData("(“")]
    [InlineData("的实验室")]
    [InlineData("国家重点")]
    [InlineData("在X领域,")]
    public void Text_made_to_hurt_is_read_to_its_end(string piece)
    {
        StringBuilder text = new("杭州市规划\n\n一、任务\n\n");
        for (int i = 0; i < 40_000; i++)
        {
            text.Append(piece);
        }

        Assert.NotNull(new ExtractedPlan(text.Append('。').ToString()).Result);
    }

    private static string Line(Fact fact) => $"{fact.Start} {fact.Type} {fact.End} {fact.StatusName} {fact.Provenance.Evidence} {fact.Provenance.Rule}";
}
