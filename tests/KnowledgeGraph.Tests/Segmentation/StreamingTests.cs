using CsCheck;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>A streamed text falls into the words of the text in one piece.</summary>
public sealed class StreamingTests
{
    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void A_text_in_pieces_has_the_words_of_the_whole(SegmentationMode mode, bool hmm) =>
        Gen.Select(RandomTexts.Gen, Gen.Int[1, 9].Array[1, 8]).Check((text, sizes) =>
            Assert.Equal(Segmenter.Default.Segment(text, mode, hmm), Segmenter.Default.Segment(new PiecemealReader(text, sizes), mode, hmm)));

    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public async Task The_plan_read_asynchronously_has_the_words_of_the_whole(SegmentationMode mode, bool hmm)
    {
        string text = RecordedAnswers.SeedText();
        List<Token> streamed = [];
        await foreach (Token token in Segmenter.Default.SegmentAsync(new PiecemealReader(text, [1, 700, 31]), mode, hmm, TestContext.Current.CancellationToken))
        {
            streamed.Add(token);
        }

        Assert.Equal(Segmenter.Default.Segment(text, mode, hmm), streamed);
    }

    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void A_block_longer_than_the_window_has_the_words_of_the_whole(SegmentationMode mode, bool hmm)
    {
        string block = string.Concat(RecordedAnswers.SeedText().Where(static unit => unit is >= '\u4e00' and <= '\u9fd5'));
        string text = $"，{string.Concat(Enumerable.Repeat(block, 8))}。\r\n{new string('，', 100_000)}\U00020000";
        Assert.Equal(Segmenter.Default.Segment(text, mode, hmm), Segmenter.Default.Segment(new PiecemealReader(text, [4096]), mode, hmm));
    }

    [Theory]
    [InlineData(SegmentationMode.Precise)]
    [InlineData(SegmentationMode.Full)]
    public void Little_is_read_ahead_of_the_words(SegmentationMode mode)
    {
        PiecemealReader reader = new(string.Concat(Enumerable.Repeat(RecordedAnswers.SeedText(), 20)), [int.MaxValue]);
        foreach (Token token in Segmenter.Default.Segment(reader, mode))
        {
            Assert.InRange(reader.Position - token.End, 0, 1 << 15);
        }
    }

    [Fact]
    public void A_text_is_read_only_as_far_as_words_are_asked_for()
    {
        PiecemealReader reader = new(RecordedAnswers.SeedText(), [100]);
        Assert.NotEmpty(Segmenter.Default.Segment(reader).Take(3));
        Assert.InRange(reader.Position, 1, 200);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Token _ in Segmenter.Default.SegmentAsync(new StringReader("杭州"), cancellationToken: source.Token))
            {
            }
        });
    }

    /// <summary>Gives as many units at a time as it is told.</summary>
    private sealed class PiecemealReader(string text, int[] sizes) : TextReader
    {
        private int turn;

        public int Position { get; private set; }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            int count = Math.Min(Math.Min(sizes[turn++ % sizes.Length], buffer.Length), text.Length - Position);
            text.AsSpan(Position, count).CopyTo(buffer);
            Position += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));
    }
}
