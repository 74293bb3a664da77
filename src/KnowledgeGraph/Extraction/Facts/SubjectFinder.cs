using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Who a relation is said of.</summary>
/// <param name="End">The subject.</param>
/// <param name="Local">Where it stands in the leaf; null where it stands elsewhere.</param>
/// <param name="Basis">Where it stands in a heading; else null.</param>
internal sealed record FoundSubject(FactEnd End, TextSpan? Local, TextSpan? Basis)
{
    /// <summary>The subject as a member that the rule itself named; null where a name of the leaf is the subject.</summary>
    public NamedMember? Member { get; init; }
}

/// <summary>Finds the subject of a relation: tries the rule's sources in order and takes the first that names one of the rule's labels.</summary>
internal sealed class SubjectFinder(RelationRule rule, Place at, LeafContext context, EntityRef? place, MemberNamer namer, HomePlaces homePlaces)
{
    private const int MostSubjects = 20;

    // A clause without marks is not searched without end.
    private const int MostPredicatesBack = 16;

    private const int MostClausesBack = 8;

    public IReadOnlyList<FoundSubject> Find(FoundObjects found, NamedMember target, GraphSchema schema)
    {
        if ((rule.NotInPreamble && IsPreamble()) || (!rule.Subjects.Contains(SubjectSource.Clause) && IsSaidOfOthers()))
        {
            return [];
        }

        foreach (SubjectSource source in rule.Subjects)
        {
            // What is told of another is not the place's.
            if (source == SubjectSource.Place && rule.Objects != ObjectPlace.Before && Speaker() is { } speaker)
            {
                return [.. speaker.Where(subject => IsHome(subject) && rule.SubjectLabels.Contains(subject.End.Label) && Fits(subject, target, schema))];
            }

            List<FoundSubject> subjects = [.. From(source, found, target).Where(subject => Fits(subject, target, schema))];
            if (subjects.Count > 0)
            {
                return subjects;
            }
        }

        return [];
    }

    private bool Fits(FoundSubject subject, NamedMember target, GraphSchema schema) => subject.End.Entity != new EntityRef(target.Label, target.Name)
        && (rule.Reversed ? schema.Allows(rule.Relation, target.Label, subject.End.Label) : schema.Allows(rule.Relation, subject.End.Label, target.Label)
            || (rule.Relation == "COVERS" && schema.Allows("FOCUSES_ON", subject.End.Label, target.Label)));

    private IEnumerable<FoundSubject> From(SubjectSource source, FoundObjects found, NamedMember target) => source switch
    {
        SubjectSource.Clause => InClause(),
        SubjectSource.Inside => Inside(),
        SubjectSource.Sentence => InSentence(),
        SubjectSource.Tail => InTail(found, target),
        SubjectSource.First => FirstOf(found, target),
        SubjectSource.Topic => OfTopics(context.Topics),
        SubjectSource.OuterTopic => OfTopics([.. context.Topics.Skip(1)]),
        SubjectSource.Place when place is { } known && rule.SubjectLabels.Contains(known.Label) => [new FoundSubject(new FactEnd(known), null, null)],
        SubjectSource.Document when (context.Section.Length == 0 || IsPreamble()) && rule.SubjectLabels.Contains("Document") => [new FoundSubject(FactEnd.Document, null, null)],
        _ => [],
    };

    // 根据…,制定本方案: an annex has a preamble of its own.
    private bool IsPreamble() => at.Reading.Clauses.Skip(at.ClauseIndex).Take(6).Any(clause => clause.Sentence == at.Clause.Sentence
        && at.Reading.Text.Text.AsSpan(clause.Span.Start, clause.Span.Length) is var words
        && (words.StartsWith("制定", StringComparison.Ordinal) || words.StartsWith("特制定", StringComparison.Ordinal)
            || words.StartsWith("编制", StringComparison.Ordinal) || words.StartsWith("制订", StringComparison.Ordinal)));

    // The list right before the verb chain: 阿里巴巴、中电海康等企业 | 牵头创建.
    private IEnumerable<FoundSubject> InClause()
    {
        NounPhrase? before = rule.Objects == ObjectPlace.Before ? null : at.Previous?.Object;
        FoundSubject[] named = before is null || IsInside(at.Previous!) || IsPartner(before) ? [] : [.. Names(before)];
        return named.Length > 0 ? named : OfPivot();
    }

    // 加强与|新加坡等国家|在X领域合作: with whom, not who.
    private bool IsPartner(NounPhrase phrase) =>
        phrase.Groups is [{ Members: [{ } first, ..] }, ..] && first.Start > 0 && at.Reading.Text.Text[first.Start - 1] is '与' or '同';

