using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>What another implementation of the published algorithms easily gets wrong, each with the answer of jieba 0.42.1.</summary>
public sealed class JiebaTrapTests
{
    [Fact]
    public void The_word_that_stands_twice_in_the_dictionary_counts_twice_in_the_total()
    {
        Assert.Equal(60_101_967, Segmenter.Default.TotalFrequency);
        Assert.Equal(3, Segmenter.Default.FrequencyOf("B超"));
    }

    [Theory]
    [InlineData("\u001c\u001d\u001e\u001f", "", "\u001c", "", "\u001d", "", "\u001e", "", "\u001f", "")]
    [InlineData("\u0085\u3000", "", "\u0085", "", "\u3000", "")]
    [InlineData("，\r\n。", "，", "\r\n", "。")]
    [InlineData("\n\r", "", "\n", "", "\r", "")]
    [InlineData("，\u200b\ufeff\u180e", "，\u200b\ufeff\u180e")]
    public void White_space_is_what_Python_takes_for_it(string text, params string[] words) =>
        Assert.Equal(words, Words(Segmenter.Default.Segment(text, SegmentationMode.Full)));

    [Theory]
    [InlineData("\u4dff，\u9fd6\u9fff", "\u4dff", "，", "\u9fd6", "\u9fff")]
    [InlineData("\u4e00\u9fd5", "一", "\u9fd5")]
    public void Characters_behind_9FD5_stand_outside_of_blocks(string text, params string[] words) =>
        Assert.Equal(words, Words(Segmenter.Default.Segment(text)));

    [Fact]
    public void A_character_of_frequency_0_that_begins_a_word_cannot_stand_alone()
    {
        // Alone it would leave the rest to a far more frequent word, but jieba's graph holds only the longer word there.
        Segmenter segmenter = Segmenter.FromDictionary(new StringReader("甲乙 1 n\n乙丙 10000 n\n"));
        Assert.Equal(0, segmenter.FrequencyOf("甲"));
        Assert.Equal(["甲乙", "丙"], Words(segmenter.Segment("甲乙丙", hmm: false)));
        Assert.Equal(["乙丙"], Words(segmenter.Segment("乙丙", hmm: false)));
    }

    [Fact]
    public void Of_equally_probable_ways_the_one_with_the_longer_first_word_is_taken()
    {
        Segmenter segmenter = Segmenter.FromDictionary(new StringReader("哈 10 n\n哈哈 10 n\n"));
        Assert.Equal(["哈哈", "哈"], Words(segmenter.Segment("哈哈哈", hmm: false)));
        Assert.Equal(["哈哈", "哈哈", "哈"], Words(segmenter.Segment("哈哈哈哈哈", hmm: false)));
    }

    [Fact]
    public void Of_equally_probable_states_the_larger_letter_is_taken() =>
        Assert.Equal(["丄", "丅", "丏", "両", "丣"], Words(Segmenter.Default.Segment("丄丅丏両丣")));

    [Fact]
    public void Of_equally_probable_tagged_states_the_larger_letter_and_tag_are_taken() =>
        Assert.Equal(["丄/y", "丅/x", "丏/zg", "両/x", "丣/zg"], Tags(Segmenter.Default, "丄丅丏両丣"));

    [Fact]
    public void Percent_and_hyphen_belong_to_words_but_not_to_tagged_ones()
    {
        Assert.Equal(["GDP", "增长", "5.5%", "-", "6%"], Words(Segmenter.Default.Segment("GDP增长5.5%-6%")));
        Assert.Equal(["GDP/eng", "增长/v", "5.5/m", "%/x", "-/x", "6/x", "%/x"], Tags(Segmenter.Default, "GDP增长5.5%-6%"));
        Assert.Equal(["GDP/eng", "增长/v", "5/eng", "./x", "5/eng", "%/x", "-/x", "6/eng", "%/x"], Tags(Segmenter.Default, "GDP增长5.5%-6%", hmm: false));
    }

    [Fact]
    public void A_word_taken_away_stays_split_but_not_for_the_tagger()
    {
        Segmenter segmenter = Segmenter.Default.WithoutWord("获批");
        Assert.Equal(["科技", "企业", "获批", "建设", "国"], Words(Segmenter.Default.Segment("科技企业获批建设国")));
        Assert.Equal(["科技", "企业", "获", "批", "建设", "国"], Words(segmenter.Segment("科技企业获批建设国")));
        Assert.Equal(["科技/n", "企业/n", "获批/v", "建设/vn", "国/n"], Tags(segmenter, "科技企业获批建设国"));
    }

    [Fact]
    public void A_word_taken_away_and_given_again_stays_split_where_the_model_would_join_it()
    {
        // jieba never takes a word out of its set of forced splits; with a frequency of its own the word is found by the dictionary again.
        Segmenter segmenter = Segmenter.Default.WithoutWord("获批").WithWord("获批", 50_000);
        Assert.Equal(["科技", "企业", "获批", "建设", "国"], Words(segmenter.Segment("科技企业获批建设国")));
    }

    [Fact]
    public void Ranks_are_computed_in_the_order_of_code_points()
    {
        (string Word, double Weight)[] expected =
        [
            ("升级", 1.0), ("产业", 0.9957045077381207), ("经济", 0.9445232227866122), ("数字", 0.9401356231964574), ("发展", 0.8837981549906992),
            ("推进", 0.7384572710450465), ("带动", 0.49605633205728533), ("杭州", 0.3673537558048067), ("创新", 0.36109880647710774),
        ];
        IReadOnlyList<Keyword> keywords = new TextRankExtractor(Segmenter.Default).Extract("杭州推进数字经济发展，数字经济带动产业升级，产业升级推进创新发展。");
        Assert.Equal(expected.Select(static pair => pair.Word), keywords.Select(static keyword => keyword.Word));
        Assert.All(expected.Zip(keywords), static pair => Assert.Equal(pair.First.Weight, pair.Second.Weight, tolerance: 1e-12));
    }

    [Fact]
    public void Full_mode_splits_where_jieba_joins_what_does_not_stand_together()
    {
        // With user words ab and abc jieba 0.42.1 gives ab, abc and then xy, which the text does not hold: it joins x and y across the words between them.
        Segmenter segmenter = Segmenter.Default.WithWord("ab", 10).WithWord("abc", 10);
        Assert.Equal(["ab", "abc", "x", "y"], Words(segmenter.Segment("xabcy", SegmentationMode.Full)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Words(IEnumerable<Token> tokens) => tokens.Select(static token => token.Text);

    private static IEnumerable<string> Tags(Segmenter segmenter, string text, bool hmm = true) =>
        new PartOfSpeechTagger(segmenter).Tag(text, hmm).Select(static token => token.ToString());
}
