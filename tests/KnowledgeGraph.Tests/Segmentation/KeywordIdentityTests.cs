using System.Text.Json;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>The keywords of jieba 0.42.1, in its order and with its weights.</summary>
public sealed class KeywordIdentityTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("extract_tags_top50")]
    [InlineData("extract_tags_top50_allowPOS_n_ns_nt_nz_vn", "n", "ns", "nt", "nz", "vn")]
    public void Keywords_by_rarity_are_the_recorded_ones(string call, params string[] tags) =>
        AssertKeywords(call, new TfIdfExtractor(Segmenter.Default).Extract(RecordedAnswers.SeedText(), top: 50, tags));

    [Theory]
    [InlineData("textrank_top50")]
    [InlineData("textrank_top50_allowPOS_n_ns_nt_nz", "n", "ns", "nt", "nz")]
    public void Keywords_by_nearness_are_the_recorded_ones(string call, params string[] tags) =>
        AssertKeywords(call, new TextRankExtractor(Segmenter.Default).Extract(RecordedAnswers.SeedText(), top: 50, tags.Length == 0 ? null : tags));

    [Fact]
    public void The_table_of_rarity_is_the_recorded_one()
    {
        Assert.Equal(RecordedAnswers.ReadJson("seed.keywords.json").GetProperty("idf_median").GetDouble(), IdfTable.Default.Median);
        Assert.Equal(270_132, IdfTable.Default.Count);
    }

    private static void AssertKeywords(string call, IReadOnlyList<Keyword> actual)
    {
        JsonElement[] recorded = [.. RecordedAnswers.ReadJson("seed.keywords.json").GetProperty(call).EnumerateArray()];
        Assert.Equal(recorded.Select(static pair => pair[0].GetString()), actual.Select(static keyword => keyword.Word));
        for (int i = 0; i < recorded.Length; i++)
        {
            Assert.InRange(actual[i].Weight - recorded[i][1].GetDouble(), -Tolerance, Tolerance);
        }
    }
}
