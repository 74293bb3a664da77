using System.Globalization;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Terms;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Makes the graph of one document from its tree and what was extracted from it.</summary>
internal static class DocumentGraphBuilder
{
    /// <summary>Builds the graph and holds it to the schema.</summary>
    public static DocumentGraph Build(PlanDocument document, ExtractionResult extraction, GraphSchema schema, TermExtractor? terms, IReadOnlyList<string> replayed)
    {
        string documentId = IdOf(document, extraction.Plan);
        GraphAccumulator accumulator = new(documentId);
        IReadOnlyDictionary<Leaf, string> owners = StructureGraph.Add(document, extraction.Plan.Issuer, accumulator);
        ProvenanceProperties provenance = new(document, documentId);
        EntityGraph entities = new(accumulator, terms);
        MentionGraph mentions = new(accumulator, document, owners);

        foreach (ResolvedEntity entity in extraction.Plan.Entities)
        {
            entities.Note(entity);
        }

        foreach (Mention mention in extraction.Plan.Mentions)
        {
            mentions.Add(mention.Leaf, mention.Span, entities.Note(mention.Label, mention.Name), mention.IsComposed, mention.Rule);
        }

        foreach (Description description in extraction.Plan.Descriptions)
        {
            string part = GraphId.Part(documentId, description.Key);
            if (accumulator.Contains(part))
            {
                accumulator.Link(part, "DESCRIBES", entities.Note(description.Entity.Label, description.Entity.Name), new KeyValuePair<string, object?>("document", documentId));
            }
        }

        List<Diagnostic> refused = [];
        FactGraph facts = new(accumulator, provenance);
        foreach (Fact fact in extraction.Plan.Facts)
        {
            if (schema.Allows(fact.Type, fact.Start.Label, fact.End.Label))
            {
                facts.Note(fact, EndId(fact.Start), EndId(fact.End));
            }
            else
            {
                refused.Add(Refusal(fact, document));
            }
        }

        facts.Finish();

        ValueGraph values = new(accumulator, provenance);
        foreach (MeasuredValue value in extraction.Values)
        {
            string subject = entities.Note(value.Subject.Label, value.Subject.Name);
            string indicator = entities.Note("Indicator", value.Indicator, value.IndicatorSurface);
            if (value is { IndicatorSpan: { } span, IndicatorLeaf: { } leaf })
            {
                mentions.Add(leaf, span, indicator, isComposed: false, value.Rule);
            }

            values.Add(value, subject, indicator);
        }

        TermGraph.Add(terms?.Extract(document.AsRead) ?? [], accumulator, entities);
        entities.Finish();
        Diagnostic[] diagnostics = [.. document.Diagnostics.Concat(extraction.Diagnostics).Concat(refused).OrderBy(static diagnostic => diagnostic.Span).ThenBy(static diagnostic => diagnostic.Code).ThenBy(static diagnostic => diagnostic.Reason, StringComparer.Ordinal)];
        DocumentGraph graph = new(documentId, document.Source.Name, document.Source.Text, accumulator.Nodes, accumulator.Relationships, diagnostics) { ReplayedCorrections = replayed };
        SchemaCheck.Require(graph, schema);
        return graph;

        string EndId(FactEnd end) => end.Entity is { } entity ? entities.Note(entity.Label, entity.Name) : documentId;
    }

    /// <summary>Id of a document's node.</summary>
    /// <remarks>The yearly report of a government bears no number, and its title is often 政府工作报告 alone: its year stands for the number.</remarks>
    public static string IdOf(PlanDocument document, PlanExtraction extraction)
    {
        DocumentMetadata metadata = document.Metadata;
        string? year = metadata is { Title: { } title, PeriodEnd: { } end } && metadata.PeriodStart == end
            && end.ToString(CultureInfo.InvariantCulture) is var words && !title.Contains(words, StringComparison.Ordinal) ? words : null;
        return GraphId.Document(extraction.Issuer, metadata.Title, metadata.DocumentNumber ?? year, document.Source.Name);
    }

    private static Diagnostic Refusal(Fact fact, PlanDocument document) => new(
        DiagnosticCode.FactRefused,
        DiagnosticSeverity.Info,
        document.Source.LineNumberAt(fact.Provenance.Evidence.Start),
        fact.Provenance.Evidence,
        $"{fact.Type} may not lead from {fact.Start.Label} '{fact.Start.Entity?.Name}' to {fact.End.Label} '{fact.End.Entity?.Name}' (rule {fact.Provenance.Rule}); left out.");
}
