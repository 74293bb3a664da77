using System.Buffers;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Tells whether what stands before a head word makes it the name of one thing.</summary>
internal static class ModifierCheck
{
    private static readonly string[] Actors = ["企业", "单位", "高校", "院所", "机构", "主体", "团队", "组织", "人才", "力量", "地区", "各地", "等地"];
    private static readonly SearchValues<char> NoRoute = SearchValues.Create("年月时期和与及的");
    private const string State = "国家";
    private static readonly string[] Levels = ["省", "市", "区", "县", State];

    public static bool Allows(NameRule rule, LeafText leaf, NameBounds bounds, int start, int head, int end)
    {
        bool quoted = start > 0 && leaf.Text[start - 1] == '“' && leaf.CloseOf(start - 1) == end;
        bool isSaying = rule.Label is not ("Program" or "Policy") && IsGeneral(leaf, start, end, domains: true);
        return quoted && rule.Starts.Count == 0 ? !isSaying && rule.Modifier is (NameModifier.Particular or NameModifier.Named or NameModifier.Specific or NameModifier.Proper or NameModifier.None) : Fits(rule, leaf, bounds, start, head);
    }

    private static bool Fits(NameRule rule, LeafText leaf, NameBounds bounds, int start, int head) => rule.Modifier switch
    {
        _ when rule.Starts.Count > 0 => StartsWithOne(rule, leaf, start, head),
        NameModifier.None => true,
        NameModifier.Specific => !IsGeneral(leaf, start, head) || (rule.Label is "Platform" or "ScienceCityZone" && HoldsField(leaf, bounds, start, head)),
        NameModifier.Place => StartsWithPlace(leaf, bounds, start) && !leaf.Text.AsSpan(start, head - start).Contains('('),
        NameModifier.Owner => HoldsOwner(rule, bounds, start, head),
        NameModifier.Route => HoldsRoute(leaf.Text.AsSpan(start, head - start)),
        NameModifier.Proper => IsProper(leaf, bounds, start, head),
        NameModifier.Named => IsProper(leaf, bounds, start, head) || !Saying.IsMadeOf(leaf, start, head, domains: true, bounds),
        _ => !IsGeneral(leaf, start, head, domains: true) || HoldsName(leaf, bounds, start, head) || (rule.Label is "Program" or "Policy" && leaf.Text.AsSpan(start, head - start).Contains('“'))
            || (leaf.Text[start] is ('市' or '省') && !IsLevelWord(leaf, start) && !IsGeneral(leaf, start, head)),
    };

    /// <summary>True where the stretch is made of general words, measures and particles alone.</summary>
    /// <param name="leaf">The text.</param>
    /// <param name="start">Start of the stretch.</param>
    /// <param name="end">End of the stretch.</param>
    /// <param name="domains">True where subjects (农业, 能源) count as general too.</param>
    public static bool IsGeneral(LeafText leaf, int start, int end, bool domains = false) =>
        Saying.IsMadeOf(leaf, start, end, domains, fields: null);

    /// <summary>True where the stretch is the name of a class: general words with a head word (国家重点实验室).</summary>
    public static bool IsClass(LeafText leaf, int start, int end) =>
        leaf.Words.HeadStart(end) is var head && (head < start ? IsGeneral(leaf, start, end, domains: true) : IsGeneral(leaf, start, head, domains: true));

    /// <summary>True where the stretch ends on a class of those who act: 企业, 高校.</summary>
    public static bool EndsAsActors(LeafText leaf, int start, int end) =>
        end - start <= 16 && RuleWords.EndsOnOne(leaf.Text.AsSpan(start, end - start), Actors);

    /// <summary>True where the stretch only files what stands before it: 前沿核心技术.</summary>
    public static bool IsCategory(LeafText leaf, int start, int end) => Saying.IsMadeOfCategories(leaf, start, end);

