using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Segmentation;

/// <summary>A list of spans that keeps its room when it is cleared.</summary>
internal sealed class TokenList : IReusable
{
    private TokenSpan[] items = new TokenSpan[512];

    public int Count { get; private set; }

    public bool IsLarge => items.Length > 1 << 20;

    public ReadOnlySpan<TokenSpan> Items => items.AsSpan(0, Count);

    public TokenSpan this[int index] => items[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int length, bool isDictionaryWord)
    {
        if (Count == items.Length)
        {
            Grow();
        }

        items[Count++] = new TokenSpan(start, length, isDictionaryWord);
    }

    public void Clear() => Count = 0;

    private void Grow() => Array.Resize(ref items, (int)Math.Min(items.Length * 2L, Array.MaxLength));
}
