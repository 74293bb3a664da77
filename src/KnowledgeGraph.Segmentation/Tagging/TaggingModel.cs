namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>A hidden Markov model whose states are a place in a word, B, E, M or S, with a tag. Immutable.</summary>
/// <remarks>State = letter × <see cref="Tags"/> + tag, letters and tags in ordinal order, so that the larger number is the one that wins a tie in jieba.</remarks>
internal sealed class TaggingModel
{
    public const int Tags = 64;
    public const int States = 4 * Tags;
    public const int Begin = 0;
    public const int End = 1;
    public const int Middle = 2;
    public const int Single = 3;

    private readonly int[] offsets;

    /// <param name="tagNames">The tags in ordinal order.</param>
    /// <param name="start">By state.</param>
    /// <param name="transitions">By next state × <see cref="States"/> + former state; negative infinity where there is none.</param>
    /// <param name="counts">By code × 2: how many states the character is listed with, and how many more it has emissions of.</param>
    /// <param name="states">Of one code after the other the listed states, then the others, each in order.</param>
    /// <param name="emissions">The emission that belongs to each of <paramref name="states"/>.</param>
    public TaggingModel(string[] tagNames, double[] start, double[] transitions, ushort[] counts, byte[] states, double[] emissions)
    {
        TagNames = tagNames;
        Start = start;
        Transitions = transitions;
        EntryStates = states;
        Emissions = emissions;
        offsets = new int[counts.Length + 1];
        for (int i = 0; i < counts.Length; i++)
        {
            offsets[i + 1] = offsets[i] + counts[i];
        }
    }

    public string[] TagNames { get; }

    public double[] Start { get; }

    public double[] Transitions { get; }

    public byte[] EntryStates { get; }

    public double[] Emissions { get; }

    /// <summary>The entries of the states with which the character is listed; empty for one that is not.</summary>
    public (int From, int To) Listed(int code) => Entries(code, 0, 1);

    /// <summary>All entries of the character.</summary>
    public (int From, int To) All(int code) => Entries(code, 0, 2);

    public static int LetterOf(int state) => state / Tags;

    public string TagOf(int state) => TagNames[state % Tags];

    private (int From, int To) Entries(int code, int first, int last) =>
        code * 2 + last < offsets.Length ? (offsets[code * 2 + first], offsets[code * 2 + last]) : (0, 0);
}