    /// <summary>True where 市 or 省 begins a word of its own: 市级, 省属, 市场. 市金融综合服务平台 is the city's, 市级平台 a class.</summary>
    public static bool IsLevelWord(LeafText leaf, int start) =>
        start + 1 < leaf.Text.Length && string.CompareOrdinal(leaf.Text, start + 1, "市场监", 0, 3) != 0 && leaf.Text[start + 1] is ('级' or '属' or '市' or '县' or '区' or '域' or '场' or '外' or '内');

    /// <summary>True where 国家 stands at <paramref name="at"/>: 高校和|国家交叉学科中心.</summary>
    public static bool NamesState(LeafText leaf, int at) => leaf.Text.AsSpan(at).StartsWith(State, StringComparison.Ordinal);

    /// <summary>True where a level and 级 stand at <paramref name="at"/>: 省级, 国家级.</summary>
    public static bool StartsWithLevel(LeafText leaf, int at) =>
        RuleWords.FirstStarting(leaf.Text.AsSpan(at), Levels) is { } level && at + level.Length < leaf.Text.Length && leaf.Text[at + level.Length] == '级';

    private static bool HoldsRoute(ReadOnlySpan<char> words)
    {
        const int shortest = 2;
        int joint = words.IndexOfAny('至', '—', '-');

        // 工期至年底|高速公路, 2025年至2030年建设|高速公路: neither time nor work is an end of a route.
        return joint >= shortest && words.Length - joint > shortest && words.IndexOfAny(NoRoute) < 0 && !char.IsAsciiDigit(words[joint + 1]);
    }

    private static bool StartsWithOne(NameRule rule, LeafText leaf, int start, int head) =>
        rule.Starts.Any(word => head - start >= word.Length + 2 && string.CompareOrdinal(leaf.Text, start, word, 0, word.Length) == 0)
        && leaf.Text[start..head] is { } words && !rule.Starts.Any(word => words.Length > word.Length && words.StartsWith(word, StringComparison.Ordinal) && words[word.Length] is ('级' or '重'));

    private static bool HoldsOwner(NameRule rule, NameBounds bounds, int start, int head)
    {
        const int furthest = 4;
        for (int i = NameOrder.FirstFrom(bounds.Known, start); i < bounds.Known.Length && bounds.Known[i].Start - start <= furthest; i++)
        {
            if (bounds.Known[i].End < head && rule.Owners.Contains(bounds.Known[i].Label))
            {
                return true;
            }
        }

        return false;
    }

    // 未来产业|先导区: made of general words, but known as a field; 现代服务业|集聚区 is of a whole sector, and a class.
    private static bool HoldsField(LeafText leaf, NameBounds bounds, int start, int head)
    {
        const int shortest = 4;
        return bounds.NameAt(start) is { Label: "TechnologyField" or "Industry" } field && (field.Label != "Industry" || leaf.Text[field.End - 2] == '产') && field.Start == start && field.End - field.Start >= shortest && field.End <= head;
    }

    private static bool HoldsName(LeafText leaf, NameBounds bounds, int start, int head)
    {
        for (int i = start; i < head; i++)
        {
            // 未来产业 is a known name, and says nothing of a 未来产业基地.
            if (bounds.NameAt(i) is { } name && !IsGeneral(leaf, name.Start, name.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the stretch holds a place, a body, a known name, a quote, letters or digits.</summary>
    public static bool IsProper(LeafText leaf, NameBounds bounds, int start, int head)
    {
        for (int i = start; i < head; i++)
        {
            if (i == start && leaf.Text[i] is ('省' or '市') && !IsLevelWord(leaf, i))
            {
                return true;
            }

            if (bounds.NameAt(i) is { Label: not ("TechnologyField" or "Industry" or "Technology") } || leaf.Text[i] is '“' || char.IsAsciiLetterOrDigit(leaf.Text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithPlace(LeafText leaf, NameBounds bounds, int start) =>
        bounds.NameAt(start) is { Label: "Region" or "Government" or "ScienceCityZone" }
        || (RuleWords.FirstStarting(leaf.Text.AsSpan(start), Levels) is not null && !IsLevelWord(leaf, start));
}
