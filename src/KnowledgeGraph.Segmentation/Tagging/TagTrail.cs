using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>For each character of a stretch and each state that it may have, that state and the best one before. Serves one thread.</summary>
/// <param name="longest">How many characters a stretch has at most.</param>
internal sealed class TagTrail(int longest)
{
    private readonly int[] starts = new int[longest];
    private byte[] pairs = new byte[4096];
    private int count;
    private int length;

    /// <summary>How many characters a stretch has at most.</summary>
    public int Longest => starts.Length;

    /// <summary>Begins a stretch.</summary>
    public void Clear()
    {
        count = 0;
        length = 0;
    }

    /// <summary>Begins the next character.</summary>
    public void Next() => starts[count++] = length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int state, int before)
    {
        if (length + 2 > pairs.Length)
        {
            Array.Resize(ref pairs, pairs.Length * 2);
        }

        pairs[length++] = (byte)state;
        pairs[length++] = (byte)before;
    }

    /// <summary>Writes the states of the stretch, the last of which is <paramref name="state"/>, and gives the one before the first.</summary>
    public byte FollowBack(byte state, Span<byte> states)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            states[i] = state;
            int at = starts[i];
            while (pairs[at] != state)
            {
                at += 2;
            }

            state = pairs[at + 1];
        }

        return state;
    }
}
