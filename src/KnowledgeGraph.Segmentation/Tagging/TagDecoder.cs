using System.Runtime.CompilerServices;
using KnowledgeGraph.Segmentation.UnknownWords;

namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>Finds the most probable states of a run of characters. Holds the buffers for it; serves one thread.</summary>
/// <remarks>
/// As jieba: a character has the states with which it is listed, as far as a state before leads to them; if none does, all to which one leads.
/// Sums are (value + transition) + emission; on a tie the larger letter, then the larger tag.
/// The way back is kept for one stretch of characters. Of a longer run the values before each stretch are kept as well, and a stretch is gone through
/// again when the way back comes to it, so that room for the way back does not grow with the run.
/// </remarks>
/// <param name="stretch">How many characters a stretch has.</param>
internal sealed class TagDecoder(int stretch = TagDecoder.UsualStretch)
{
    private const int UsualStretch = 4096;

    private double[] former = new double[TaggingModel.States];
    private double[] current = new double[TaggingModel.States];
    private readonly double[] dense = new double[TaggingModel.States];
    private byte[] formerAlive = new byte[TaggingModel.States];
    private byte[] currentAlive = new byte[TaggingModel.States];
    private int formerCount;
    private int currentCount;

    private readonly TagTrail trail = new(stretch);
    private readonly List<(byte[] Alive, double[] Values)> kept = [];
    private byte[] states = new byte[256];

    public bool IsLarge => states.Length > 1 << 20;

    /// <summary>The states of the characters with these codes. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Decode(TaggingModel model, ReadOnlySpan<ushort> codes)
    {
        if (states.Length < codes.Length)
        {
            states = new byte[Math.Max(codes.Length, (int)Math.Min(states.Length * 2L, Array.MaxLength))];
        }

        Array.Fill(former, double.NegativeInfinity);
        Array.Fill(current, double.NegativeInfinity);
        formerCount = 0;
        currentCount = 0;
        trail.Clear();
        Begin(model, codes[0]);
        ReadOnlySpan<ushort> rest = codes[1..];
        int stretch = trail.Longest;
        int start = 0;
        for (; rest.Length - start > stretch; start += stretch)
        {
            Keep();
            Advance(model, rest.Slice(start, stretch));
        }

        Advance(model, rest[start..]);
        Span<byte> statesOfRest = states.AsSpan(1, rest.Length);
        byte state = trail.FollowBack(Best(), statesOfRest[start..]);
        while (start > 0)
        {
            start -= stretch;
            TakeUp();
            Advance(model, rest.Slice(start, stretch));
            state = trail.FollowBack(state, statesOfRest.Slice(start, stretch));
        }

        states[0] = state;
        return states.AsSpan(0, codes.Length);
    }

    private void Keep() => kept.Add((currentAlive[..currentCount], Array.ConvertAll(currentAlive[..currentCount], state => current[state])));

    private void TakeUp()
    {
        (byte[] alive, double[] values) = kept[^1];
        kept.RemoveAt(kept.Count - 1);
        Array.Fill(former, double.NegativeInfinity);
        Array.Fill(current, double.NegativeInfinity);
        formerCount = 0;
        currentCount = alive.Length;
        alive.CopyTo(currentAlive, 0);
        for (int i = 0; i < alive.Length; i++)
        {
            current[alive[i]] = values[i];
        }
    }

    private void Begin(TaggingModel model, int code)
    {
        (int from, int to) = model.Listed(code);
        for (int entry = from; entry < to; entry++)
        {
            int state = model.EntryStates[entry];
            Reach(state, model.Start[state] + model.Emissions[entry], before: 0);
        }

        if (currentCount == 0)
        {
            SpreadEmissions(model, code);
            for (int state = 0; state < TaggingModel.States; state++)
            {
                Reach(state, model.Start[state] + dense[state], before: 0);
            }
        }
    }

    private void Advance(TaggingModel model, ReadOnlySpan<ushort> codes)
    {
        trail.Clear();
        foreach (ushort code in codes)
        {
            trail.Next();
            Advance(model, code);
        }
    }

    private void Advance(TaggingModel model, int code)
    {
        (former, current) = (current, former);
        (formerAlive, currentAlive) = (currentAlive, formerAlive);
        (formerCount, currentCount) = (currentCount, 0);
        (int from, int to) = model.Listed(code);
        for (int entry = from; entry < to; entry++)
        {
            Reach(model, model.EntryStates[entry], model.Emissions[entry]);
        }

        if (currentCount == 0)
        {
            SpreadEmissions(model, code);
            for (int state = 0; state < TaggingModel.States; state++)
            {
                Reach(model, state, dense[state]);
            }
        }

        if (currentCount == 0)
        {
            StartAnew(model, code);
        }

        for (int i = 0; i < formerCount; i++)
        {
            former[formerAlive[i]] = double.NegativeInfinity;
        }
    }

    // No state before leads anywhere. jieba fails here; the text goes on as if it began.
    private void StartAnew(TaggingModel model, int code)
    {
        byte before = formerAlive[0];
        for (int i = 1; i < formerCount; i++)
        {
            before = former[formerAlive[i]] >= former[before] ? formerAlive[i] : before;
        }

        SpreadEmissions(model, code);
        for (int state = TaggingModel.Single * TaggingModel.Tags; state < TaggingModel.States; state++)
        {
            Reach(state, former[before] + model.Start[state] + dense[state], before);
        }
    }

    private void Reach(TaggingModel model, int state, double emission)
    {
        double best = double.NegativeInfinity;
        int before = -1;
        int row = state * TaggingModel.States;
        double[] transitions = model.Transitions;
        if (TaggingModel.LetterOf(state) is TaggingModel.End or TaggingModel.Middle)
        {
            // A word keeps its tag, so only its own begin and middle lead on.
            int tag = state % TaggingModel.Tags;
            int middle = TaggingModel.Middle * TaggingModel.Tags + tag;
            double afterBegin = former[tag] + transitions[row + tag] + emission;
            double afterMiddle = former[middle] + transitions[row + middle] + emission;
            best = Math.Max(afterBegin, afterMiddle);
            before = afterMiddle >= afterBegin ? middle : tag;
        }
        else
        {
            for (int i = 0; i < formerCount; i++)
            {
                int candidate = formerAlive[i];
                double probability = former[candidate] + transitions[row + candidate] + emission;
                if (probability > best || (probability == best && candidate > before))
                {
                    best = probability;
                    before = candidate;
                }
            }
        }

        if (best > double.NegativeInfinity)
        {
            Reach(state, best, before);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(int state, double probability, int before)
    {
        current[state] = probability;
        currentAlive[currentCount++] = (byte)state;
        trail.Add(state, before);
    }

    private void SpreadEmissions(TaggingModel model, int code)
    {
        Array.Fill(dense, HmmModel.Impossible);
        (int from, int to) = model.All(code);
        for (int entry = from; entry < to; entry++)
        {
            dense[model.EntryStates[entry]] = model.Emissions[entry];
        }
    }

    private byte Best()
    {
        byte state = currentAlive[0];
        for (int i = 1; i < currentCount; i++)
        {
            byte other = currentAlive[i];
            if (current[other] > current[state] || (current[other] == current[state] && other > state))
            {
                state = other;
            }
        }

        return state;
    }
}
