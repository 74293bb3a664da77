using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Tells names apart that one member of a list joins (A和B), and a name from what only says how wide it holds (全省|数字经济).</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class JoinedNames(RuleSet rules, LexiconMatcher lexicon, MemberTrimmer trimmer)
{
    private readonly string[] _blends = [.. rules.WordsOf("blendWords")];
    private readonly string[] _industryEnds = [.. rules.WordsOf("industryNounEnds")];
    private readonly string[] _wide = [.. rules.WordsOf("wideWords")];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _partners =
        new HashSet<string>(rules.WordsOf("blendPartners"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where a known name begins behind what says how wide it holds: 全省|数字经济; <paramref name="start"/> where none does.</summary>
    public int Behind(LeafText leaf, int start, int end)
    {
        foreach (string word in _wide)
        {
            if (start + word.Length < end && string.CompareOrdinal(leaf.Text, start, word, 0, word.Length) == 0 && !IsKnown(leaf, start, end) && IsKnown(leaf, start + word.Length, end))
            {
                return start + word.Length;
            }
        }

        return start;
    }

    /// <summary>True where the stretch is two known names joined by 和.</summary>
    public bool IsPair(LeafText leaf, int start, int end) =>
        JointOf(leaf, start, end) is var joint && joint > start && joint + 1 < end && IsKnown(leaf, start, joint) && IsKnown(leaf, joint + 1, end);

    /// <summary>One known name, or two joined by 和; null where the stretch is neither. What a sector is merged with (实体经济) need not be known and is not told.</summary>
    public ListMember[]? Known(LeafReading reading, int start, int end)
    {
        LeafText leaf = reading.Text;
        // 具有国际影响力的|集成电路
        int particle = end - start > 1 ? leaf.Text.LastIndexOf('的', end - 2, end - start - 1) : -1;
        bool isDescribed = particle > start && !leaf.Words.StartsInsideWord(particle);
        start = isDescribed ? particle + 1 : start;
        int from = Behind(leaf, trimmer.AfterGrade(leaf, start, end), end);
        if (Whole(from, end) is { } one)
        {
            return [one];
        }

        int joint = JointOf(leaf, from, end);
        if (joint <= from || joint + 1 >= end)
        {
            return null;
        }

        return (IsPartner(from, joint), Whole(from, joint), IsPartner(joint + 1, end), Whole(joint + 1, end)) switch
        {
            (true, _, false, { } right) => [right],
            (false, { } left, true, _) => [left],
            (false, { } left, false, { } right) => [left, right],
            _ => null,
        };

        bool IsPartner(int first, int last) => _partners.Contains(leaf.Text.AsSpan(first, last - first));

        ListMember? Whole(int first, int last)
        {
            NameSpan? name = reading.NameFrom(first) is { } found && found.End == last ? found : null;
            bool isKnown = name is not null || (isDescribed ? lexicon.Find(leaf.Text.AsSpan(first, last - first)) is { IsContextual: false } : IsKnown(leaf, first, last));
            return isKnown ? new ListMember(first, last, name) : null;
        }
    }

    /// <summary>The names that stand joined in a member: 新能源新材料, 行业大模型和具身智能; null where it is one thing.</summary>
    public List<NamedMember>? Of(LeafText leaf, ListMember member, IReadOnlyList<string> labels)
    {
        if (member.IsName || member.End - member.Start > MemberTrimmer.LongestName || lexicon.Find(leaf.Text.AsSpan(member.Start, member.End - member.Start)) is not null)
        {
            return null;
        }

        (int from, int to) = trimmer.Trim(leaf, member, keepsEnd: false);
        int joint = from < to ? JointOf(leaf, from, to) : -1;
        if (joint > from && lexicon.Find(leaf.Text.AsSpan(from, joint - from)) is { } left && lexicon.Find(leaf.Text.AsSpan(joint + 1, to - (joint + 1))) is { } right && Fits(left) && Fits(right))
        {
            // 行业大模型|和|具身智能
            return
            [
                new NamedMember(from, joint, left.Label, left.Name, "lexicon-in-list", 0.85, false),
                new NamedMember(joint + 1, to, right.Label, right.Name, "lexicon-in-list", 0.85, false),
            ];
        }

        const int least = 4;
        if (joint - from >= least && to - (joint + 1) >= least && leaf.Text[joint] == '和' && IndustriesJoint(leaf, member) == 0
            && lexicon.Find(leaf.Text.AsSpan(joint + 1, to - (joint + 1))) is { } last && Fits(last) && !trimmer.IsAbstract(leaf, from, joint))
        {
            // 绿色建筑建材|和|装配式建筑: of the two the last is sure to be whole, as what is joined shares no end.
            return [new NamedMember(joint + 1, to, last.Label, last.Name, "lexicon-in-list", 0.8, false)];
        }

        int blended = from < to ? leaf.Text.IndexOf('与', from, to - from) : -1;
        if (blended > from + 1 && IsBlended(leaf, member.End))
        {
            // 体育产业与文化和旅游|等产业融合发展: what is blended is two things; of them only those that are known are sure.
            return [.. Parts(from, blended).Concat(Parts(blended + 1, to))];
        }

        return Tiled(leaf, member, labels);

        IEnumerable<NamedMember> Parts(int start, int end) => start >= end ? [] : lexicon.Match(leaf.Text.AsSpan(start, end - start))
            .Where(part => (part.Start == 0 || leaf.Text[start + part.Start - 1] is '和' or '、') && (start + part.End == end || leaf.Text[start + part.End] is '和' or '、') && labels.Contains(part.Label))
            .Select(part => new NamedMember(start + part.Start, start + part.End, part.Label, part.Name, "lexicon-in-list", 0.85, false));

        bool Fits(LexiconEntry entry) => labels.Contains(entry.Label) || (entry.Label == "Industry" && labels.Any(LabelKinds.IsSubject));
    }

    // 新能源|新材料
    private List<NamedMember>? Tiled(LeafText leaf, ListMember member, IReadOnlyList<string> labels)
    {
        ImmutableArray<NameSpan> parts = lexicon.Match(leaf.Text.AsSpan(member.Start, member.End - member.Start));
        if (parts.Length < 2)
        {
            return null;
        }

        bool tile = parts[0].Start == 0 && parts[^1].End == member.End - member.Start
            && parts.Zip(parts.Skip(1)).All(static pair => pair.First.End == pair.Second.Start) && parts.All(part => labels.Contains(part.Label));
        return tile ? [.. parts.Select(part => new NamedMember(member.Start + part.Start, member.Start + part.End, part.Label, part.Name, part.Rule, part.Confidence, false))] : null;
    }

    // …等产业|深度融合: what stands before is brought together.
    private bool IsBlended(LeafText leaf, int end)
    {
        const int reach = 12;
        int stop = end;
        while (stop < leaf.Text.Length && stop - end < reach && !LeafText.EndsClause(leaf.Text[stop]))
        {
            stop++;
        }

        return _blends.Any(word => leaf.Text.AsSpan(end - 2, stop - end + 2).Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Where 和 stands between two names that each end as that of an industry: 节能服务产业|和|环保产业; 0 where it does not.</summary>
    public int IndustriesJoint(LeafText leaf, ListMember member)
    {
        const int least = 3;
        ReadOnlySpan<char> words = leaf.Text.AsSpan(member.Start, member.End - member.Start);
        int joint = member.IsName ? -1 : words.IndexOfAny('和', '与');
        return joint >= least && words.Length - joint > least && RuleWords.EndsOnOne(words[..joint], _industryEnds) && RuleWords.EndsOnOne(words, _industryEnds) ? member.Start + joint : 0;
    }

    private static int JointOf(LeafText leaf, int start, int end) => leaf.Text.AsSpan(start, end - start).IndexOfAny('和', '与') is >= 0 and var joint ? start + joint : -1;

    private bool IsKnown(LeafText leaf, int start, int end) => lexicon.Find(leaf.Text.AsSpan(start, end - start)) is not null;
}
