using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Structure.Metadata;
using KnowledgeGraph.Documents.Structure.Passes;
using KnowledgeGraph.Documents.Structure.Sections;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Documents.Structure.Tree;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>Recovers the structure of a plan from its text: what a reader of the printed page sees.</summary>
public static class StructureRecognizer
{
    /// <summary>Recovers the structure. Pure: the same source gives the same document. Time is linear in the length of the text.</summary>
    /// <param name="source">The text as a reader extracted it.</param>
    public static PlanDocument Recognize(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        LineViews lines = new(source);
        List<Diagnostic> diagnostics = [.. source.Diagnostics];

        FurniturePass.Run(lines);
        MarkedUpTableReader markedUp = new(lines);
        List<TableDraft> tables = [.. markedUp.ReadAll()];
        ContentsPass.Run(lines, diagnostics);
        tables.AddRange(new FlattenedTableReader(lines, diagnostics).ReadAll());
        TableSurroundings.Attach(lines, tables, diagnostics);
        IReadOnlyList<Signature> signatures = FormalityPass.Run(lines);
        HashSet<int> appendices = AppendixPass.Run(lines);

        (LineDecision[] decisions, IReadOnlyList<FamilyOrder> orders) = SectionPass.Run(lines, tables, appendices, markedUp.FrameOf, diagnostics);
        int firstSection = Array.FindIndex(decisions, static decision => decision.Opening is LineOpening.Section or LineOpening.DashItem);
        DocumentMetadata metadata = new MetadataReader(lines, firstSection < 0 ? lines.Count : firstSection, signatures, markedUp.Metadata).Read();
        if (metadata.Title is null)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.NoTitle, DiagnosticSeverity.Warning, 0, default, "No title was found; the document is named after its file."));
        }

        DraftBlock root = DraftTree.Grow(lines, decisions, orders);
        diagnostics.Sort(static (left, right) => left.Span.CompareTo(right.Span) is var order && order != 0 ? order : left.Code.CompareTo(right.Code));
        PlanDocument document = new(source, metadata, TreeFinisher.Finish(source, root), diagnostics);
        ConservationCheck.Require(source, document);
        return document;
    }
}
