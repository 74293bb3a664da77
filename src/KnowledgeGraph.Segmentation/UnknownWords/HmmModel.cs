using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Segmentation.UnknownWords;

/// <summary>A hidden Markov model with a state for the begin, end and middle of a word and for a word of one character.</summary>
/// <remarks>Immutable. States are numbered in the order of their letters, B &lt; E &lt; M &lt; S, which decides ties.</remarks>
internal sealed class HmmModel
{
    public const byte Begin = 0;
    public const byte End = 1;
    public const byte Middle = 2;
    public const byte Single = 3;
    public const int States = 4;

    /// <summary>Stands for the logarithm of probability 0.</summary>
    public const double Impossible = -3.14e100;

    // For each state whether the larger of its two possible predecessors was taken.
    private const int BeginAfterSingle = 1;
    private const int EndAfterMiddle = 2;
    private const int MiddleAfterMiddle = 4;
    private const int SingleAfterSingle = 8;

    private readonly double[] start;
    private readonly double[] transitions;
    private readonly double[] emissions;

    /// <param name="start">Logarithms of the first state's probability.</param>
    /// <param name="transitions">By former state × <see cref="States"/> + next state.</param>
    /// <param name="emissions">By code × <see cref="States"/> + state; code 0 is for characters that the model lacks.</param>
    public HmmModel(double[] start, double[] transitions, double[] emissions)
    {
        this.start = start;
        this.transitions = transitions;
        this.emissions = emissions;
    }

    /// <summary>Fills <paramref name="states"/> with the most probable state of each character.</summary>
    /// <remarks>Sums are formed and ties broken as jieba does: (value + transition) + emission, the larger state letter on a tie.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<ushort> codes, Span<byte> states)
    {
        double beginToEnd = Transition(Begin, End), beginToMiddle = Transition(Begin, Middle);
        double endToBegin = Transition(End, Begin), endToSingle = Transition(End, Single);
        double middleToEnd = Transition(Middle, End), middleToMiddle = Transition(Middle, Middle);
        double singleToBegin = Transition(Single, Begin), singleToSingle = Transition(Single, Single);

        ref double emission = ref EmissionsOf(codes[0]);
        double begin = start[Begin] + emission;
        double end = start[End] + Unsafe.Add(ref emission, End);
        double middle = start[Middle] + Unsafe.Add(ref emission, Middle);
        double single = start[Single] + Unsafe.Add(ref emission, Single);
        for (int i = 1; i < codes.Length; i++)
        {
            emission = ref EmissionsOf(codes[i]);
            double ofBegin = emission;
            double ofEnd = Unsafe.Add(ref emission, End);
            double ofMiddle = Unsafe.Add(ref emission, Middle);
            double ofSingle = Unsafe.Add(ref emission, Single);

            double beginAfterEnd = end + endToBegin + ofBegin;
            double beginAfterSingle = single + singleToBegin + ofBegin;
            double endAfterBegin = begin + beginToEnd + ofEnd;
            double endAfterMiddle = middle + middleToEnd + ofEnd;
            double middleAfterBegin = begin + beginToMiddle + ofMiddle;
            double middleAfterMiddle = middle + middleToMiddle + ofMiddle;
            double singleAfterEnd = end + endToSingle + ofSingle;
            double singleAfterSingle = single + singleToSingle + ofSingle;

            int choices = (beginAfterSingle >= beginAfterEnd ? BeginAfterSingle : 0)
                | (endAfterMiddle >= endAfterBegin ? EndAfterMiddle : 0)
                | (middleAfterMiddle >= middleAfterBegin ? MiddleAfterMiddle : 0)
                | (singleAfterSingle >= singleAfterEnd ? SingleAfterSingle : 0);
            begin = Math.Max(beginAfterSingle, beginAfterEnd);
            end = Math.Max(endAfterMiddle, endAfterBegin);
            middle = Math.Max(middleAfterMiddle, middleAfterBegin);
            single = Math.Max(singleAfterSingle, singleAfterEnd);
            states[i] = (byte)choices;
        }

        byte state = single >= end ? Single : End;
        for (int i = codes.Length - 1; i > 0; i--)
        {
            int choices = states[i];
            states[i] = state;
            state = state switch
            {
                Begin => (choices & BeginAfterSingle) != 0 ? Single : End,
                End => (choices & EndAfterMiddle) != 0 ? Middle : Begin,
                Middle => (choices & MiddleAfterMiddle) != 0 ? Middle : Begin,
                _ => (choices & SingleAfterSingle) != 0 ? Single : End,
            };
        }

        states[0] = state;
    }

    private double Transition(int former, int next) => transitions[former * States + next];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref double EmissionsOf(int code)
    {
        int index = code * States;
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(emissions), index < emissions.Length ? index : 0);
    }
}
