using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers.Charsets;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Reads web pages and parts of them.</summary>
internal sealed class HtmlReader : ISourceReader
{
    public bool Recognizes(SourceFile file) => HtmlSigns.AreIn(file);

    public SourceText Read(SourceFile file, CancellationToken cancellationToken)
    {
        // Nothing below holds the file itself, so that its bytes can go while the page is read.
        string name = file.Name;
        string sha256 = SourceReading.Sha256(file);
        DecodedText decoded = TextDecoder.Decode(file, HtmlSigns.Charset(file));
        List<Diagnostic> diagnostics = [.. decoded.Diagnostics];
        var walker = new HtmlWalker(decoded.Text, diagnostics);
        walker.Walk(cancellationToken);
        List<SourceLine> lines = walker.Lines.Lines;
        if (lines.Count == 0)
        {
            throw new SourceReadException(DiagnosticCode.FileEmpty, name, "the page shows no text; give a page with the document itself in it.");
        }

        string text = walker.Lines.Text();
        (SourceTable[] tables, SourceCell[] cells) = walker.Tables.Finish(lines, text.Length, diagnostics);
        new PageClassifier(text, walker, diagnostics).Classify(lines);
        if (walker.IsTruncated)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.TruncatedPage, DiagnosticSeverity.Warning, lines.Count, lines[^1].Span, "The page ends inside an element: it may have been cut here. What came before is kept."));
        }

        return new SourceText(
            name,
            text,
            SourceFormat.Html,
            decoded.Charset,
            sha256,
            lines,
            tables,
            cells,
            walker.Lines.Map(),
            walker.Parts.ArticleTitle ?? walker.Parts.Title,
            diagnostics);
    }
}
