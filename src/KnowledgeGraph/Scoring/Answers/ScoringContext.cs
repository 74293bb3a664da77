using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The graph and the gold, prepared for comparing.</summary>
internal sealed class ScoringContext
{
    private readonly Gold _gold;
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);

    public ScoringContext(DocumentGraph graph, Gold gold)
    {
        _gold = gold;
        Graph = graph;
        Lines = new TextLines(graph.Text);
        Coverage = new Coverage(gold, Lines);
        Types = new ScoredTypes(gold);
        Entities = new AcceptedEntities(gold);
        Nodes = graph.Nodes.Where(GraphNode.CanAnswer).ToDictionary(static node => node.Id, static node => new GraphNode(node), StringComparer.Ordinal);
        if (gold.UnknownFields.Count > 0)
        {
            _notes.Add($"fields without effect: {string.Join(", ", gold.UnknownFields)}");
        }
    }

    public DocumentGraph Graph { get; }

    public TextLines Lines { get; }

    public Coverage Coverage { get; }

    public ScoredTypes Types { get; }

    public AcceptedEntities Entities { get; }

    /// <summary>The nodes that may be an entity or the end of a relation, by id.</summary>
    public IReadOnlyDictionary<string, GraphNode> Nodes { get; }

    public IReadOnlyCollection<string> Notes => _notes;

    public IEnumerable<GoldFile> Files(GoldFamilies family) => _gold.Files.Where(file => file.Families.HasFlag(family));

    public bool Holds(GoldFamilies family) => Files(family).Any();

    /// <summary>The line of an entry of the gold; null, and a note, where the text does not hold it.</summary>
    public int? LineOf(GoldPlace place)
    {
        int? line = Lines.Find(place);
        if (line is null)
        {
            _notes.Add($"{SourceOf(place)}: no line of the text begins with '{place.Anchor}'");
        }

        return line;
    }

    public static string SourceOf(GoldPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.FileLine}");
}
