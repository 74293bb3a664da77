using System.Text.Json;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Word for word and tag for tag what jieba 0.42.1 gives.</summary>
public sealed class TaggingIdentityTests
{
    private static readonly PartOfSpeechTagger Tagger = new(Segmenter.Default);

    [Theory]
    [InlineData("seed.posseg", true)]
    [InlineData("seed.posseg_nohmm", false)]
    public void The_plan_has_the_recorded_tags(string file, bool hmm)
    {
        string[] lines = RecordedAnswers.SeedLines();
        List<JsonElement> recorded = RecordedAnswers.ReadLines(file + ".jsonl");
        Assert.Equal(lines.Length, recorded.Count);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.Equal(RecordedAnswers.TaggedWords(recorded[i]), TaggedWords(lines[i], hmm));
        }
    }

    [Theory]
    [InlineData("posseg", true)]
    [InlineData("posseg_nohmm", false)]
    public void Edge_cases_have_the_recorded_tags(string call, bool hmm)
    {
        foreach (JsonElement edge in RecordedAnswers.ReadLines("edge.jsonl"))
        {
            Assert.Equal(RecordedAnswers.TaggedWords(edge.GetProperty(call)), TaggedWords(edge.GetProperty("text").GetString()!, hmm));
        }
    }

    private static string[] TaggedWords(string text, bool hmm) => [.. Tagger.Tag(text, hmm).Select(static token => token.ToString())];
}
