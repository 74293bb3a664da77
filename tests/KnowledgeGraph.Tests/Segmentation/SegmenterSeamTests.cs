using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Another segmenter can stand behind <see cref="ISegmenter"/>.</summary>
public sealed class SegmenterSeamTests
{
    [Fact]
    public void Keywords_are_words_of_the_segmenter_that_is_given()
    {
        IdfTable background = new([KeyValuePair.Create("数字经济", 2.0), KeyValuePair.Create("未来工厂", 8.0)]);
        IReadOnlyList<Keyword> keywords = new TfIdfExtractor(new CommaSegmenter(), background).Extract("数字经济，未来工厂，数字经济，中");
        Assert.Equal([new Keyword("未来工厂", 8.0 / 3), new Keyword("数字经济", 4.0 / 3)], keywords);
    }

    [Fact]
    public void Only_a_segmenter_that_knows_parts_of_speech_is_asked_for_them()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(static () => new TfIdfExtractor(new CommaSegmenter()).Extract("数字经济", tags: ["n"]));
        Assert.Contains(nameof(CommaSegmenter), fault.Message, StringComparison.Ordinal);
        Assert.Empty(new TfIdfExtractor(new CommaSegmenter()).Extract("，", tags: []));
        Assert.NotEmpty(new TfIdfExtractor(Segmenter.Default).Extract("数字经济", tags: ["n"]));
    }

    [Fact]
    public void Words_of_full_mode_are_located_where_they_stand()
    {
        RandomTexts.Gen.Check(static text => AssertLocated(text));
        AssertLocated(RecordedAnswers.SeedText());
        AssertLocated("研究研究生卡拉OKOK，哈哈哈的的T恤衫T恤");
    }

    [Fact]
    public void A_word_that_does_not_stand_in_the_text_has_no_place() =>
        Assert.Equal(
            [new Token("ab", 1, false), new Token("中国", 3, false)],
            LocatedWords.Of("xab中国y", ["ab", "xy", "中国"]));

    private static void AssertLocated(string text)
    {
        (string, int)[] expected = [.. Segmenter.Default.Segment(text, SegmentationMode.Full).Select(static token => (token.Text, token.Start))];
        Assert.Equal(expected, LocatedWords.Of(text, expected.Select(static word => word.Item1)).Select(static token => (token.Text, token.Start)));
    }

    /// <summary>A word is what stands between commas.</summary>
    private sealed class CommaSegmenter : ISegmenter
    {
        public IReadOnlyList<Token> Segment(string text, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true)
        {
            List<Token> tokens = [];
            foreach (Range range in text.AsSpan().Split('，'))
            {
                int start = range.Start.GetOffset(text.Length);
                tokens.Add(new Token(text[range], start, IsDictionaryWord: false));
                if (range.End.GetOffset(text.Length) < text.Length)
                {
                    tokens.Add(new Token("，", range.End.GetOffset(text.Length), IsDictionaryWord: false));
                }
            }

            return tokens;
        }
    }
}
