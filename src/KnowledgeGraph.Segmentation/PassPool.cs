namespace KnowledgeGraph.Segmentation;

/// <summary>Keeps passes with their buffers for the next text, a few for parallel use.</summary>
internal sealed class PassPool
{
    private readonly SegmentationPass?[] kept = new SegmentationPass?[Environment.ProcessorCount * 2];

    public SegmentationPass Rent()
    {
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i] is not null && Interlocked.Exchange(ref kept[i], null) is { } pass)
            {
                return pass;
            }
        }

        return new SegmentationPass();
    }

    public void Return(SegmentationPass pass)
    {
        pass.Tokens.Clear();
        for (int i = 0; i < kept.Length && !pass.IsLarge; i++)
        {
            if (kept[i] is null && Interlocked.CompareExchange(ref kept[i], pass, null) is null)
            {
                return;
            }
        }
    }
}
