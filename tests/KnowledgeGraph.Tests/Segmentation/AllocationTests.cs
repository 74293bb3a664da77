using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>The layer of offsets allocates nothing.</summary>
public sealed class AllocationTests
{
    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void Going_through_offsets_allocates_nothing(SegmentationMode mode, bool hmm)
    {
        string text = RecordedAnswers.SeedText();
        AssertAllocatesNothing(() =>
        {
            foreach (TokenSpan _ in Segmenter.Default.EnumerateSpans(text, mode, hmm))
            {
            }
        });
    }

    [Theory]
    [MemberData(nameof(RandomTexts.Calls), MemberType = typeof(RandomTexts))]
    public void Offsets_into_a_buffer_allocate_nothing(SegmentationMode mode, bool hmm)
    {
        string text = RecordedAnswers.SeedText();
        TokenSpan[] buffer = new TokenSpan[text.Length * 2];
        AssertAllocatesNothing(() => Assert.True(Segmenter.Default.TrySegment(text, buffer, out _, mode, hmm)));
    }

    // Buffers are shared with tests that run beside this one, so that a round may have to make some; that it happens each time is what would be wrong.
    private static void AssertAllocatesNothing(Action round)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 20 && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
