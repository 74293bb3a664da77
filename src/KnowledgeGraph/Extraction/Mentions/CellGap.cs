using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Tells blanks that part cells of a flattened table (张某 县卫生健康服务中心) from those that only space letters (5G 应用, 智慧 AI 平台).</summary>
internal static class CellGap
{
    /// <summary>True where Chinese stands on both sides of the blanks that end at <paramref name="at"/>.</summary>
    public static bool EndsAt(string text, int at)
    {
        int before = at - 1;
        while (before > 0 && IsBlank(text[before]))
        {
            before--;
        }

        return before < at - 1 && at < text.Length && Ideograph.Is(text[at]) && Ideograph.Is(text[before]);
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\u3000';
}
