using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Topics;

/// <summary>Walks through a document from the outside in and tells each part what it is about, as the titles above it do.</summary>
/// <remarks>For one document and one thread.</remarks>
/// <param name="finder">Tells topics from titles.</param>
/// <param name="readings">What the leaves say.</param>
/// <param name="documentTitle">The document's title: an appendix that bears it is the document itself, no programme.</param>
internal sealed class TopicWalk(TopicFinder finder, IReadOnlyDictionary<Leaf, LeafReading> readings, string? documentTitle)
{
    private readonly Dictionary<DocumentBlock, (int Research, int All)> _research = [];

    public Dictionary<Leaf, LeafContext> Contexts { get; } = [];

    public List<TopicBlock> Blocks { get; } = [];

    private Dictionary<DocumentBlock, TopicBlock> ByBlock { get; } = [];

    public void Visit(DocumentBlock block, IReadOnlyList<Topic> outer, string section, bool isReview, TitleKind above)
    {
        (string? title, Leaf? titleLeaf) = TitleOf(block);
        if (above.HasFlag(TitleKind.Listed) && title is not null && titleLeaf is not null && readings.TryGetValue(titleLeaf, out LeafReading? heading)
            && finder.ListedField(block, title, titleLeaf, heading, readings) is { } listed)
        {
            Enter(block, title, listed.Topic, outer, section, isReview, listed.Things);
            return;
        }

        if (block is Paragraph paragraph && readings.TryGetValue(paragraph.Leaf, out LeafReading? text) && finder.LeadOf(paragraph, text) is { } lead)
        {
            Enter(block, null, lead, outer, section, isReview);
            return;
        }

        bool isColumnOfField = block is Column && outer.Any(topic => finder.IsField(topic.Entity.Label) && !topic.IsAside);
        Topic? own = isColumnOfField ? null : title is not null && titleLeaf is not null && readings.TryGetValue(titleLeaf, out LeafReading? reading)
            ? finder.TopicOf(title, titleLeaf, reading, HoldsResearch(block), block is Section or Item ? above : TitleKind.Other)
                ?? (block is Section && block.Children.OfType<DocumentBlock>().ToArray() is [Paragraph] ? finder.OnlyIndustry(title, titleLeaf, reading) : null)
            : null;
        bool isDocument = own is { Entity.Label: "Program" or "Policy" } && OwnTitle.Is(documentTitle, own.Entity.Name);
        Enter(block, title, isDocument || IsOfAll(title, own) ? null : own, outer, section, isReview);
    }

    // 深化养老服务改革发展的意见 › 促进养老服务产业发展: what the whole document is about tells no part from another, unless the title is its bare name
    // or the document is about several (人工智能和机器人产业发展规划).
    private bool IsOfAll(string? title, Topic? topic)
    {
        if (title is null || documentTitle is null || topic is null || !finder.IsField(topic.Entity.Label))
        {
            return false;
        }

        string name = topic.Entity.Name;
        string bare = finder.BareOf(name);
        int at = documentTitle.IndexOf(bare, StringComparison.Ordinal);
        return at >= 0 && finder.BareOf(title) != bare && !Joins(at - 1) && !Joins(at + bare.Length) && !Joins(at + name.Length);

        bool Joins(int place) => place >= 0 && place < documentTitle.Length && documentTitle[place] is '和' or '与' or '及' or '、';
    }

    private void Enter(DocumentBlock block, string? title, Topic? own, IReadOnlyList<Topic> outer, string section, bool isReview, ListedThings? things = null)
    {
        IReadOnlyList<Topic> topics = own is null ? outer : [own, .. outer];
        if (own is not null)
        {
            TopicBlock found = new(block, own, outer) { Things = things };
            Blocks.Add(found);
            ByBlock[block] = found;
        }

        string path = (block as Section)?.Path ?? section;
        bool review = isReview || (title is not null && finder.IsReview(title));
        TitleKind kind = title is null ? TitleKind.Other : finder.KindOf(block, title);
        LeafContext context = new(topics, path, review);
        List<Item> unnamed = [];
        foreach (DocumentPart part in block.Children)
        {
            switch (part)
            {
                case Leaf leaf:
                    Contexts[leaf] = context;
                    break;
                case DocumentBlock child:
                    Visit(child, child is Section && own is { IsAside: true } ? [own with { IsFar = true }, .. outer] : topics, path, review, kind);
                    if (child is Item item && !ByBlock.ContainsKey(item))
                    {
                        unnamed.Add(item);
                    }

                    break;
                default:
                    break;
            }
        }

        NameLikeSiblings(block, unnamed, topics, path, review);
    }

    // 云城 among 紫金港科技城, 未来科技城, 青山湖科技城: a short title without a verb is what its siblings are.
    private void NameLikeSiblings(DocumentBlock block, List<Item> unnamed, IReadOnlyList<Topic> topics, string path, bool review)
    {
        const int longest = 8;
        if (unnamed.Count == 0)
        {
            return;
        }

        TopicBlock[] named = [.. block.Children.OfType<Item>().Select(item => ByBlock.GetValueOrDefault(item)).OfType<TopicBlock>()];
        string? label = named.GroupBy(static found => found.Topic.Entity.Label).OrderByDescending(static group => group.Count()).FirstOrDefault()?.Key;
        if (label is null || named.Length < 2 || named.Length < unnamed.Count)
        {
            return;
        }

        foreach (Item item in unnamed)
        {
            if (item.Title.Length is >= 2 and <= longest && readings.TryGetValue(item.TitleLeaf, out LeafReading? reading)
                && !reading.Clauses.Any(static clause => clause.Predicates.Any(static predicate => predicate.Verbs.Length > 0))
                && reading.Text.Text.IndexOf(FoldedText.Of(item.Title), StringComparison.Ordinal) is >= 0 and int start
                && !ModifierCheck.IsClass(reading.Text, start, start + item.Title.Length)
                && !finder.EndsAsNoTopic(item.Title))
            {
                Enter(item, item.Title, TopicFinder.Made(item.TitleLeaf, start, start + item.Title.Length, label, item.Title, "topic-like-siblings"), topics, path, review);
            }
        }
    }

    // A part is about research where more than a stray paragraph of it speaks so.
    private bool HoldsResearch(DocumentBlock block)
    {
        const int share = 4;
        (int research, int all) = Research(block);
        return research * share > all;
    }

    private (int Research, int All) Research(DocumentBlock block)
    {
        if (!_research.TryGetValue(block, out (int Research, int All) counts))
        {
            foreach (DocumentPart part in block.Children)
            {
                (int research, int all) = part switch
                {
                    DocumentBlock child => Research(child),
                    Leaf { Kind: LeafKind.Paragraph } leaf => (readings.TryGetValue(leaf, out LeafReading? reading) && finder.IsResearch(reading) ? 1 : 0, 1),
                    _ => (0, 0),
                };
                counts = (counts.Research + research, counts.All + all);
            }

            _research[block] = counts;
        }

        return counts;
    }

    private static (string? Title, Leaf? Leaf) TitleOf(DocumentBlock block) => block switch
    {
        Section section => (section.Title, section.Heading),
        Column column => (column.Title, column.Caption),
        Item item => (item.Title, item.TitleLeaf),
        _ => (null, null),
    };
}