    // 支持A、B围绕X…,做强…,发展Y: who is supported does what the rest of the sentence says.
    private IEnumerable<FoundSubject> OfPivot()
    {
        for (int clause = at.ClauseIndex; clause >= Math.Max(0, at.ClauseIndex - MostClausesBack) && at.Reading.Clauses[clause].Sentence == at.Clause.Sentence; clause--)
        {
            ImmutableArray<Predicate> predicates = at.Reading.Clauses[clause].Predicates;
            int last = clause == at.ClauseIndex ? at.PredicateIndex - 1 : predicates.Length - 2;
            for (int i = Math.Max(0, last - MostPredicatesBack); i <= last; i++)
            {
                if (predicates[i] is { Object: { } helped } && predicates[i].Verbs.Any(verb => namer.IsPivot(at.Reading.Text.Words.TextOf(verb.Word))))
                {
                    // 推动粤东、粤西|融湾发展,推进X建设: who is to develop does nothing by that to anything, and the speaker goes on.
                    if (clause < at.ClauseIndex && !predicates.Skip(i + 1).Any(static later => later.Object is not null))
                    {
                        return [];
                    }

                    // 支持马鞍山、宿州|创建X,实施Y: each of several places does its own X, and the speaker goes on with Y.
                    if (clause < at.ClauseIndex && helped.Groups is [{ HasEtc: false, Members: { Length: > 1 } places }] && places.All(static member => member is { IsName: true, Name.Label: DocumentPlace.RegionLabel }))
                    {
                        return [];
                    }

                    // 推动A、B等产业发展,培育C: an industry is helped, but does nothing.
                    return Names(helped).Where(static subject => subject.End.Entity is { } entity && !LabelKinds.IsSubject(entity.Label));
                }
            }
        }

        return [];
    }

    // 天津市红桥区多措并举,扎实推进X: who begins the sentence does what its later clauses say, until another begins one. null where nobody is named.
    private List<FoundSubject>? Speaker()
    {
        for (int clause = at.ClauseIndex; clause >= Math.Max(0, at.ClauseIndex - MostClausesBack) && at.Reading.Clauses[clause].Sentence == at.Clause.Sentence; clause--)
        {
            ImmutableArray<Predicate> predicates = at.Reading.Clauses[clause].Predicates;
            if (predicates is [{ Verbs: [{ } opening, ..] }, ..] && (at.Reading.Text.Words.RolesOf(opening.Word) & WordRoles.OwnPlace) != 0)
            {
                // 我省|获批建设X
                return null;
            }

            if (predicates is [{ Verbs: [], Object: { } first }, ..])
            {
                // 苏南|重点|城市…试点: an adverb alone is the front of a noun.
                bool acts = predicates.Length > 1 && predicates[1].Verbs.Any(verb => (at.Reading.Text.Words.RolesOf(verb.Word) & (WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Preposition)) != 0);
                return acts && (clause < at.ClauseIndex || at.PredicateIndex > 0) && first.Members.Take(MostSubjects).All(IsActor) && Names(first).ToList() is { Count: > 0 } named ? named : null;
            }
        }

        return null;
    }

    // 美国加大打压力度,推进X: what begins with another country goes on with one's own.
    private bool IsHome(FoundSubject subject) => subject.End.Entity is not { Label: DocumentPlace.RegionLabel } region || region == place || homePlaces.Holds(region.Name);

    // 北京市|海淀区, 之江实验室: names and nothing else.
    private bool IsActor(ListMember member)
    {
        if (member.Name is not { Label: "Region" or "Government" or "Company" or "University" } last || last.End != member.End)
        {
            return false;
        }

        const int mostPlaces = 4;
        int start = member.Start;
        for (int place = 0; place < mostPlaces && at.Reading.NameFrom(start) is { } name && name.End <= member.End; place++)
        {
            start = name.End;
        }

        return start == member.End;
    }

    // 支持清远、韶关等地|发展…: it is said of them, not of the whole.
    private bool IsSaidOfOthers() =>
        at.Previous is { Object: { } helped } previous && previous.Verbs.Any(verb => namer.IsPivot(at.Reading.Text.Words.TextOf(verb.Word)))
        && helped.Members.Any(static member => member is { IsName: true, Name.Label: "Region" or "ScienceCityZone" });

    // 在X建设Y, 将X打造成Y.
    private IEnumerable<FoundSubject> Inside() => at.Previous is { Object: { } phrase } previous && IsInside(previous) ? Names(phrase) : [];

    private bool IsInside(Predicate predicate) =>
        predicate.Verbs.Length > 0 && at.Reading.Text.Words.TextOf(predicate.Verbs[^1].Word) is "在" or "于";

