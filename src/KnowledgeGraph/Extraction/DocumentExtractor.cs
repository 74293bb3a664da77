using KnowledgeGraph.Definitions;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Quantities.Cells;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Extraction.Values;

namespace KnowledgeGraph.Extraction;

/// <summary>Extracts names, values and facts from a document.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class DocumentExtractor
{
    private readonly GraphDefinitions _definitions;
    private readonly IndicatorTableExtractor _tables;
    private readonly StatementExtractor _statements;

    public DocumentExtractor(GraphDefinitions definitions)
    {
        _definitions = definitions;
        QuantityVocabulary vocabulary = VocabularyReader.Read(definitions.Quantities ?? string.Empty, "rules/quantities.yaml");
        _tables = new IndicatorTableExtractor(new CellReader(vocabulary));
        _statements = new StatementExtractor(vocabulary, definitions.Rules);
    }

    /// <summary>All that is found, in text order.</summary>
    public ExtractionResult Extract(PlanDocument document)
    {
        List<Diagnostic> diagnostics = [];
        EntityRef? place = DocumentPlace.Of(document.Metadata, _definitions.Lexicon);
        IReadOnlyList<Mention> mentions = [];
        List<MeasuredValue> values = [];
        if (place is { } subject)
        {
            values.AddRange(_tables.Extract(document, subject, diagnostics));
            values.AddRange(_statements.Extract(document, new ValueSubjects(subject, mentions, static _ => null)));
        }

        return new ExtractionResult(mentions, [], values, diagnostics);
    }
}
