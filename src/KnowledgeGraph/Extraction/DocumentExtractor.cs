using KnowledgeGraph.Definitions;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Quantities.Cells;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction;

/// <summary>Extracts names, values and facts from a document.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class DocumentExtractor
{
    private readonly GraphDefinitions _definitions;
    private readonly IndicatorTableExtractor _tables;

    public DocumentExtractor(GraphDefinitions definitions)
    {
        _definitions = definitions;
        QuantityVocabulary vocabulary = VocabularyReader.Read(definitions.Quantities ?? string.Empty, "rules/quantities.yaml");
        _tables = new IndicatorTableExtractor(new CellReader(vocabulary));
    }

    /// <summary>All that is found, in text order.</summary>
    public ExtractionResult Extract(PlanDocument document)
    {
        List<Diagnostic> diagnostics = [];
        EntityRef? place = DocumentPlace.Of(document.Metadata, _definitions.Lexicon);
        IReadOnlyList<MeasuredValue> values = place is { } subject ? _tables.Extract(document, subject, diagnostics) : [];
        return new ExtractionResult([], values, diagnostics);
    }
}
