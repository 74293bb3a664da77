using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Extraction.Facts;

namespace KnowledgeGraph.Extraction;

/// <summary>Gives what was extracted from a document with joined lines its places in the document as it stands.</summary>
internal sealed class StandingPlaces
{
    private readonly JoinedDocument _joined;
    private readonly IReadOnlyDictionary<Leaf, Leaf> _leaves;

    /// <param name="document">The document as it stands.</param>
    /// <param name="joined">The same with its lines joined.</param>
    public StandingPlaces(PlanDocument document, JoinedDocument joined) => (_joined, _leaves) = (joined, joined.LeavesOf(document));

    /// <summary>What was extracted, in the places where it stands.</summary>
    public ExtractionResult Of(ExtractionResult extraction) => new(
        extraction.Plan with
        {
            Mentions = [.. extraction.Plan.Mentions.Select(mention => mention with { Leaf = _leaves[mention.Leaf], Span = _joined.ToSource(mention.Span) })],
            Facts = [.. extraction.Plan.Facts.Select(Of)],
        },
        [.. extraction.Values.Select(Of)],
        [.. extraction.Diagnostics.Select(_joined.Lines.ToSource)]);

    /// <summary>Which rules were tried, in the places where their words stand.</summary>
    public RuleTrace Of(RuleTrace trace) => trace.Moved(leaf => _leaves[leaf], _joined.ToSource, Of);

    private Fact Of(Fact fact) => fact with
    {
        Provenance = fact.Provenance with
        {
            Leaf = _leaves[fact.Provenance.Leaf],
            Evidence = _joined.ToSource(fact.Provenance.Evidence),
            Basis = fact.Provenance.Basis is { } basis ? _joined.ToSource(basis) : null,
        },
    };

    private MeasuredValue Of(MeasuredValue value) => value with
    {
        IndicatorLeaf = value.IndicatorLeaf is { } leaf ? _leaves[leaf] : null,
        IndicatorSpan = value.IndicatorSpan is { } span ? _joined.ToSource(span) : null,
        Leaf = _leaves[value.Leaf],
        Evidence = _joined.ToSource(value.Evidence),
    };
}
