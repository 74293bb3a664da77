using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Facts that the layout tells: an item's field in the field of its section, a plan's key areas, its issuer; and what a name tells by its parts.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class StructuralFacts(RuleSet rules, GraphSchema schema)
{
    private readonly BracketPlaces _places = new(rules);

    public void Add(
        PlanDocument document,
        IReadOnlyList<TopicBlock> blocks,
        IReadOnlyDictionary<Leaf, LeafReading> readings,
        EntityRef? place,
        ExtractionSink sink)
    {
        Dictionary<Section, Section> parents = Parents(document);
        foreach (TopicBlock block in blocks)
        {
            AddPart(block, sink);
            AddKeyArea(block, parents, place, sink);
            AddTitled(block, place, sink);
            AddListed(block, sink);
        }

        AddAnnounced(document, readings, place, sink);
        AddIssuer(document, readings, sink);
        AddSignatures(document, readings, sink);
        AddJointIssuers(document, readings, sink);
        foreach (LeafReading reading in readings.Values)
        {
            AddNameParts(reading, sink);
        }
    }

    private static Dictionary<Section, Section> Parents(PlanDocument document)
    {
        Dictionary<Section, Section> parents = [];
        foreach (Section section in document.Blocks<Section>())
        {
            foreach (Section child in section.Children.OfType<Section>())
            {
                parents[child] = section;
            }
        }

        return parents;
    }

    // An item's field is part of its section's field, a zone's item of the zone that the column is about.
    private void AddPart(TopicBlock block, ExtractionSink sink)
    {
        Topic? outer = block.Outer.FirstOrDefault(topic => topic.Entity != block.Topic.Entity && SameKind(topic.Entity.Label, block.Topic.Entity.Label));
        if (block.Topic.IsAside || block.Block is Column || outer is null || TitleLeaf(block.Block) is not { } leaf || !schema.Allows("PART_OF", block.Topic.Entity.Label, outer.Entity.Label))
        {
            return;
        }

        sink.Add(new Fact(
            new FactEnd(block.Topic.Entity),
            "PART_OF",
            new FactEnd(outer.Entity),
            FactStatus.Planned,
            new Provenance(leaf, block.Topic.Span, "part-of-heading", 0.85, outer.Span)));
    }

    private void AddKeyArea(TopicBlock block, Dictionary<Section, Section> parents, EntityRef? place, ExtractionSink sink)
    {
        if (!block.Topic.IsAside && place is { } known && block.Block is Section section && parents.TryGetValue(section, out Section? parent)
            && LabelKinds.IsField(block.Topic.Entity.Label)
            && rules.WordsOf("keyAreaTitles").Any(word => parent.Title.Contains(word, StringComparison.Ordinal)))
        {
            sink.Add(new Fact(
                new FactEnd(known),
                "FOCUSES_ON",
                new FactEnd(block.Topic.Entity),
                FactStatus.Planned,
                new Provenance(section.Heading, block.Topic.Span, "focus-key-area", 0.85)));
        }
    }

    // 推动农机装备产业高质量发展, （一）关键技术攻关工程: a title that says what the place turns to, or names what it carries out.
    private void AddTitled(TopicBlock block, EntityRef? place, ExtractionSink sink)
    {
        (string type, string rule) = block switch
        {
            { Block: Section, Topic.Rule: "topic-grown" } => ("FOCUSES_ON", "focus-heading"),
            { Topic.Rule: "topic-program" } => ("IMPLEMENTS", "implements-heading"),
            _ => (string.Empty, string.Empty),
        };
        Topic topic = block.Topic;
        if (place is { } known && type.Length > 0 && topic.Entity != known && schema.Allows(type, known.Label, topic.Entity.Label))
        {
            sink.Add(new Fact(new FactEnd(known), type, new FactEnd(topic.Entity), FactStatus.Planned, new Provenance(topic.Leaf, topic.Span, rule, 0.75)));
        }
    }

    // 评估恢复：A技术；B技术。: the field covers each thing that is listed under it.
    private static void AddListed(TopicBlock block, ExtractionSink sink)
    {
        if (block.Things is not { } things)
        {
            return;
        }

        LeafText text = things.Reading.Text;
        foreach (TextSpan member in things.Members)
        {
            NameSpan? known = things.Reading.NameFrom(member.Start) is { } name && name.End == member.End ? name : null;
            EntityRef entity = known is null ? new EntityRef("Technology", text.Surface(member.Start, member.End)) : new EntityRef(known.Label, known.Name);
            sink.Add(new Fact(
                new FactEnd(block.Topic.Entity),
                "COVERS",
                new FactEnd(entity),
                FactStatus.Planned,
                new Provenance(text.Leaf, text.ToSource(member.Start, member.End), "covers-listed", 0.8, block.Topic.Span)));
            sink.Add(text, new NamedMember(member.Start, member.End, entity.Label, entity.Name, "covers-listed", 0.8, false));
        }
    }

    // 推广的改革举措（共23项）: …5项：A；B；…: the place carries out each of them.
    private void AddAnnounced(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings, EntityRef? place, ExtractionSink sink)
    {
        const int longest = 60;
        IReadOnlyList<AnnouncedList> lists = AnnouncedList.Of(document);
        string text = document.Source.Text;
        foreach (AnnouncedList list in lists)
        {
            bool isMeasures = lists.Any(outer => list.Section.Path.StartsWith(outer.Section.Path, StringComparison.Ordinal)
                && rules.WordsOf("announcedMeasures").Any(word => outer.Name.In(text).EndsWith(word, StringComparison.Ordinal)));
            if (place is not { } known || !isMeasures || list.MemberLeaf is not { } leaf || !readings.TryGetValue(leaf, out LeafReading? reading) || !schema.Allows("IMPLEMENTS", known.Label, "Program"))
            {
                continue;
            }

            foreach (TextSpan member in list.Members.Where(static member => member.Length <= longest))
            {
                int start = member.Start - leaf.Content.Start;
                string name = reading.Text.Surface(start, start + member.Length);
                sink.Add(new Fact(new FactEnd(known), "IMPLEMENTS", new FactEnd(new EntityRef("Program", name)), FactStatus.Planned, new Provenance(leaf, member, "announced-list", 0.75)));
                sink.Add(reading.Text, new NamedMember(start, start + member.Length, "Program", name, "announced-list", 0.75, false));
            }
        }
    }

    private static void AddIssuer(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings, ExtractionSink sink)
    {
        if (document.Metadata is not { Issuer: { } issuer, IssuerSpan: { } span })
        {
            return;
        }

        Leaf? leaf = readings.Keys.FirstOrDefault(part => part.Content.Contains(span));
        if (leaf is not null)
        {
            sink.Add(new Fact(
                FactEnd.Document,
                "ISSUED_BY",
                new FactEnd(new EntityRef("Government", issuer)),
                FactStatus.Done,
                new Provenance(leaf, span, "issuer", 0.95)));
            LeafText text = readings[leaf].Text;
            int start = span.Start - leaf.Content.Start;
            sink.Add(text, new NamedMember(start, start + span.Length, "Government", issuer, "issuer", 0.95, false));
        }
    }

    // 工业和信息化部|教育部|…|2024年1月18日: bodies that sign together, each on a line of its own over the date.
    private void AddSignatures(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings, ExtractionSink sink)
    {
        const int fewest = 2;
        List<(LeafReading Reading, NameSpan Name)> signed = [];
        foreach (Leaf leaf in document.Leaves().Where(static leaf => leaf.Kind != LeafKind.Blank))
        {
            if (readings.TryGetValue(leaf, out LeafReading? reading) && SignedIn(reading) is { Length: > 0 } bodies)
            {
                signed.AddRange(bodies.Select(body => (reading, body)));
                continue;
            }

            if (signed.Count >= fewest && DateLine.Read(leaf.Content.In(document.Source.Text)) is not null)
            {
                foreach ((LeafReading line, NameSpan body) in signed.Where(pair => schema.Allows("ISSUED_BY", "Document", pair.Name.Label)))
                {
                    sink.Add(new Fact(
                        FactEnd.Document,
                        "ISSUED_BY",
                        new FactEnd(new EntityRef(body.Label, body.Name)),
                        FactStatus.Done,
                        new Provenance(line.Text.Leaf, line.Text.ToSource(body.Start, body.End), "signatures", 0.9)));
                }
            }

            signed.Clear();
        }
    }

    // 中共中央 国务院|关于…的意见: bodies that stand side by side over the text or before its title.
    private void AddJointIssuers(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings, ExtractionSink sink)
    {
        const int furthest = 20;
        foreach (Leaf leaf in document.Leaves().Where(static leaf => leaf.Kind != LeafKind.Blank).Take(furthest))
        {
            if (!readings.TryGetValue(leaf, out LeafReading? reading))
            {
                continue;
            }

            List<NameSpan> bodies = [];
            int end = 0;
            foreach (NameSpan name in reading.Names.TakeWhile(static name => name.Label == "Government"))
            {
                if (name.Start < end || !reading.Text.Text.AsSpan(end, name.Start - end).IsWhiteSpace() || (bodies.Count > 0 && name.Start == end))
                {
                    break;
                }

                bodies.Add(name);
                end = name.End;
            }

            ReadOnlySpan<char> behind = reading.Text.Text.AsSpan(end).TrimStart();
            if (bodies.Count > 1 && (behind.IsEmpty || behind.StartsWith("关于", StringComparison.Ordinal)))
            {
                foreach (NameSpan body in bodies.Where(name => schema.Allows("ISSUED_BY", "Document", name.Label)))
                {
                    sink.Add(new Fact(
                        FactEnd.Document,
                        "ISSUED_BY",
                        new FactEnd(new EntityRef(body.Label, body.Name)),
                        FactStatus.Done,
                        new Provenance(leaf, reading.Text.ToSource(body.Start, body.End), "joint-issuers", 0.9)));
                }

                return;
            }
        }
    }

    // A line that is nothing but the names of bodies.
    private static ImmutableArray<NameSpan> SignedIn(LeafReading reading)
    {
        int end = 0;
        foreach (NameSpan name in reading.Names)
        {
            if (name.Label is not ("Government" or "ResearchInstitute") || !reading.Text.Text.AsSpan(end, Math.Max(0, name.Start - end)).IsWhiteSpace())
            {
                return [];
            }

            end = name.End;
        }

        return end > 0 && reading.Text.Text.AsSpan(end).IsWhiteSpace() ? reading.Names : [];
    }

    // 中电海康集成电路平台(青山湖) lies at 青山湖; 浙江大学国际科创中心…平台 is part of the centre.
    private void AddNameParts(LeafReading reading, ExtractionSink sink)
    {
        foreach (NameSpan name in reading.Names)
        {
            int open = reading.Text.Text.LastIndexOf('(', name.End - 1, name.End - name.Start);
            if (open > name.Start && reading.Text.Text[name.End - 1] == ')' && name.Label is "Platform" or "ResearchInstitute" or "Lab" && schema.Allows("LOCATED_IN", name.Label, "Region") && _places.Holds(reading, open + 1, name.End - 1))
            {
                NamedMember region = new(open + 1, name.End - 1, "Region", reading.Text.Surface(open + 1, name.End - 1), "place-in-name", 0.7, false);
                sink.Add(reading.Text, region);
                sink.Add(Made(reading, name, "LOCATED_IN", new EntityRef("Region", region.Name), "place-in-name"));
            }

            if (name.Label == "Platform" && NameOrder.StartingAt(reading.Nested, name.Start).FirstOrDefault(static inner => inner.Label is "ResearchInstitute") is { } owner)
            {
                sink.Add(Made(reading, name, "PART_OF", new EntityRef(owner.Label, owner.Name), "owner-in-name"));
                sink.Add(reading.Text, new NamedMember(owner.Start, owner.End, owner.Label, owner.Name, owner.Rule, owner.Confidence, false));
            }
        }
    }

    private static Fact Made(LeafReading reading, NameSpan name, string type, EntityRef target, string rule) => new(
        new FactEnd(new EntityRef(name.Label, name.Name)),
        type,
        new FactEnd(target),
        FactStatus.Planned,
        new Provenance(reading.Text.Leaf, reading.Text.ToSource(name.Start, name.End), rule, 0.75));

    private static bool SameKind(string outer, string inner) =>
        outer == inner || (LabelKinds.IsField(outer) && LabelKinds.IsField(inner));

    private static Leaf? TitleLeaf(DocumentBlock block) => block switch
    {
        Section section => section.Heading,
        Item item => item.TitleLeaf,
        Paragraph paragraph => paragraph.Leaf,
        _ => null,
    };
}
