using System.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>Undoes what a copy of a PDF makes of words that were printed twice to look bold: 专栏专栏11 基础理论基础理论 is 专栏1 基础理论.</summary>
internal static class PrintedTwice
{
    private const int Shortest = 4;
    private const int Blank = 0;

    /// <summary>The words once; null where they were not all printed twice.</summary>
    /// <param name="words">A line.</param>
    public static string? Once(ReadOnlySpan<char> words)
    {
        if (words.Length < Shortest)
        {
            return null;
        }

        // Hardly a line is such: nothing is made before the first words have turned out to be.
        StringBuilder? once = null;
        int start = 0;
        while (start < words.Length)
        {
            int end = start + 1;
            while (end < words.Length && Kind(words[end]) == Kind(words[start]))
            {
                end++;
            }

            ReadOnlySpan<char> run = words[start..end];
            if (Kind(run[0]) == Blank)
            {
                (once ??= new(words.Length)).Append(' ');
            }
            else if (run.Length % 2 == 0 && run[..(run.Length / 2)].SequenceEqual(run[(run.Length / 2)..]))
            {
                (once ??= new(words.Length)).Append(run[..(run.Length / 2)]);
            }
            else
            {
                return null;
            }

            start = end;
        }

        return once?.ToString();
    }

    // Each script is a run of its own: it is set in a face of its own.
    private static int Kind(char unit) => LineText.IsBlank(unit) ? Blank : char.IsAscii(unit) ? 1 : 2;
}
