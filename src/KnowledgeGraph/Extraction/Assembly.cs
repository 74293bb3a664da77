using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>Puts together what the stages found: names joined to entities, mentions and facts speaking of them.</summary>
internal sealed class Assembly(PlanDocument document, EntityRef? place, LexiconMatcher lexicon, GraphDefinitions definitions)
{
    private readonly LocalNames _local = new(definitions.Rules.Identity, lexicon, place);
    private readonly IdentityResolver _identity = new(definitions.Rules.Identity, lexicon, place);
    private readonly Dictionary<(int Start, int End), Mention> _mentions = [];
    private IReadOnlyList<TopicBlock> _blocks = [];

    public PlanExtraction Put(IReadOnlyDictionary<Leaf, LeafReading> readings, IReadOnlyList<TopicBlock> blocks, ExtractionSink sink)
    {
        _blocks = blocks;
        foreach (TopicBlock block in blocks)
        {
            Add(block.Topic);
        }

        foreach ((string surface, NameSpan full) in ShortForms.Declared(readings.Values, definitions.Rules.Identity))
        {
            _identity.Declare(new EntityRef(full.Label, full.Name), surface);
        }

        HashSet<EntityRef> told = [.. sink.Facts.SelectMany(static fact => (FactEnd[])[fact.Start, fact.End]).Select(static end => end.Entity).OfType<EntityRef>()];
        foreach (LeafReading reading in readings.Values)
        {
            HashSet<int>? whole = null;
            foreach (NameSpan name in reading.Names)
            {
                if (IsCountryOfAll(name) && !told.Contains(new EntityRef(name.Label, name.Name)))
                {
                    continue;
                }

                bool isSure = !LabelKinds.IsSubject(name.Label) || (name.Label == "Industry" && name.Name[^1] == '业');
                if (!IsOwnTitle(reading.Text, name) && (isSure || (whole ??= WholeMembers(reading)).Contains(name.Start)))
                {
                    Add(reading.Text, name);
                }
            }
        }

        foreach ((LeafText leaf, NamedMember member) in sink.Members)
        {
            Add(leaf, member);
        }

        // 中电海康 in 中电海康集成电路平台, if the document speaks of 中电海康 anywhere.
        foreach (LeafReading reading in readings.Values)
        {
            foreach (NameSpan name in reading.Nested)
            {
                if (LabelKinds.IsBody(name.Label) && NameOrder.Over(reading.Names, name.Start, name.End)?.Label != name.Label && _identity.Knows(new EntityRef(name.Label, name.Name)))
                {
                    Add(reading.Text, name);
                }
            }
        }

        if (place is { } known)
        {
            _identity.Add(known, known.Name, "place", NameSpan.NoProperties);
        }

        foreach (LeafReading reading in readings.Values)
        {
            AddOwnPlaces(reading);
        }

        IReadOnlyList<ResolvedEntity> entities = _identity.Join();
        return new PlanExtraction(
            place is { } raw ? _identity.Resolve(raw) : null,
            document.Metadata.Issuer is { } issuer ? _identity.LocalInFull("Government", issuer) : null,
            entities,
            [.. _mentions.Values.Select(Resolved).OrderBy(static mention => mention.Span)],
            [.. blocks.Where(static block => block.Block is not Paragraph).Select(block => new Description(block.Block.Key, _identity.Resolve(block.Topic.Entity)))],
            Facts(sink.Facts));
    }

    // 中国特色, 我国 in the plan of one of its places: named only where something is said of it.
    private bool IsCountryOfAll(NameSpan name) => name is { Label: DocumentPlace.RegionLabel, Name: DocumentPlace.Country } && place is { Name: not DocumentPlace.Country };

    // 上海市…三年行动计划 as the title is the document, no programme beside it.
    private bool IsOwnTitle(LeafText text, NameSpan name) =>
        name.Label == "Program" && ((text.Leaf.Kind == LeafKind.Title && name.End == text.Text.TrimEnd().Length)
            || (text.Leaf.Kind is LeafKind.Title or LeafKind.Heading && OwnTitle.Is(document.Metadata.Title, name.Name)));

