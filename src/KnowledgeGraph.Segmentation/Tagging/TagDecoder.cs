using System.Runtime.CompilerServices;
using KnowledgeGraph.Segmentation.UnknownWords;

namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>Finds the most probable states of a run of characters. Holds the buffers for it; serves one thread.</summary>
/// <remarks>
/// As jieba: a character has the states with which it is listed, as far as a state before leads to them; if none does, all to which one leads.
/// Sums are (value + transition) + emission; on a tie the larger letter, then the larger tag.
/// </remarks>
internal sealed class TagDecoder
{
    private double[] former = new double[TaggingModel.States];
    private double[] current = new double[TaggingModel.States];
    private readonly double[] dense = new double[TaggingModel.States];
    private byte[] formerAlive = new byte[TaggingModel.States];
    private byte[] currentAlive = new byte[TaggingModel.States];
    private int formerCount;
    private int currentCount;

    // For each character and each state that it may have, that state and the best one before.
    private byte[] trail = new byte[4096];
    private int[] trailStarts = new int[256];
    private int trailLength;

    private byte[] states = new byte[256];

    public bool IsLarge => trail.Length > 1 << 22;

    /// <summary>The states of the characters with these codes. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Decode(TaggingModel model, ReadOnlySpan<ushort> codes)
    {
        if (states.Length < codes.Length)
        {
            states = new byte[Math.Max(codes.Length, (int)Math.Min(states.Length * 2L, Array.MaxLength))];
            trailStarts = new int[states.Length + 1];
        }

        Array.Fill(former, double.NegativeInfinity);
        Array.Fill(current, double.NegativeInfinity);
        formerCount = 0;
        currentCount = 0;
        trailLength = 0;
        Begin(model, codes[0]);
        for (int i = 1; i < codes.Length; i++)
        {
            trailStarts[i] = trailLength;
            Advance(model, codes[i]);
        }

        trailStarts[codes.Length] = trailLength;
        FollowBack(codes.Length);
        return states.AsSpan(0, codes.Length);
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

        trailLength = 0;
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
        if (trailLength + 2 > trail.Length)
        {
            Array.Resize(ref trail, (int)Math.Min(trail.Length * 2L, Array.MaxLength));
        }

        trail[trailLength++] = (byte)state;
        trail[trailLength++] = (byte)before;
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

    private void FollowBack(int length)
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

        for (int i = length - 1; i > 0; i--)
        {
            states[i] = state;
            int at = trailStarts[i];
            while (trail[at] != state)
            {
                at += 2;
            }

            state = trail[at + 1];
        }

        states[0] = state;
    }
}
