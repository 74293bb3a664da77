using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Extraction.Facts;

namespace KnowledgeGraph.Extraction;

/// <summary>Gives what was extracted from a document with joined lines its places in the document as it stands.</summary>
internal sealed class StandingPlaces
{
    private readonly WholeLines _lines;
    private readonly IReadOnlyDictionary<Leaf, Leaf> _leaves;

    private StandingPlaces(WholeLines lines, IReadOnlyDictionary<Leaf, Leaf> leaves) => (_lines, _leaves) = (lines, leaves);

    /// <summary>The places of a document; null where it is read as it stands.</summary>
    public static StandingPlaces? Of(PlanDocument document) => document.Joined is { } joined ? new StandingPlaces(joined.Lines, joined.LeavesOf(document)) : null;

    /// <summary>The leaves of the joined text that stand as these.</summary>
    public IEnumerable<Leaf> Read(IEnumerable<Leaf> standing)
    {
        HashSet<Leaf> asked = [.. standing];
        return _leaves.Where(pair => asked.Contains(pair.Value)).Select(static pair => pair.Key);
    }

    /// <summary>What was extracted, in the places where it stands.</summary>
    public ExtractionResult Of(ExtractionResult extraction) => new(
        extraction.Plan with
        {
            Mentions = [.. extraction.Plan.Mentions.Select(mention => mention with { Leaf = _leaves[mention.Leaf], Span = _lines.ToSource(mention.Span) })],
            Facts = [.. extraction.Plan.Facts.Select(Of)],
        },
        [.. extraction.Values.Select(Of)],
        [.. extraction.Diagnostics.Select(_lines.ToSource)]);

    /// <summary>Which rules were tried, in the places where their words stand.</summary>
    public RuleTrace Of(RuleTrace trace) => trace.Moved(leaf => _leaves[leaf], _lines.ToSource, Of);

    private Fact Of(Fact fact) => fact with
    {
        Provenance = fact.Provenance with
        {
            Leaf = _leaves[fact.Provenance.Leaf],
            Evidence = _lines.ToSource(fact.Provenance.Evidence),
            Basis = fact.Provenance.Basis is { } basis ? _lines.ToSource(basis) : null,
        },
    };

    private MeasuredValue Of(MeasuredValue value) => value with
    {
        IndicatorLeaf = value.IndicatorLeaf is { } leaf ? _leaves[leaf] : null,
        IndicatorSpan = value.IndicatorSpan is { } span ? _lines.ToSource(span) : null,
        Leaf = _leaves[value.Leaf],
        Evidence = _lines.ToSource(value.Evidence),
    };
}
