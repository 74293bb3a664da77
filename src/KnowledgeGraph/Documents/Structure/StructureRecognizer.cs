using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Structure.Metadata;
using KnowledgeGraph.Documents.Structure.Passes;
using KnowledgeGraph.Documents.Structure.Sections;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Documents.Structure.Tree;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>Recovers the structure of a plan from its text: what a reader of the printed page sees.</summary>
public static class StructureRecognizer
{
    /// <summary>Recovers the structure. Pure: the same source gives the same document. Time is linear in the length of the text.</summary>
    /// <remarks>Where a page had cut the paragraphs into lines (text out of a PDF), a leaf holds all lines of its paragraph.</remarks>
    /// <param name="source">The text as a reader extracted it.</param>
    public static PlanDocument Recognize(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        WholeLines? whole = WholeLines.Of(source);
        SourceText read = whole?.Joined ?? source;
        List<Diagnostic> diagnostics = [.. read.Diagnostics];
        DraftBlock root = Draft(read, diagnostics, out DocumentMetadata metadata);
        PlanDocument document = new(read, metadata, TreeFinisher.Finish(read, root), InOrder(diagnostics));
        ConservationCheck.Require(read, document);
        if (whole is null)
        {
            return document;
        }

        PlanDocument asItStands = new(source, whole.ToSource(metadata), TreeFinisher.Finish(whole, root), InOrder([.. source.Diagnostics, .. diagnostics.Select(whole.ToSource)]))
        {
            Joined = new JoinedDocument(document, whole),
        };
        ConservationCheck.Require(source, asItStands);
        return asItStands;
    }

    private static DraftBlock Draft(SourceText source, List<Diagnostic> diagnostics, out DocumentMetadata metadata)
    {
        LineViews lines = new(source);
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
        metadata = new MetadataReader(lines, firstSection < 0 ? lines.Count : firstSection, signatures, markedUp.Metadata).Read();
        if (metadata.Title is null)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.NoTitle, DiagnosticSeverity.Warning, 0, default, "No title was found; the document is named after its file."));
        }

        return DraftTree.Grow(lines, decisions, orders);
    }

    private static List<Diagnostic> InOrder(List<Diagnostic> diagnostics)
    {
        diagnostics.Sort(static (left, right) => left.Span.CompareTo(right.Span) is var order && order != 0 ? order : left.Code.CompareTo(right.Code));
        return diagnostics;
    }
}
