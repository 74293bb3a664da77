using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Tells whether a stretch can be cut into words of a kind, marks and particles, and nothing else.</summary>
internal static class Saying
{
    // Words are short.
    private const int LongestWord = 6;
    private const uint Lengths = (1u << (LongestWord + 1)) - 2;

    /// <summary>True where the stretch is made of general words.</summary>
    /// <param name="leaf">The text.</param>
    /// <param name="start">Start of the stretch.</param>
    /// <param name="end">End of the stretch.</param>
    /// <param name="domains">True where subjects and head words count too.</param>
    /// <param name="fields">Whose known fields and industries count too; null where none do.</param>
    public static bool IsMadeOf(LeafText leaf, int start, int end, bool domains, NameBounds? fields)
    {
        Cuts cuts = new();
        for (int at = start; at < end && cuts.Any; at++)
        {
            if (cuts.IsHere)
            {
                cuts.Add(leaf.Words.GeneralLengths(at) | MarkLength(leaf.Text[at]) | (domains ? leaf.Words.DomainLengths(at) | HeadLengths(leaf, at, end) : 0) | (fields is null ? 0 : FieldLength(fields, at)));
            }

            cuts.Move();
        }

        return cuts.IsHere;
    }

    /// <summary>True where the stretch is made of words that only file.</summary>
    public static bool IsMadeOfCategories(LeafText leaf, int start, int end)
    {
        Cuts cuts = new();
        for (int at = start; at < end && cuts.Any; at++)
        {
            if (cuts.IsHere)
            {
                cuts.Add(leaf.Words.CategoryLengths(at) | MarkLength(leaf.Text[at]));
            }

            cuts.Move();
        }

        return cuts.IsHere;
    }

    private static uint MarkLength(char c) => c is '和' or '与' or '及' or '、' or '的' or '(' or ')' or '/' or ' ' or '·' or '+' or '“' or '”' ? 2u : 0;

    private static uint HeadLengths(LeafText leaf, int start, int end)
    {
        uint lengths = 0;
        for (int to = Math.Min(end, start + LongestWord); to > start; to--)
        {
            lengths |= leaf.Words.HeadStart(to) == start ? 1u << (to - start) : 0;
        }

        return lengths;
    }

    private static uint FieldLength(NameBounds bounds, int start) =>
        bounds.NameAt(start) is { Label: "TechnologyField" or "Industry" or "Technology" } name && name.Start == start && name.End - start <= LongestWord ? 1u << (name.End - start) : 0;

    /// <summary>The places, here and as far ahead as a word reaches, to which cuts lead; a bit each, this place the lowest.</summary>
    private struct Cuts()
    {
        private uint _reached = 1;

        public readonly bool Any => _reached != 0;

        public readonly bool IsHere => (_reached & 1) != 0;

        // The longest word, and every shorter one that begins here, may be the right cut.
        public void Add(uint lengths) => _reached |= lengths & Lengths;

        public void Move() => _reached >>= 1;
    }
}
