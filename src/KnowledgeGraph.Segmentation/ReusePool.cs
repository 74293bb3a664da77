namespace KnowledgeGraph.Segmentation;

/// <summary>Keeps objects with their buffers for the next text, a few for parallel use.</summary>
internal sealed class ReusePool<T>(Func<T> make)
    where T : class, IReusable
{
    private readonly T?[] kept = new T?[Environment.ProcessorCount * 2];

    public T Rent()
    {
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i] is not null && Interlocked.Exchange(ref kept[i], null) is { } item)
            {
                return item;
            }
        }

        return make();
    }

    public void Return(T item)
    {
        for (int i = 0; i < kept.Length && !item.IsLarge; i++)
        {
            if (kept[i] is null && Interlocked.CompareExchange(ref kept[i], item, null) is null)
            {
                return;
            }
        }
    }
}
