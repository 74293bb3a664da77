using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>The objects of a rule at a trigger.</summary>
/// <param name="Members">The objects.</param>
/// <param name="Groups">The lists that hold them.</param>
/// <param name="CloseEnd">Offset behind the closing word; 0 where there is none.</param>
internal sealed record FoundObjects(List<NamedMember> Members, IReadOnlyList<MemberGroup> Groups, int CloseEnd);

/// <summary>Finds the objects of a relation: the list behind its trigger, before it, or between it and a closing word.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ObjectFinder(MemberNamer namer)
{
    private const int MostClauses = 12;

    // How far behind a list its use may be told.
    private const int Reach = 60;

    public FoundObjects? Find(RelationRule rule, Place at, RuleTrace? trace = null)
    {
        if (rule.Objects == ObjectPlace.Before)
        {
            return !(rule.IsAlone && at.Predicate.Object is not null) && at.Previous is { Object: { } before } previous && IsNominal(at, previous) ? Named(rule, at, before, at.Verb.End) : null;
        }

        if ((OfDescription(rule, at) ?? at.Predicate.Object) is not { } phrase)
        {
            return null;
        }

        phrase = WithDeed(rule, at, phrase);
        if (IsAside(rule, at) || (rule.IsDirect && at.Verb != at.Predicate.Verbs[^1]) || (rule.NewLabel is not null && IsNoun(at, phrase)))
        {
            return null;
        }

        int closeEnd = 0;
        if (rule.Close.Count > 0 && !TryClose(rule, at, ref phrase, out closeEnd) && rule.Fewest == 1)
        {
            return null;
        }

        if (rule.Fewest > 1 && closeEnd == 0 && IsTooFew(rule, at, phrase))
        {
            return null;
        }

        FoundObjects? found = Named(rule, at, phrase, closeEnd);
        if (found is null || at.Next is not null)
        {
            return found;
        }

        // 支持X、Y等高新区,A、B等高新区,以及C: a clause that is one bare list goes on with the objects.
        for (int next = at.ClauseIndex + 1; next < Math.Min(at.Reading.Clauses.Length, at.ClauseIndex + MostClauses); next++)
        {
            ClausePredicates clause = at.Reading.Clauses[next];
            if (clause.Sentence != at.Clause.Sentence || !clause.IsBareList || !GoesOn(rule, phrase, clause.Predicates[0].Object!) || Named(rule, at, clause.Predicates[0].Object!, 0) is not { Members.Count: > 0 } more)
            {
                break;
            }

            found = new FoundObjects([.. found.Members, .. more.Members], [.. found.Groups, .. more.Groups], closeEnd);
        }

        return found;
    }

    // 加强对|X|的监督, 推动与|X|集聚发展: what is done is not done at the object, but to it, through it or with it.
    private bool IsAside(RelationRule rule, Place at)
    {
        if (rule.Objects != ObjectPlace.After)
        {
            return false;
        }

        LeafText leaf = at.Reading.Text;
        Piece last = at.Predicate.Verbs[^1];
        return at.Verb != last && last.Word >= 0 && namer.IsAside(leaf.Words.TextOf(last.Word));
    }

    // 发展|研究开发|、概念验证等业态: the last verb is the first member where the noun behind 等 tells what all of them are.
    private static NounPhrase WithDeed(RelationRule rule, Place at, NounPhrase phrase)
    {
        LeafText text = at.Reading.Text;
        Piece deed = at.Predicate.Verbs[^1];
        int start = deed.Start;
        for (int i = at.Predicate.Verbs.Length - 2; i >= 0 && at.Predicate.Verbs[i] != at.Verb && at.Predicate.Verbs[i].End == start; i--)
        {
            start = at.Predicate.Verbs[i].Start;
        }

        return at.Verb != deed && deed.End == phrase.Start && text.Text[phrase.Start] == '、'
            && phrase.Groups is [{ HasEtc: true, Tail: { Word: >= 0 } tail } group, ..] && rule.Tails.Contains(text.Words.TextOf(tail.Word))
            ? phrase with { Start = start, Groups = [group with { Members = [new ListMember(start, deed.End, null), .. group.Members] }, .. phrase.Groups.Skip(1)] }
            : phrase;
    }

    // 探索X: one thing that is explored or carried out is mostly work, a list of them things.
    private bool IsTooFew(RelationRule rule, Place at, NounPhrase phrase) =>
        phrase.Groups is [{ HasEtc: false } group, ..] && group.Members.Length < rule.Fewest
        && !namer.EndsAsThing(at.Reading.Text, group.Members[^1]);

    // 研发、生产、流通, 研发设计、生产加工: the verb is the first noun of a list of what is done.
    private bool IsNoun(Place at, NounPhrase phrase) =>
        phrase.Start == at.Predicate.Verbs[^1].End
        && (at.Reading.Text.Text[phrase.Start] is '、' or '和' or '与' or '及'
            || (phrase.Groups is [{ Members: [{ } first, _, ..] }, ..] && first.Start == phrase.Start && IsDeed(at.Reading.Text, first)));

    private bool IsDeed(LeafText text, ListMember member) =>
        member.End - member.Start <= 2 && (namer.IsAbstract(text, member) || (text.Words.Grammar.End(member.Start) == member.End
        && (text.Words.RolesOf(text.Words.Grammar.Word(member.Start)) & WordRoles.Verb) != 0));

    // 建设|以A、B为特色的|X: what the description belongs to is the object.
    private static NounPhrase? OfDescription(RelationRule rule, Place at)
    {
        if (rule.Objects != ObjectPlace.After || at.Predicate.Verbs[^1].Word < 0 || at.Reading.Text.Words.TextOf(at.Predicate.Verbs[^1].Word) is not ("以" or "由") || at.Verb == at.Predicate.Verbs[^1])
        {
            return null;
        }

        return at.Clause.Predicates.Skip(at.PredicateIndex + 1).Select(static predicate => predicate.Object).OfType<NounPhrase>()
            .FirstOrDefault(phrase => at.Reading.Text.Text[phrase.Start] == '的');
    }

    // 国家自主创新示范区建设和…工程 | 取得: a weak verb between nouns is a noun.
    private static bool IsNominal(Place at, Predicate predicate) => (predicate.Verbs.Length == 0 || at.PredicateIndex > 1) && predicate.Verbs.All(verb =>
        (at.Reading.Text.Words.RolesOf(verb.Word) & (WordRoles.StrongVerb | WordRoles.Preposition | WordRoles.Adverb)) == 0);

    // New names are taken from a further clause only if the list was not closed by 等 and the clause is a list itself.
    private static bool GoesOn(RelationRule rule, NounPhrase phrase, NounPhrase next) =>
        (rule.NewLabel is null && !rule.KnownOnly) || (rule.Tails.Count > 0 && next.Groups[0] is { HasEtc: true, Tail: not null }) || (!phrase.Groups[^1].HasEtc && (next.Groups[0].Members.Length > 1 || next.Groups[0].HasEtc));

    private bool TryClose(RelationRule rule, Place at, ref NounPhrase phrase, out int closeEnd)
    {
        // 支持X建设Y: a closing word with an object of its own closes nothing.
        if (at.Next is { } next && (next.Object is not { } own || "、和与及的等".Contains(at.Reading.Text.Text[own.Start]) || rule.Objects == ObjectPlace.Between))
        {
            foreach (Piece verb in next.Verbs)
            {
                // 支持X|建设|开放|共享、一流的Y: the other verbs belong to what is built.
                if ((next.Object is null || verb == next.Verbs[^1] || rule.Objects == ObjectPlace.Between) && rule.Close.Contains(at.Reading.Text.Words.TextOf(verb.Word)))
                {
                    closeEnd = verb.End;
                    return true;
                }
            }
        }

        closeEnd = 0;
        if (LongestEnding(at.Reading.Text.Text.AsSpan(phrase.Start, phrase.End - phrase.Start), rule.Close) is not { } longest)
        {
            return false;
        }

        closeEnd = phrase.End;
        phrase = namer.IsThing(longest) ? phrase : WithoutClose(at.Reading, phrase, longest.Length);
        return true;
    }

    private static string? LongestEnding(ReadOnlySpan<char> words, IReadOnlyList<string> ends)
    {
        string? longest = null;
        for (int i = 0; i < ends.Count; i++)
        {
            longest = ends[i].Length > (longest?.Length ?? -1) && words.EndsWith(ends[i], StringComparison.Ordinal) ? ends[i] : longest;
        }

        return longest;
    }

    // 推动|平台经济〔健康发展〕, 推动|休闲农业和乡村旅游〔集群化发展〕: before the closing word, and how it is done, stand known names.
    private NounPhrase WithoutClose(LeafReading reading, NounPhrase phrase, int length)
    {
        if (phrase.Groups[^1] is not { HasEtc: false, Members: [.., { } last] } group || last.End != phrase.End || last.IsName || last.End - last.Start <= length)
        {
            return phrase;
        }

        int way = 0;
        for (int end = last.End - length; end > last.Start + 1; end -= way)
        {
            if (namer.Joined.Known(reading, last.Start, end) is { } known)
            {
                MemberGroup closed = group with { Members = [.. group.Members.SkipLast(1), .. known] };
                return phrase with { Groups = [.. phrase.Groups.SkipLast(1), closed] };
            }

            way = namer.WayLength(reading.Text, last.Start, end);
            if (way == 0)
            {
                break;
            }
        }

        return phrase;
    }

    private FoundObjects? Named(RelationRule rule, Place at, NounPhrase phrase, int closeEnd)
    {
        List<NamedMember> members = [];
        List<MemberGroup> groups = [];
        for (int i = 0; i < phrase.Groups.Length; i++)
        {
            if (namer.Descriptions.Without(at.Reading.Text, phrase, i) is not { } described)
            {
                continue;
            }

            MemberGroup group = namer.Descriptions.WithoutPartners(at.Reading.Text, namer.Descriptions.WithoutWays(at.Reading.Text, described));

            MemberGroup? fitting = WithTail(rule, at.Reading.Text, group, i + 1 < phrase.Groups.Length ? phrase.Groups[i + 1] : null);
            if (fitting is null)
            {
                continue;
            }

            if ((rule.NeedsEtc && !group.HasEtc) || !HoldsEnd(rule, at.Reading.Text, group) || !FitsBehind(rule, at, phrase, group))
            {
                continue;
            }

            if (rule.Alike && (fitting.Members.Length < rule.Fewest || !namer.HoldsSubject(at.Reading.Text, fitting)))
            {
                continue;
            }

            if (rule.NewLabel == "Program" && (namer.HoldsSubject(at.Reading.Text, fitting) || at.Reading.Text.Words.StartsMany(fitting.Members[0].Start) || IsCounted(at.Reading.Text, fitting.Members[0])))
            {
                // 推进新能源汽车、机器人等重点项目建设: the list is of what the projects are about. 谋划更多优结构、补短板的项目: of how they are.
                continue;
            }

            groups.Add(fitting);
            AddMembers(rule, at.Reading.Text, fitting, members);
        }

        if (IsOfOtherVerb(rule, at))
        {
            members.RemoveAll(static member => member.Label == DocumentPlace.RegionLabel);
        }

        return groups.Count == 0 ? null : new FoundObjects(members, groups, closeEnd);
    }

    // 支持|拓展|南美、西亚市场, 打造|服务|大湾区的枢纽: a place is the object of the verb right before it alone.
    private static bool IsOfOtherVerb(RelationRule rule, Place at) =>
        rule.Objects == ObjectPlace.After && at.Predicate.Verbs[^1] is { Word: >= 0 } last && at.Verb != last && !RuleWords.EndsOnOne(at.Reading.Text.Words.TextOf(last.Word), rule.Triggers);

    // 3条轨道交通线路
    private static bool IsCounted(LeafText leaf, ListMember member) => CountWords.EndOf(leaf, member.Start, member.End) > member.Start;

    private void AddMembers(RelationRule rule, LeafText leaf, MemberGroup group, List<NamedMember> members)
    {
        List<NamedMember> completed = namer.Elided.Completed(leaf, group);
        foreach (NamedMember member in completed)
        {
            if (rule.ObjectLabels.Contains(member.Label) && EndsFit(rule, member))
            {
                members.Add(member);
            }
        }

        foreach (NamedMember member in namer.Name(leaf, group, rule.ObjectLabels, rule.NewLabel, rule.TakesClasses))
        {
            if ((!rule.KnownOnly || member.Rule.StartsWith("lexicon", StringComparison.Ordinal)) && EndsFit(rule, member) && !IsCompleted(member, completed))
            {
                members.Add(member);
            }
        }
    }

    private static bool HoldsEnd(RelationRule rule, LeafText leaf, MemberGroup group) =>
        rule.OneEnds.Count == 0 || group.Members.Any(member => RuleWords.EndsOnOne(leaf.Text.AsSpan(member.Start, member.End - member.Start), rule.OneEnds));

    private static bool EndsFit(RelationRule rule, NamedMember member) =>
        (rule.ObjectEnds.Count == 0 || RuleWords.EndsOnOne(member.Name, rule.ObjectEnds)) && !RuleWords.EndsOnOne(member.Name, rule.ObjectNotEnds);

    private static bool IsCompleted(NamedMember member, List<NamedMember> completed)
    {
        foreach (NamedMember other in completed)
        {
            if (other.Start == member.Start || (member.Start >= other.Start && member.End <= other.End))
            {
                return true;
            }
        }

        return false;
    }

    // What stands behind the list in its clause may be asked for (的规模化应用) or refused.
    private static bool FitsBehind(RelationRule rule, Place at, NounPhrase phrase, MemberGroup group)
    {
        if (rule.Followed.Count == 0 && rule.UnlessFollowed.Count == 0)
        {
            return true;
        }

        int from = Math.Max(group.Members[^1].Start, phrase.Start);
        string behind = at.Reading.Text.Text[from..Math.Max(from, Math.Min(at.Clause.Span.End, from + Reach))];
        return (rule.Followed.Count == 0 || rule.Followed.Any(word => behind.Contains(word, StringComparison.Ordinal)))
            && !rule.UnlessFollowed.Any(word => behind.Contains(word, StringComparison.Ordinal));
    }

    // A、B、文化娱乐|领域的创新应用: 领域 closes the list, whatever is said of it.
    private static MemberGroup? BeforeRelation(LeafText leaf, MemberGroup group, ListMember last)
    {
        const string closing = "领域的";
        int at = leaf.Text.IndexOf(closing, last.Start, last.End - last.Start, StringComparison.Ordinal);
        return at > last.Start + 1 ? group with { Members = [.. group.Members.SkipLast(1), new ListMember(last.Start, at, last.Name is { } name && name.End <= at ? name : null)] } : null;
    }

    // A rule may ask for the noun behind the list (…等领域); without 等 it ends the last member and is not of its name.
    private MemberGroup? WithTail(RelationRule rule, LeafText leaf, MemberGroup group, MemberGroup? next)
    {
        if (rule.Tails.Count == 0)
        {
            return group;
        }

        if (group.Tail is { Word: >= 0 } tail)
        {
            return rule.Tails.Contains(leaf.Words.TextOf(tail.Word)) ? group : null;
        }

        ListMember last = group.Members[^1];
        if (last.IsName && rule.ObjectLabels.Contains(last.Name!.Label) && rule.Tails.Any(word => last.Name.Name.EndsWith(word, StringComparison.Ordinal)))
        {
            return group;
        }

        if (group.HasEtc)
        {
            // A、B等|感官补偿技术: the noun behind 等 says more than the class, and is a thing of its own.
            return next is { HasEtc: false, Members: [{ } outer] } && outer.Start <= group.End + 1 && rule.Tails.Any(word => leaf.Text.AsSpan(outer.Start, outer.End - outer.Start).EndsWith(word, StringComparison.Ordinal)) ? group : null;
        }

        string words = leaf.Text[last.Start..last.End];
        string? noun = LongestEnding(words, rule.Tails);
        if (noun is null)
        {
            return group.Members.Length > 1 ? BeforeRelation(leaf, group, last) : null;
        }

        // …技术 and …产业 are part of the name, …领域 is not.
        if ((rule.NewLabel == "Technology" && !namer.OnlyCalls(noun)) || (rule.NewLabel == "Industry" && namer.EndsIndustry(noun)))
        {
            return group;
        }

        int end = last.End - noun.Length;
        for (int word = Math.Max(last.Start + 1, end - 3); word < end; word++)
        {
            // 变革性材料〔三大〕领域
            end = leaf.Words.IsMeasure(word, end) ? word : end;
        }

        NameSpan? name = last.Name is { } known && known.End <= end ? known : null;
        return end <= last.Start ? null : group with { Members = [.. group.Members.SkipLast(1), new ListMember(last.Start, end, name)] };
    }
}
