using KnowledgeGraph.Corrections;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Explanation;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Building;
using KnowledgeGraph.Terms;
using KnowledgeGraph.Text;

namespace KnowledgeGraph;

/// <summary>The whole way from the text of a plan to its graph.</summary>
/// <remarks>Immutable once loaded; one instance serves all threads. Every step is pure: the same text gives the same graph.</remarks>
public sealed class GraphPipeline
{
    private readonly GraphDefinitions _definitions;
    private readonly DocumentExtractor _extractor;
    private readonly Lazy<TermExtractor?> _terms;

    internal GraphPipeline(GraphDefinitions definitions, GraphPipelineOptions? options = null)
    {
        _definitions = definitions;
        _extractor = new DocumentExtractor(definitions, options?.Place is { } place ? DocumentPlace.Named(place, definitions.Lexicon) : null);
        _terms = new Lazy<TermExtractor?>(() => options is { Terms: false } ? null : TermExtractor.For(definitions));
    }

    /// <summary>The definitions it goes by.</summary>
    public GraphDefinitions Definitions => _definitions;

    /// <summary>Loads a pipeline.</summary>
    /// <param name="schemaDirectory">Folder of definitions (<c>graph-schema</c>); null for those that come with the library.</param>
    /// <param name="options">What to leave out or take for granted; null for nothing.</param>
    /// <exception cref="DefinitionException">A definition file is wrong: all its faults, with file, line and column.</exception>
    /// <exception cref="ArgumentException">The lexicon knows no place of the name in <see cref="GraphPipelineOptions.Place"/>.</exception>
    public static GraphPipeline Load(string? schemaDirectory = null, GraphPipelineOptions? options = null) =>
        new(schemaDirectory is null ? GraphDefinitions.Default : GraphDefinitions.Load(schemaDirectory), options);

    /// <summary>Builds the graph of one document: nodes, relationships, and what was odd.</summary>
    public DocumentGraph Run(SourceText source)
    {
        PlanDocument document = StructureRecognizer.Recognize(source);
        (ExtractionResult extraction, IReadOnlyList<string> replayed) = Extract(document.AsRead, null);
        return DocumentGraphBuilder.Build(document, StandingPlaces.Of(document)?.Of(extraction) ?? extraction, _definitions.Schema, _terms.Value, replayed);
    }

    /// <summary>Tells what is made of one line of a document and why: its words, the names and facts found in it, and the rules that told nothing.</summary>
    /// <param name="source">The document; it is read whole, for what a line says depends on where it stands.</param>
    /// <param name="line">Number of the line in <see cref="SourceText.Lines"/>, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such line.</exception>
    public LineExplanation Explain(SourceText source, int line)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, source.Lines.Count);
        PlanDocument document = StructureRecognizer.Recognize(source);
        LinePlace place = LinePlace.Of(document, line);
        StandingPlaces? places = StandingPlaces.Of(document);
        IEnumerable<Leaf> asked = place.Leaves.Select(static leaf => leaf.Leaf);
        RuleTrace trace = new(places?.Read(asked) ?? asked);
        (ExtractionResult extraction, _) = Extract(document.AsRead, trace);
        return new LineExplainer(_definitions, places?.Of(extraction) ?? extraction, places?.Of(trace) ?? trace).Explain(place);
    }

    /// <summary>Joins the graphs of several documents, in whatever order they come.</summary>
    /// <exception cref="ArgumentException">Two graphs are of the same document.</exception>
    public static PropertyGraph Merge(IEnumerable<DocumentGraph> documents) => PropertyGraph.Merge(documents);

    private (ExtractionResult Extraction, IReadOnlyList<string> Replayed) Extract(PlanDocument document, RuleTrace? trace)
    {
        ExtractionResult extraction = _extractor.Extract(document, trace);
        return CorrectionReplay.Apply(_definitions.Corrections, extraction, document, DocumentGraphBuilder.IdOf(document, extraction.Plan));
    }
}
