using CsCheck;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>What holds for every text.</summary>
public sealed class SegmentationPropertyTests
{
    private static readonly PartOfSpeechTagger Tagger = new(Segmenter.Default);

    // Marks, white space and what no block holds, letters and digits, and words taken away.
    private static readonly Segmenter WithOddWords = Segmenter.Default
        .WithWords(new[] { "，", "\n", "\r\n", "——", "\U0001f600", "。“", "㙓", "a", "1a", "5G+6G", "的哈", "科技创" }.Select(static word => new UserWord(word, 10)))
        .WithoutWord("的").WithoutWord("研究").WithoutWord("人工智能");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_tile_the_text(bool hmm) => RandomTexts.Gen.Check(text =>
    {
        AssertTiles(text, Segmenter.Default.Segment(text, hmm: hmm).Select(static token => (token.Text, token.Start, token.End)));
        AssertTiles(text, Tagger.Tag(text, hmm).Select(static token => (token.Text, token.Start, token.End)));
    });

    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void A_word_is_what_stands_at_its_offsets_and_never_half_a_character(SegmentationMode mode, bool hmm) => RandomTexts.Gen.Check(text =>
    {
        foreach (Token token in Segmenter.Default.Segment(text, mode, hmm))
        {
            Assert.Equal(text[token.Start..token.End], token.Text);
            Assert.False(IsInsidePair(text, token.Start) || IsInsidePair(text, token.End), $"{token} cuts a pair in half.");
        }
    });

    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void Both_layers_find_the_same_words(SegmentationMode mode, bool hmm) => RandomTexts.Gen.Check(text =>
    {
        (int Start, int Length, bool IsWord)[] tokens = [.. Segmenter.Default.Segment(text, mode, hmm).Select(static token => (token.Start, token.Length, token.IsDictionaryWord))];
        List<(int, int, bool)> enumerated = [];
        foreach (TokenSpan span in Segmenter.Default.EnumerateSpans(text, mode, hmm))
        {
            enumerated.Add((span.Start, span.Length, span.IsDictionaryWord));
        }

        Assert.Equal(tokens, enumerated);
        TokenSpan[] buffer = new TokenSpan[tokens.Length];
        Assert.True(Segmenter.Default.TrySegment(text, buffer, out int count, mode, hmm));
        Assert.Equal(tokens, buffer[..count].Select(static span => (span.Start, span.Length, span.IsDictionaryWord)));
        if (tokens.Length > 0)
        {
            Assert.False(Segmenter.Default.TrySegment(text, buffer.AsSpan(1), out int fewer, mode, hmm));
            Assert.Equal(tokens.Length - 1, fewer);
        }
    });

    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void A_word_is_called_a_dictionary_word_where_the_dictionary_has_it(SegmentationMode mode, bool hmm) => RandomTexts.Gen.Check(text =>
    {
        foreach (Segmenter segmenter in new[] { Segmenter.Default, WithOddWords })
        {
            Assert.All(segmenter.Segment(text, mode, hmm), token => Assert.Equal(segmenter.FrequencyOf(token.Text) > 0, token.IsDictionaryWord));
        }
    });

    [Fact]
    public void Search_mode_adds_shorter_words_and_keeps_those_of_precise_mode() => RandomTexts.Gen.Check(text =>
    {
        IReadOnlyList<Token> precise = Segmenter.Default.Segment(text);
        Token[] search = [.. Segmenter.Default.Segment(text, SegmentationMode.Search)];
        Assert.Equal(precise, search.Where(precise.Contains));
        Assert.All(search.Except(precise), static token => Assert.InRange(token.Length, 2, 3));
    });

    private static void AssertTiles(string text, IEnumerable<(string Text, int Start, int End)> tokens)
    {
        int end = 0;
        foreach ((string word, int start, int wordEnd) in tokens)
        {
            Assert.Equal(end, start);
            Assert.Equal(text[start..wordEnd], word);
            Assert.NotEqual(start, wordEnd);
            end = wordEnd;
        }

        Assert.Equal(text.Length, end);
    }

    private static bool IsInsidePair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
