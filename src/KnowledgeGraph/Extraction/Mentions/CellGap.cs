using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Tells blanks that part cells of a flattened table (张某 县卫生健康服务中心) from those that only space letters (5G 应用, 智慧 AI 平台).</summary>
internal static class CellGap
{
    // Between the cells of a line stand few blanks; a longer run is not looked through.
    private const int MostBlanks = 32;

    /// <summary>True where Chinese stands on both sides of the blanks that end at <paramref name="at"/>.</summary>
    public static bool EndsAt(string text, int at)
    {
        if (at >= text.Length || !Ideograph.Is(text[at]))
        {
            return false;
        }

        int before = at - 1;
        while (before > 0 && at - before <= MostBlanks && IsBlank(text[before]))
        {
            before--;
        }

        return before < at - 1 && Ideograph.Is(text[before]);
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\u3000';
}