    private IEnumerable<FoundSubject> InSentence()
    {
        LeafText text = at.Reading.Text;
        for (int clause = at.ClauseIndex; clause >= Math.Max(0, at.ClauseIndex - 6) && at.Reading.Clauses[clause].Sentence == at.Clause.Sentence; clause--)
        {
            NameSpan? name = at.Reading.Clauses[clause].Predicates.SelectMany(static predicate => predicate.Object?.Members ?? [])
                .Select(static member => member.Name)
                .LastOrDefault(found => found is not null && found.End <= at.Verb.Start && rule.SubjectLabels.Contains(found.Label));
            if (name is not null)
            {
                return [Local(text, name)];
            }
        }

        return [];
    }

    private IEnumerable<FoundSubject> InTail(FoundObjects found, NamedMember target) =>
        found.Groups.Where(group => group.Tail is not null && group.Members[0].Start <= target.Start && target.End <= group.End)
            .Select(group => (group.Tail!.Value.Name ?? namer.NamedBy(at.Reading.Text, group.Tail.Value)) is { } name && !IsClassAlone(group.Tail.Value, name) ? name : null)
            .OfType<NameSpan>()
            .Where(name => rule.SubjectLabels.Contains(name.Label))
            .Take(1)
            .Select(name => Local(at.Reading.Text, name) with { Member = new NamedMember(name.Start, name.End, name.Label, name.Name, name.Rule, name.Confidence, false) });

    // 碳资产管理、碳足迹认证等|服务业: the class says nothing of what they are; 生产性服务业 does.
    private bool IsClassAlone(Piece tail, NameSpan name) => tail is { Word: >= 0, Name: null } && at.Reading.Text.Text.AsSpan(name.Start, name.End - name.Start).SequenceEqual(at.Reading.Text.Words.TextOf(tail.Word));

    private IEnumerable<FoundSubject> FirstOf(FoundObjects found, NamedMember target) =>
        found.Members[0] is { } first && first.End < target.Start && at.Reading.Text.Text[first.End] is '与' or '和' or '同' && rule.SubjectLabels.Contains(first.Label) ? [Named(first)] : [];

    private IEnumerable<FoundSubject> OfTopics(IReadOnlyList<Topic> topics) =>
        topics.Where(topic => rule.SubjectLabels.Contains(topic.Entity.Label))
            .Take(1)
            .Select(topic => new FoundSubject(new FactEnd(topic.Entity), null, topic.Span));

    private IEnumerable<FoundSubject> Names(NounPhrase phrase) =>
        phrase.Groups.SelectMany(InGroup).Take(MostSubjects);

    // 阿里巴巴、中电海康等企业: the noun behind the list tells what its members are.
    private IEnumerable<FoundSubject> InGroup(MemberGroup group)
    {
        LeafText text = at.Reading.Text;
        ClassRule? kind = group.HasEtc ? namer.ClassOf(text, group) : null;
        if (kind is null || !rule.SubjectLabels.Contains(kind.Label) || !(kind.Completes || LabelKinds.IsBody(kind.Label)))
        {
            if (!group.HasEtc && namer.Elided.Completed(text, group) is { Count: > 0 } elided)
            {
                // 昌吉、石河子|高新区|建设X: the zones of these places, not the places.
                return elided.Where(member => rule.SubjectLabels.Contains(member.Label)).Select(Named)
                    .Concat(ByName(group.Members.Where(member => elided.TrueForAll(other => other.Start != member.Start))));
            }

            // 合肥、芜湖等地|的数据中心: the places are not who acts.
            bool isOfPlaces = group is { HasEtc: true, Tail: { } tail } && text.Text.AsSpan(tail.Start).StartsWith("地的", StringComparison.Ordinal);
            return ByName(group.Members.Where(member => !(isOfPlaces && member.Name?.Label == DocumentPlace.RegionLabel)));
        }

        List<NamedMember> completed = namer.Elided.Completed(text, group);
        return completed.Concat(namer.Name(text, group, rule.SubjectLabels, null).Where(member => completed.TrueForAll(other => other.Start != member.Start)))
            .Select(Named);
    }

    private IEnumerable<FoundSubject> ByName(IEnumerable<ListMember> members) =>
        members.Select(static member => member.Name).OfType<NameSpan>().Where(name => rule.SubjectLabels.Contains(name.Label)).Select(name => Local(at.Reading.Text, name));

    private static FoundSubject Named(NamedMember member) =>
        new(new FactEnd(new EntityRef(member.Label, member.Name)), new TextSpan(member.Start, member.End), null) { Member = member };

    private static FoundSubject Local(LeafText text, NameSpan name) =>
        new(new FactEnd(new EntityRef(name.Label, name.Name)), new TextSpan(name.Start, name.End), null);
}
