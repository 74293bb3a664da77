using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Makes names of indicators out of words that several figures share.</summary>
/// <param name="heads">Words that a list of adjuncts shares at its end: 产量 of 汽车、新能源汽车产量.</param>
/// <param name="relative">Names that are none without the one before: 增速, 占比.</param>
/// <param name="both">Words that say a figure of each of two things: 双双.</param>
/// <param name="each">Words that say a figure of each of several things: 均.</param>
/// <param name="ratios">Heads that set what stands before them in relation: 比例.</param>
/// <param name="joints">Words that stand for several things: 城乡.</param>
internal sealed class IndicatorNames(IReadOnlyList<string> heads, IReadOnlyList<string> relative, IReadOnlyList<string> both, IReadOnlyList<string> each, IReadOnlyList<string> ratios, IReadOnlyList<JointRule> joints)
{
    private const string Level = "级";
    private const string Apart = "分别";

    private readonly string[] _both = [.. both];
    private readonly IReadOnlyList<string> _heads = [.. heads.OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];

    /// <summary>True for a name that is complete only with the one before.</summary>
    public bool IsRelative(string name) => relative.Contains(name);

    /// <summary>True where the words say that the figure holds of each of two things.</summary>
    public bool SaysBoth(ReadOnlySpan<char> words) => RuleWords.HoldsOne(words, _both);

    /// <summary>True where the words behind the names say that the figure holds of each of them: 参保率|均稳定在.</summary>
    public bool SaysEach(ReadOnlySpan<char> words) => RuleWords.FirstStarting(words, each) is not null;

    /// <summary>How many names a figure of each of them is said of: as many as have heads of their own, else as 、 parts (养老保险、医疗保险参保率).</summary>
    public int CountOfEach(string name) => AreWhole(name) ? Split(name, marksOnly: false).Count : Split(name, marksOnly: true).Count;

    /// <summary>True where each of two or more names has a head of its own (研发投入、工业增加值) and the last does not set them in relation (A收入和B收入比例).</summary>
    public bool AreWhole(string name) => !RuleWords.EndsOnOne(name, ratios)
        && Split(name, marksOnly: false) is { Count: > 1 } parts && parts.TrueForAll(part => HeadOf(name[part.Start..part.End]) is not null);

    /// <summary>The <paramref name="count"/> names in 甲、乙产量, the shared head given to each; null where there are not as many.</summary>
    public IReadOnlyList<IndicatorName>? Members(string name, int count)
    {
        if (joints.FirstOrDefault(rule => rule.Members.Count == count && name.Contains(rule.Word, StringComparison.Ordinal)) is { } joint)
        {
            // 城乡居民收入: the word is replaced where it stands.
            int at = name.IndexOf(joint.Word, StringComparison.Ordinal);
            return [.. joint.Members.Select(member => new IndicatorName(string.Concat(name.AsSpan(0, at), member, name.AsSpan(at + joint.Word.Length)), null))];
        }

        // 粮食产量、油料产量|分别|占全国: what stands behind the word is said of each.
        int apart = name.IndexOf(Apart, StringComparison.Ordinal);
        if (apart > 0)
        {
            string shared = name[(apart + Apart.Length)..];
            return Members(name[..apart], count)?.Select(member => new IndicatorName(member.Name + shared, null)).ToList();
        }

        List<(int Start, int End)> parts = Split(name, marksOnly: true);
        parts = parts.Count == count ? parts : Split(name, marksOnly: false);
        if (count < 2 || parts.Count != count || parts.Any(static part => part.End - part.Start < 1))
        {
            return null;
        }

        string last = name[parts[^1].Start..parts[^1].End];
        string? head = HeadOf(last);
        if (parts.TrueForAll(part => name.AsSpan(part.Start, part.End - part.Start).Contains(Level, StringComparison.Ordinal)) && parts.SkipLast(1).All(part => name[part.End - 1] == Level[0]))
        {
            // 国家级、省级专精特新企业: what only says the level shares all that stands behind the last one's.
            head = last[(last.IndexOf(Level, StringComparison.Ordinal) + Level.Length)..];
        }

        List<IndicatorName> members = [];
        foreach ((int start, int end) in parts)
        {
            string member = name[start..end];
            members.Add(head is null || member.EndsWith(head, StringComparison.Ordinal) || HeadOf(member) is not null ? new IndicatorName(member, new TextSpan(start, end)) : new IndicatorName(member + head, null));
        }

        return members;
    }

    private string? HeadOf(string name) => _heads.FirstOrDefault(head => name.Length >= head.Length && name.EndsWith(head, StringComparison.Ordinal));

    // Outside of brackets and quotation marks.
    private static List<(int Start, int End)> Split(string name, bool marksOnly)
    {
        List<(int Start, int End)> parts = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char unit = name[i];
            depth += unit is '（' or '(' or '“' or '《' ? 1 : unit is '）' or ')' or '”' or '》' ? -1 : 0;
            int width = unit == '、' ? 1 : marksOnly ? 0 : unit is '和' or '与' or '及' ? 1 : unit == '以' && i + 1 < name.Length && name[i + 1] == '及' ? 2 : 0;
            if (depth == 0 && width > 0)
            {
                parts.Add((start, i));
                start = i + width;
                i = start - 1;
            }
        }

        parts.Add((start, name.Length));
        return parts;
    }
}
