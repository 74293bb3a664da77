using System.Text.Json;
using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Word for word what jieba 0.42.1 gives.</summary>
public sealed class SegmentationIdentityTests
{
    [Theory]
    [InlineData("seed.cut", SegmentationMode.Precise, true)]
    [InlineData("seed.cut_nohmm", SegmentationMode.Precise, false)]
    [InlineData("seed.cut_for_search", SegmentationMode.Search, true)]
    [InlineData("seed.cut_for_search_nohmm", SegmentationMode.Search, false)]
    [InlineData("seed.cut_all", SegmentationMode.Full, true)]
    public void The_plan_falls_into_the_recorded_words(string file, SegmentationMode mode, bool hmm)
    {
        string[] lines = RecordedAnswers.SeedLines();
        List<JsonElement> recorded = RecordedAnswers.ReadLines(file + ".jsonl");
        Assert.Equal(lines.Length, recorded.Count);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.Equal(RecordedAnswers.Words(recorded[i]), Words(lines[i], mode, hmm));
        }
    }

    [Theory]
    [InlineData("cut", SegmentationMode.Precise, true)]
    [InlineData("cut_nohmm", SegmentationMode.Precise, false)]
    [InlineData("cut_for_search", SegmentationMode.Search, true)]
    [InlineData("cut_for_search_nohmm", SegmentationMode.Search, false)]
    [InlineData("cut_all", SegmentationMode.Full, true)]
    public void Edge_cases_fall_into_the_recorded_words(string call, SegmentationMode mode, bool hmm)
    {
        foreach (JsonElement edge in RecordedAnswers.ReadLines("edge.jsonl"))
        {
            Assert.Equal(RecordedAnswers.Words(edge.GetProperty(call)), Words(edge.GetProperty("text").GetString()!, mode, hmm));
        }
    }

    [Fact]
    public void Offsets_of_search_words_are_the_recorded_ones()
    {
        string[] lines = RecordedAnswers.SeedLines();
        List<JsonElement> recorded = RecordedAnswers.ReadLines("seed.tokenize_search.jsonl");
        for (int i = 0; i < lines.Length; i++)
        {
            AssertOffsets(recorded[i], lines[i]);
        }

        foreach (JsonElement edge in RecordedAnswers.ReadLines("edge.jsonl"))
        {
            AssertOffsets(edge.GetProperty("tokenize_search"), edge.GetProperty("text").GetString()!);
        }
    }

    private static string[] Words(string text, SegmentationMode mode, bool hmm) =>
        [.. Segmenter.Default.Segment(text, mode, hmm).Select(static token => token.Text)];

    private static void AssertOffsets(JsonElement recorded, string text)
    {
        string[] expected = [.. recorded.EnumerateArray().Select(static token => $"{token[0].GetString()} {token[1].GetInt32()} {token[2].GetInt32()}")];
        string[] actual =
        [
            .. Segmenter.Default.Segment(text, SegmentationMode.Search)
                .Select(token => $"{token.Text} {CodePoints(text, token.Start)} {CodePoints(text, token.End)}"),
        ];
        Assert.Equal(expected, actual);
    }

    // jieba counts code points, the library UTF-16 units.
    private static int CodePoints(string text, int end)
    {
        int count = 0;
        for (int i = 0; i < end; i++)
        {
            count += i > 0 && char.IsSurrogatePair(text[i - 1], text[i]) ? 0 : 1;
        }

        return count;
    }
}