    // 人工智能 in a list or before 领域 is the field; inside a longer noun (工业物联网) it is a part of another name.
    private static HashSet<int> WholeMembers(LeafReading reading)
    {
        HashSet<int> whole = [];
        foreach (MemberGroup group in reading.Groups)
        {
            foreach (ListMember member in group.Members)
            {
                if (member.IsName || (reading.NameFrom(member.Start) is { } first && first.End < member.End && SaysNothingNew(reading.Text, first.End, member.End)))
                {
                    whole.Add(member.Start);
                }
            }

            if (group.Tail?.Name is { } name)
            {
                whole.Add(name.Start);
            }
        }

        return whole;
    }

    // 数字经济|创新发展, 工业互联网|规模化应用: what follows the name makes no other name of it.
    private static bool SaysNothingNew(LeafText text, int from, int end)
    {
        const int longest = 6;
        for (int to = from + 2; to <= Math.Min(end, from + longest); to++)
        {
            if (text.Words.IsGeneral(from, to))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Topic topic)
    {
        string surface = document.Source.Text[topic.Span.Start..topic.Span.End];
        _identity.Add(topic.Entity, surface, topic.Rule, NameSpan.NoProperties);
        _mentions.TryAdd((topic.Span.Start, topic.Span.End), new Mention(topic.Entity.Label, topic.Entity.Name, topic.Leaf, topic.Span, surface, false, topic.Rule));
    }

    // 我市, 本省: the place itself.
    private void AddOwnPlaces(LeafReading reading)
    {
        foreach ((int start, int end, string name) in _local.OwnPlacesIn(reading.Text.Text))
        {
            if (!reading.Names.Any(other => other.Start < end && start < other.End))
            {
                Add(reading.Text, new NameSpan(start, end, DocumentPlace.RegionLabel, name, LocalNames.OwnPlaceRule, 0.9));
            }
        }
    }

    private void Add(LeafText leaf, NameSpan name)
    {
        // 各市人民政府 is nobody in particular.
        if (_local.IsClass(name.Label, name.Name, leaf.Text, name.Start))
        {
            return;
        }

        EntityRef entity = new(name.Label, name.Name);
        string surface = leaf.Surface(name.Start, name.End);
        _identity.Add(entity, surface, name.Rule, name.Properties);
        TextSpan span = leaf.ToSource(name.Start, name.End);
        _mentions.TryAdd((span.Start, span.End), new Mention(name.Label, name.Name, leaf.Leaf, span, surface, false, name.Rule));
    }

    private void Add(LeafText leaf, NamedMember member)
    {
        EntityRef entity = new(member.Label, member.Name);
        string surface = leaf.Surface(member.Start, member.End);
        _identity.Add(entity, surface, member.Rule, member.Properties);
        TextSpan span = leaf.ToSource(member.Start, member.End);
        Mention mention = new(member.Label, member.Name, leaf.Leaf, span, surface, member.IsComposed, member.Rule);

        // 之江 in 之江、西湖等省实验室 is the laboratory, not the place.
        if (member.IsComposed)
        {
            _mentions[(span.Start, span.End)] = mention;
        }
        else
        {
            _mentions.TryAdd((span.Start, span.End), mention);
        }
    }

    private List<Fact> Facts(IReadOnlyList<Fact> found)
    {
        HashSet<(FactEnd, string, FactEnd, FactStatus, TextSpan)> seen = [];
        HashSet<(FactEnd Part, FactEnd Whole)> setOut = SetOut();
        List<Fact> facts = [];
        foreach (Fact raw in found.OrderBy(static fact => fact.Provenance.Evidence).ThenBy(static fact => fact.Provenance.Rule, StringComparer.Ordinal))
        {
            if (Retyping.Fitting(raw with { Start = Resolved(raw.Start), End = Resolved(raw.End) }, definitions.Schema, (part, whole) => setOut.Contains((part, whole))) is { } fact && fact.Start != fact.End && seen.Add((fact.Start, fact.Type, fact.End, fact.Status, fact.Provenance.Evidence)))
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    private HashSet<(FactEnd Part, FactEnd Whole)> SetOut() =>
    [
        .. _blocks.SelectMany(block => block.Outer.Select(outer =>
            (new FactEnd(_identity.Resolve(block.Topic.Entity)), new FactEnd(_identity.Resolve(outer.Entity))))),
    ];

    private Mention Resolved(Mention mention)
    {
        EntityRef entity = _identity.Resolve(new EntityRef(mention.Label, mention.Name));
        return mention with { Label = entity.Label, Name = entity.Name };
    }

    private FactEnd Resolved(FactEnd end) => end.Entity is { } entity ? new FactEnd(_identity.Resolve(entity)) : end;
}
