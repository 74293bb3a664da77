using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>User words of all kinds of characters, and where they come from.</summary>
public sealed class UserWordKindsTests
{
    private static readonly Segmenter Segmenter = Segmenter.Default.WithWords(
        new[] { "C++", "c#", "R&D", "5G网络", ".NET", "100%", "A-B", "云 计算", "前端·后端" }.Select(static word => new UserWord(word, 10_000, "nz")));

    [Theory]
    [InlineData("用C++和c#写R&D", "用", "C++", "和", "c#", "写", "R&D")]
    [InlineData("5G网络与.NET达100%", "5G网络", "与", ".NET", "达", "100%")]
    [InlineData("A-B型", "A-B", "型")]
    public void Latin_letters_digits_and_symbols_are_found(string text, params string[] words) =>
        Assert.Equal(words, Segmenter.Segment(text).Select(static token => token.Text));

    [Theory]
    [InlineData("云 计算", "云", " ", "计算")]
    [InlineData("前端·后端", "前端", "·", "后", "端")]
    public void Words_across_blocks_are_kept_but_as_in_jieba_not_found(string text, params string[] words)
    {
        Assert.Equal(10_000, Segmenter.FrequencyOf(text));
        Assert.Equal(words, Segmenter.Segment(text).Select(static token => token.Text));
    }

    [Fact]
    public void Tagged_words_end_at_percent_and_hyphen() =>
        Assert.Equal(
            ["达/v", "100/m", "%/x", "用/p", "A/eng", "-/x", "B型/n", "C++/nz"],
            new PartOfSpeechTagger(Segmenter).Tag("达100%用A-B型C++").Select(static token => token.ToString()));

    [Fact]
    public void A_line_is_a_word_with_or_without_frequency_and_tag()
    {
        using MemoryStream file = new("\ufeff石墨烯 5 nz\r\n\r\n云 计算 7\n5 n\n城西科创 nt\n雪浪小镇\n"u8.ToArray());
        Segmenter segmenter = Segmenter.Default.WithUserDictionary(file, "words.txt");
        Assert.Equal(5, segmenter.FrequencyOf("石墨烯"));
        Assert.Equal(7, segmenter.FrequencyOf("云 计算"));
        Assert.True(segmenter.FrequencyOf("5") > 0);
        Assert.Equal(["城西科创/nt", "的/uj", "雪浪小镇/x"], new PartOfSpeechTagger(segmenter).Tag("城西科创的雪浪小镇").Select(static token => token.ToString()));
    }

    [Fact]
    public void A_main_dictionary_of_ones_own_replaces_words_and_tags()
    {
        Segmenter segmenter = Segmenter.FromDictionary(new StringReader("杭 3 x1\n杭州 5 ns\n州 1\n\ud840\udc00字 2 n\n"));
        Assert.Equal(11, segmenter.TotalFrequency);
        Assert.Equal(["杭州", "市"], segmenter.Segment("杭州市", hmm: false).Select(static token => token.Text));
        Assert.Equal("杭州/ns", new PartOfSpeechTagger(segmenter).Tag("杭州")[0].ToString());
        Assert.Equal("州/x", new PartOfSpeechTagger(segmenter).Tag("州")[0].ToString());
    }
}
