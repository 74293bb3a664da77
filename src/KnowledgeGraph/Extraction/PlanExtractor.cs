using System.Collections.Immutable;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;

namespace KnowledgeGraph.Extraction;

/// <summary>Plan document → entities, mentions and facts, by the rules and names of <see cref="GraphDefinitions"/>.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class PlanExtractor
{
    private readonly GraphDefinitions _definitions;
    private readonly EntityRef? _unsaidPlace;
    private readonly Vocabulary _vocabulary;
    private readonly LexiconMatcher _lexicon;
    private readonly NameComposer _composer;
    private readonly ShortPlaces _shortPlaces;
    private readonly RelationExtractor _relations;
    private readonly TopicFinder _topics;
    private readonly StructuralFacts _structural;
    private readonly ClassMembers _classes;
    private readonly DutyBrackets _duties;
    private readonly SectorFacts _sectors;
    private readonly LabelledLists _labelled;

    public PlanExtractor(GraphDefinitions definitions, EntityRef? unsaidPlace = null)
    {
        (_definitions, _unsaidPlace) = (definitions, unsaidPlace);
        _vocabulary = new Vocabulary(definitions.Rules);
        _lexicon = new LexiconMatcher(definitions.Lexicon);
        _composer = new NameComposer(definitions.Rules);
        _shortPlaces = new ShortPlaces(definitions.Lexicon, _lexicon, [.. definitions.Rules.WordsOf("countyLevels")], [.. definitions.Rules.WordsOf("nations")]);
        MemberNamer namer = new(definitions.Rules, _lexicon);
        _relations = new RelationExtractor(definitions.Rules, definitions.Schema, namer);
        _classes = new ClassMembers(namer);
        _duties = new DutyBrackets(definitions.Rules);
        _sectors = new SectorFacts(definitions.Rules);
        _labelled = new LabelledLists(definitions.Rules, definitions.Schema, namer, _lexicon);
        _topics = new TopicFinder(definitions.Rules, _lexicon);
        _structural = new StructuralFacts(definitions.Rules, definitions.Schema);
    }

    public PlanExtraction Extract(PlanDocument document, RuleTrace? trace = null)
    {
        EntityRef? place = DocumentPlace.Of(document, _definitions, _lexicon) ?? _unsaidPlace;
        Dictionary<Leaf, LeafReading> readings = Read(document);
        (Dictionary<Leaf, LeafContext> contexts, List<TopicBlock> blocks) = _topics.Find(document, readings);
        HashSet<Leaf> listed = [.. blocks.Select(static block => block.Things?.Reading.Text.Leaf).OfType<Leaf>()];
        HashSet<Leaf> fieldTitles = [.. blocks.Where(static block => block.Topic.Rule is "topic-field" or "topic-listed").Select(static block => block.Block switch
        {
            Section section => section.Heading,
            Item item => item.TitleLeaf,
            _ => ((Column)block.Block).Caption,
        })];
        ExtractionSink sink = new() { Trace = trace };
        TriedRules tried = _relations.NoneTried();
        foreach ((Leaf leaf, LeafReading reading) in readings)
        {
            // The title of a field is its name, not a sentence; a bare list has none.
            bool isSaid = !fieldTitles.Contains(leaf) && !listed.Contains(leaf);
            if (isSaid && leaf.Kind is (LeafKind.Paragraph or LeafKind.Heading or LeafKind.Caption or LeafKind.ItemTitle))
            {
                trace?.Read(leaf);
                LeafContext context = contexts.GetValueOrDefault(leaf, LeafContext.Empty);
                _relations.Extract(reading, context, place, tried, sink);
                _sectors.Add(reading, context, place, sink);
            }
        }

        foreach ((LeafText leaf, NamedMember member) in _classes.Of(readings.Values))
        {
            sink.Add(leaf, member);
        }

        foreach ((LeafText leaf, NamedMember member) in _duties.Of(readings.Values, place?.Name == DocumentPlace.Country))
        {
            sink.Add(leaf, member);
        }

        _labelled.Add(document, readings, contexts, sink);
        _structural.Add(document, blocks, readings, place, sink);
        return new Assembly(document, place, _lexicon, _definitions).Put(readings, blocks, sink);
    }

    private Dictionary<Leaf, LeafReading> Read(PlanDocument document)
    {
        Dictionary<Leaf, int> markers = Markers(document);
        Dictionary<Leaf, LeafReading> readings = [];
        foreach (Leaf leaf in document.Leaves())
        {
            if (leaf.Kind is LeafKind.Blank or LeafKind.Furniture or LeafKind.Contents || leaf.Content.IsEmpty)
            {
                continue;
            }

            LeafText text = new(leaf, document.Source.Text, _vocabulary, markers.GetValueOrDefault(leaf));
            (ImmutableArray<NameSpan> names, ImmutableArray<NameSpan> nested) = _composer.Compose(text, _lexicon.Match(text.Text, text.Words));
            readings.Add(leaf, LeafReading.Of(text, names, nested));
        }

        DocumentNames own = new(readings.Values, _classes.Of(readings.Values).Select(static found => found.Member), _topics.Find(document, readings).Blocks.Select(static block => block.Topic), ShortForms.Of(readings.Values, _definitions.Rules.Identity), _lexicon);
        foreach ((Leaf leaf, LeafReading reading) in readings)
        {
            ImmutableArray<NameSpan> missed = own.Missed(reading);
            ImmutableArray<NameSpan> places = _shortPlaces.In(reading);
            if (missed.Length > 0 || places.Length > 0)
            {
                ImmutableArray<NameSpan> known = DocumentNames.Joined(DocumentNames.Joined(_lexicon.Match(reading.Text.Text, reading.Text.Words), places), missed);
                (ImmutableArray<NameSpan> found, ImmutableArray<NameSpan> nested) = _composer.Compose(reading.Text, known);
                readings[leaf] = LeafReading.Of(reading.Text, found, nested);
            }
        }

        return readings;
    }

    // A heading's marker is no word of its first clause.
    private static Dictionary<Leaf, int> Markers(PlanDocument document)
    {
        Dictionary<Leaf, int> markers = [];
        foreach (DocumentBlock block in document.Blocks<DocumentBlock>())
        {
            (Leaf? leaf, string title) = block switch
            {
                Section section => (section.Heading, section.Title),
                Column column => (column.Caption, column.Title),
                Item item => (item.TitleLeaf, item.Title),
                _ => (null, string.Empty),
            };
            if (leaf is not null && title.Length > 0)
            {
                int start = document.Source.Text.IndexOf(title, leaf.Content.Start, leaf.Content.Length, StringComparison.Ordinal);
                if (start > leaf.Content.Start)
                {
                    markers[leaf] = start - leaf.Content.Start;
                }
            }
        }

        return markers;
    }
}
