using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names that their marks bound: 《…条例》, “双招双引”.</summary>
internal static class MarkedNames
{
    /// <summary>The title that ends behind <paramref name="end"/>; null where none does.</summary>
    public static NameSpan? Titled(LeafText leaf, NameRule rule, int end)
    {
        // 《…纲要(草案)》, 《…(征求意见稿)》: what stands in brackets behind the head belongs to the title.
        int close = end < leaf.Text.Length && leaf.Text[end] == '(' && leaf.CloseOf(end) > 0 ? leaf.CloseOf(end) + 1 : end;
        while (close < leaf.Text.Length && leaf.OpenOf(close) >= 0 && leaf.Text[close] == ')')
        {
            close++;
        }

        if (close >= leaf.Text.Length || leaf.Text[close] != '》' || leaf.OpenOf(close) < 0)
        {
            return null;
        }

        int open = leaf.OpenOf(close);
        return new NameSpan(open, close + 1, rule.Label, leaf.Surface(open + 1, close), rule.Id, rule.Confidence);
    }

    /// <summary>What is quoted and carried out: 推动|“双招双引”|提质升级, 推广“先使用后付费”等新机制; null where nothing of the kind ends here.</summary>
    public static NameSpan? Quoted(LeafText leaf, NameBounds bounds, NameRule rule, int end)
    {
        int open = leaf.OpenOf(end - 1);
        int length = end - open - 2;
        bool isName = open >= 0 && length >= rule.Least && length <= rule.Most && leaf.Text.AsSpan(open + 1, length).IndexOfAny("、,;:。") < 0
            && VerbBeforeName.StandsBefore(leaf, bounds, rule, open)
            && NameRefusals.IsBefore(leaf, end, rule.Before);
        return isName ? new NameSpan(open, end, rule.Label, leaf.Surface(open, end), rule.Id, rule.Confidence) : null;
    }
}
