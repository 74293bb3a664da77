using KnowledgeGraph.Corrections;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Building;
using KnowledgeGraph.Text;

namespace KnowledgeGraph;

/// <summary>The whole way from the text of a plan to its graph.</summary>
/// <remarks>Immutable once loaded; one instance serves all threads. Every step is pure: the same text gives the same graph.</remarks>
public sealed class GraphPipeline
{
    private readonly GraphDefinitions _definitions;
    private readonly DocumentExtractor _extractor;

    internal GraphPipeline(GraphDefinitions definitions)
    {
        _definitions = definitions;
        _extractor = new DocumentExtractor(definitions);
    }

    /// <summary>The definitions it goes by.</summary>
    public GraphDefinitions Definitions => _definitions;

    /// <summary>Loads a pipeline.</summary>
    /// <param name="schemaDirectory">Folder of definitions (<c>graph-schema</c>); null for those that come with the library.</param>
    /// <exception cref="DefinitionException">A definition file is wrong: all its faults, with file, line and column.</exception>
    public static GraphPipeline Load(string? schemaDirectory = null) =>
        new(schemaDirectory is null ? GraphDefinitions.Default : GraphDefinitions.Load(schemaDirectory));

    /// <summary>Builds the graph of one document: nodes, relationships, and what was odd.</summary>
    public DocumentGraph Run(SourceText source)
    {
        PlanDocument document = StructureRecognizer.Recognize(source);
        (ExtractionResult extraction, IReadOnlyList<string> replayed) = CorrectionReplay.Apply(_definitions.Corrections, _extractor.Extract(document), document, DocumentGraphBuilder.IdOf(document));
        return DocumentGraphBuilder.Build(document, extraction, _definitions.Schema, replayed);
    }

    /// <summary>Joins the graphs of several documents, in whatever order they come.</summary>
    /// <exception cref="ArgumentException">Two graphs are of the same document.</exception>
    public static PropertyGraph Merge(IEnumerable<DocumentGraph> documents) => PropertyGraph.Merge(documents);
}
