using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Reads a paragraph that is a list of things and nothing else: 全地形救援车辆、大跨度舟桥等。 or A技术；B技术；C装备。</summary>
/// <remarks>Immutable; one instance serves all threads. One pass over the paragraph.</remarks>
internal sealed class BareList
{
    private const int ShortestMember = 2;
    private const int LongestMember = 60;
    private const int ShortestHalf = 4;
    private const int LongestClass = 10;

    // So many parts between 、 are members even if they end unlike.
    private const int ManyParts = 4;

    private readonly HashSet<string> _taskVerbs;

    public BareList(RuleSet rules)
    {
        _taskVerbs = new HashSet<string>(rules.WordsOf("taskVerbs"), StringComparer.Ordinal);
    }

    /// <summary>The members in order, in offsets of the leaf; none where the paragraph says more than a list does, or lists what is to be done.</summary>
    public IReadOnlyList<TextSpan> Of(LeafText leaf)
    {
        TextSpan content = Content(leaf);
        List<TextSpan> parts = Split(leaf, content, ';');
        if (parts.Count == 1)
        {
            parts = WithLastHalved(leaf, Split(leaf, content, '、'));
        }
        else
        {
            parts = [.. parts.SelectMany(part => Split(leaf, part, '、') is { Count: > 1 } inner && AreAlike(leaf, part, inner) ? inner : [part])];
        }

        return parts.Count > 1 && parts.TrueForAll(part => IsThing(leaf, part)) ? parts : [];
    }

    // Without the colon in front, and 。 or 等产品。 behind.
    private static TextSpan Content(LeafText leaf)
    {
        string text = leaf.Text;
        (int start, int end) = (0, text.Length);
        while (start < end && (text[start] is ':' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        while (end > start && (text[end - 1] is '。' or ';' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        // Behind semicolons 等 belongs to the last member (瓦斯、水害等事故感知技术), unless it ends the list.
        int etc = text.LastIndexOf('等', Math.Max(start, end - 1), Math.Max(0, end - start));
        int longest = text.AsSpan(start, end - start).Contains(';') ? 1 : LongestClass;
        return new TextSpan(start, etc > start && end - etc <= longest && text.AsSpan(etc, end - etc).IndexOfAny('、', ';') < 0 ? etc : end);
    }

    private static List<TextSpan> Split(LeafText leaf, TextSpan content, char mark)
    {
        List<TextSpan> parts = [];
        int start = content.Start;
        for (int at = content.Start; at <= content.End; at++)
        {
            if (at < content.End && leaf.CloseOf(at) is > 0 and int close && close < content.End)
            {
                at = close;
            }
            else if (at == content.End || leaf.Text[at] == mark)
            {
                Add(leaf, parts, start, at);
                start = at + 1;
            }
        }

        return parts;
    }

    private static void Add(LeafText leaf, List<TextSpan> parts, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(leaf.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(leaf.Text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            parts.Add(new TextSpan(start, end));
        }
    }

    // A、B和C: the last member is two where both halves are long enough to be names and share nothing (X的A和B).
    private static List<TextSpan> WithLastHalved(LeafText leaf, List<TextSpan> parts)
    {
        if (parts.Count < 2)
        {
            return parts;
        }

        TextSpan last = parts[^1];
        foreach (string word in (string[])["以及", "和", "及"])
        {
            int at = leaf.Text.IndexOf(word, last.Start, last.Length, StringComparison.Ordinal);
            if (at - last.Start >= ShortestHalf && last.End - at - word.Length >= ShortestHalf && !leaf.Text.AsSpan(last.Start, at - last.Start).Contains('的') && !leaf.Words.IsInsideWord(at, at + word.Length))
            {
                return [.. parts.SkipLast(1), new TextSpan(last.Start, at), new TextSpan(at + word.Length, last.End)];
            }
        }

        return parts;
    }

    // Between semicolons 、 parts members only where they end alike or are many: 破拆、智能搜救技术与装备 is one.
    private static bool AreAlike(LeafText leaf, TextSpan whole, List<TextSpan> parts) =>
        !leaf.Text.AsSpan(whole.Start, whole.Length).Contains('等')
        && (parts.Count >= ManyParts || parts.TrueForAll(part => part.Length > 2 && leaf.Text.AsSpan(part.End - 2, 2).SequenceEqual(leaf.Text.AsSpan(whole.End - 2, 2))));

    private bool IsThing(LeafText leaf, TextSpan part) =>
        part.Length is >= ShortestMember and <= LongestMember
        && leaf.Text.AsSpan(part.Start, part.Length).IndexOfAny(",。!?:") < 0
        && !StartsWithTask(leaf, part);

    private bool StartsWithTask(LeafText leaf, TextSpan part)
    {
        int end = leaf.Words.Grammar.End(part.Start);
        if (end == 0 || end >= part.End)
        {
            return false;
        }

        int word = leaf.Words.Grammar.Word(part.Start);
        WordRoles roles = leaf.Words.RolesOf(word);
        return (roles & (WordRoles.StrongVerb | WordRoles.Adverb | WordRoles.Preposition)) != 0 && (roles & WordRoles.Shield) == 0
            || _taskVerbs.Contains(leaf.Words.TextOf(word));
    }
}
