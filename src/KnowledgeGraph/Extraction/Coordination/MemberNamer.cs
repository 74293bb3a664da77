using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Finds out what each member of a list is: a known name, a name of the class that the noun behind the list tells, or a new one.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class MemberNamer
{
    private readonly LexiconMatcher _lexicon;
    private readonly Dictionary<string, ClassRule> _classes = new(StringComparer.Ordinal);
    private readonly MemberTrimmer _trimmer;
    private readonly string[] _heads;

    public MemberNamer(RuleSet rules, LexiconMatcher lexicon)
    {
        _lexicon = lexicon;
        _trimmer = new MemberTrimmer(rules);
        foreach (ClassRule rule in rules.Classes)
        {
            foreach (string noun in rule.Nouns)
            {
                _classes.TryAdd(noun, rule);
            }
        }

        _heads = [.. rules.Names.SelectMany(static rule => rule.Heads).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The class that the noun behind a list tells; null where it tells none.</summary>
    public ClassRule? ClassOf(LeafText leaf, MemberGroup group) =>
        group.Tail is { Word: >= 0 } tail ? _classes.GetValueOrDefault(leaf.Words.TextOf(tail.Word)) : null;

    /// <summary>The members of <paramref name="group"/> that are one of <paramref name="labels"/>; others only if <paramref name="newLabel"/> is given.</summary>
    public List<NamedMember> Name(LeafText leaf, MemberGroup group, IReadOnlyList<string> labels, string? newLabel)
    {
        ClassRule? kind = ClassOf(leaf, group);
        List<NamedMember> named = [];
        if (leaf.Text[group.Members[0].Start] == '的' && newLabel is not null && group.Members[0].Start > 0 && leaf.Text[group.Members[0].Start - 1] == '等')
        {
            // 等的自主设计和…研发: what stands behind the list is said of it, no member.
            return named;
        }

        IReadOnlyList<ListMember> members = MemberTrimmer.WithoutAdjectives(leaf, group.Members);
        for (int i = 0; i < members.Count; i++)
        {
            if (One(leaf, members[i], group, kind, labels, newLabel) is { } member)
            {
                named.Add(member);
            }
        }

        return named;
    }

    private NamedMember? One(
        LeafText leaf,
        ListMember member,
        MemberGroup group,
        ClassRule? kind,
        IReadOnlyList<string> labels,
        string? newLabel)
    {
        bool subjectKind = member.Name is { Label: "TechnologyField" or "Industry" or "Technology" };
        if (member.Name is { } known && labels.Contains(known.Label) && (member.IsName || !subjectKind))
        {
            return new NamedMember(known.Start, known.End, known.Label, known.Name, known.Rule, known.Confidence, false) { Properties = known.Properties };
        }

        if (member.IsName)
        {
            // A field or industry among the things that a field covers is said of it in another way.
            return newLabel is not null && subjectKind
                ? new NamedMember(member.Start, member.End, member.Name!.Label, member.Name.Name, member.Name.Rule, 0.7, false)
                : null;
        }

        (int start, int end) = _trimmer.Trim(leaf, member, keepsEnd: group.HasEtc);
        if (end - start < 2)
        {
            return null;
        }

        string words = leaf.Text[start..end];
        if (_lexicon.Find(words) is { } entry)
        {
            if (labels.Contains(entry.Label) || (newLabel is not null && entry.Label == "Industry"))
            {
                return new NamedMember(start, end, entry.Label, entry.Name, "lexicon-in-list", 0.85, false);
            }

            if (newLabel is null || !entry.IsContextual)
            {
                return null;
            }
        }

        return ModifierCheck.IsGeneral(leaf, start, end) || ModifierCheck.IsCategory(leaf, start, end) ? null : Unknown(leaf, start, end, kind, labels, newLabel);
    }

    private NamedMember? Unknown(LeafText leaf, int start, int end, ClassRule? kind, IReadOnlyList<string> labels, string? newLabel)
    {
        string name = leaf.Surface(start, end);
        if (kind is not null && labels.Contains(kind.Label) && end - start <= kind.Most && !ModifierCheck.IsClass(leaf, start, end) && !leaf.Text.AsSpan(start, end - start).Contains('的'))
        {
            return new NamedMember(start, end, kind.Label, name, kind.Id, kind.Confidence, false);
        }

        if (newLabel is null || end - start > MemberTrimmer.LongestName || _trimmer.IsAbstract(leaf, start, end))
        {
            return null;
        }

        return new NamedMember(start, end, newLabel, name, "list-member", 0.75, false);
    }

    /// <summary>The members of an elided list whose shared head word stands behind 等 (之江、西湖等省实验室): each with the head added.</summary>
    public List<NamedMember> Completed(LeafText leaf, MemberGroup group)
    {
        List<NamedMember> completed = [];
        if (!group.HasEtc || ClassOf(leaf, group) is not { Completes: true } kind)
        {
            return completed;
        }

        string head = leaf.Words.TextOf(group.Tail!.Value.Word);
        foreach (ListMember member in group.Members)
        {
            int length = member.End - member.Start;
            string words = leaf.Text[member.Start..member.End];
            bool isPlaceOrNew = member.Name is null || (member.IsName && member.Name.Label == "Region");
            if (isPlaceOrNew && length is >= 2 and <= 8 && words.All(static c => c is >= '\u4E00' and <= '\u9FFF')
                && !_heads.Any(known => words.EndsWith(known, StringComparison.Ordinal)) && !ModifierCheck.IsGeneral(leaf, member.Start, member.End))
            {
                completed.Add(new NamedMember(member.Start, member.End, kind.Label, leaf.Surface(member.Start, member.End) + head, kind.Id, kind.Confidence, true));
            }
        }

        return completed;
    }
}

/// <summary>A member of a list with what it is.</summary>
internal sealed record NamedMember(int Start, int End, string Label, string Name, string Rule, double Confidence, bool IsComposed)
{
    public IReadOnlyDictionary<string, string> Properties { get; init; } = NameSpan.NoProperties;
}
