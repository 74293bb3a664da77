namespace KnowledgeGraph.Text;

/// <summary>Tells Chinese characters (CJK Unified Ideographs, U+4E00 to U+9FFF) from letters, digits and marks.</summary>
internal static class Ideograph
{
    public static bool Is(char unit) => unit is >= '\u4E00' and <= '\u9FFF';
}
