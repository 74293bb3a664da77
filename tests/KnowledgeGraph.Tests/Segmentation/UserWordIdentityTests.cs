using System.Text.Json;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>User words act as in jieba 0.42.1, step by step as recorded.</summary>
/// <remarks>
/// jieba keeps words of frequency 0 split in all tokenizers of a process, for ever; here they are split in the segmenter from which they were taken.
/// The recorded steps ran in one process, but only the last with texts takes words away (自定义词, 主任), so this difference shows in no recorded answer.
/// </remarks>
public sealed class UserWordIdentityTests
{
    [Fact]
    public void Without_user_words() => AssertStep(0, static segmenter => segmenter);

    [Fact]
    public void With_a_user_dictionary() => AssertStep(1, static segmenter =>
        segmenter.WithUserDictionary(new StringReader(Step(1).GetProperty("userdict").GetString()!)));

    [Fact]
    public void With_a_word_that_falls_apart() => AssertStep(2, static segmenter =>
    {
        Assert.Equal(494, segmenter.SuggestFrequency(["中", "将"]));
        return segmenter.WithSplit("中", "将");
    });

    [Fact]
    public void With_a_word_that_stays_together() => AssertStep(3, static segmenter =>
    {
        Assert.Equal(69, segmenter.SuggestFrequency("台中"));
        return segmenter.WithWord("台中");
    });

    [Fact]
    public void With_single_words() => AssertStep(4, static segmenter => segmenter.WithWord("石墨烯").WithWord("凱特琳", 42, "nz"));

    [Fact]
    public void With_words_taken_away() => AssertStep(5, static segmenter => segmenter.WithoutWord("自定义词").WithoutWord("主任"));

    [Fact]
    public void A_word_given_twice_counts_twice_in_the_total()
    {
        JsonElement step = Step(6);
        Segmenter segmenter = Segmenter.Default.WithWord("云计算", 5).WithWord("云计算", 5);
        Assert.Equal(step.GetProperty("total").GetInt64(), segmenter.TotalFrequency);
        Assert.Equal(step.GetProperty("freq").GetInt64(), segmenter.FrequencyOf("云计算"));
    }

    private static JsonElement Step(int number) => RecordedAnswers.ReadJson("userdict.json")[number];

    private static void AssertStep(int number, Func<Segmenter, Segmenter> change)
    {
        JsonElement step = Step(number);
        Segmenter segmenter = change(Segmenter.Default);
        Assert.Equal(step.GetProperty("total").GetInt64(), segmenter.TotalFrequency);
        if (step.TryGetProperty("freqs", out JsonElement frequencies))
        {
            Assert.All(frequencies.EnumerateObject(), pair => Assert.Equal(pair.Value.GetInt64(), segmenter.FrequencyOf(pair.Name)));
        }

        PartOfSpeechTagger tagger = new(segmenter);
        foreach (JsonElement result in step.GetProperty("results").EnumerateArray())
        {
            string text = result.GetProperty("text").GetString()!;
            Assert.Equal(RecordedAnswers.Words(result.GetProperty("cut")), Words(segmenter.Segment(text)));
            Assert.Equal(RecordedAnswers.Words(result.GetProperty("cut_nohmm")), Words(segmenter.Segment(text, hmm: false)));
            Assert.Equal(RecordedAnswers.Words(result.GetProperty("search")), Words(segmenter.Segment(text, SegmentationMode.Search)));
            Assert.Equal(RecordedAnswers.TaggedWords(result.GetProperty("posseg")), tagger.Tag(text).Select(static token => token.ToString()));
        }
    }

    private static IEnumerable<string> Words(IEnumerable<Token> tokens) => tokens.Select(static token => token.Text);
}
