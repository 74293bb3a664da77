using KnowledgeGraph.Definitions;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Quantities.Cells;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Extraction.Values;

namespace KnowledgeGraph.Extraction;

/// <summary>Extracts names, values and facts from a document.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class DocumentExtractor
{
    private readonly PlanExtractor _plan;
    private readonly IndicatorTableExtractor _tables;
    private readonly StatementExtractor _statements;

    /// <param name="definitions">Names and rules.</param>
    /// <param name="unsaidPlace">The place of a document that does not say which it speaks for; null for none.</param>
    public DocumentExtractor(GraphDefinitions definitions, EntityRef? unsaidPlace = null)
    {
        QuantityVocabulary vocabulary = Vocabulary(definitions);
        _plan = new PlanExtractor(definitions, unsaidPlace);
        _tables = new IndicatorTableExtractor(new CellReader(vocabulary));
        _statements = new StatementExtractor(vocabulary, definitions.Rules);
    }

    private static QuantityVocabulary Vocabulary(GraphDefinitions definitions)
    {
        (string text, string file) = definitions.Quantities ?? (string.Empty, "rules/quantities.yaml");
        try
        {
            return VocabularyReader.Read(text, file);
        }
        catch (VocabularyException exception)
        {
            throw new DefinitionException([.. exception.Faults.Select(static fault => new DefinitionFault(DefinitionCode.BadValue, fault.File, fault.Line, fault.Column, fault.Message))]);
        }
    }

    /// <summary>All that is found.</summary>
    /// <param name="document">The document.</param>
    /// <param name="trace">Takes down which rules were tried; null for none.</param>
    public ExtractionResult Extract(PlanDocument document, RuleTrace? trace = null)
    {
        List<Diagnostic> diagnostics = [];
        PlanExtraction plan = _plan.Extract(document, trace);
        List<MeasuredValue> values = [];
        if (plan.Place is { } place)
        {
            ValueSubjects subjects = new(document.Source.Text, place, plan.Mentions, DescribedParts.Of(document, plan.Descriptions));
            values.AddRange(_tables.Extract(document, place, diagnostics));
            values.AddRange(_statements.Extract(document, subjects));
        }
        else
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.NoPlace,
                DiagnosticSeverity.Warning,
                0,
                default,
                "Neither issuer nor title nor first words tell which place the text speaks for; facts about that place and all figures are left out. Name it: --place NAME (GraphPipelineOptions.Place)."));
        }

        return new ExtractionResult(plan, values, diagnostics);
    }
}
