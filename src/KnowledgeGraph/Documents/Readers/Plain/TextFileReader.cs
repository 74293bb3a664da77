using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers.Charsets;
using KnowledgeGraph.Documents.Readers.Markdown;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Plain;

/// <summary>Reads plain text and Markdown: the text is the decoded file, nothing changed.</summary>
internal sealed class TextFileReader : ISourceReader
{
    /// <summary>Takes whatever no other reader recognises; what is no text at all is refused while it is decoded.</summary>
    public bool Recognizes(SourceFile file) => true;

    public SourceText Read(SourceFile file, CancellationToken cancellationToken)
    {
        string sha256 = SourceReading.Sha256(file);
        DecodedText decoded = TextDecoder.Decode(file);
        cancellationToken.ThrowIfCancellationRequested();
        string text = decoded.Text;
        List<Diagnostic> diagnostics = [.. decoded.Diagnostics];
        SourceLine[] lines = LineSplitter.Split(text);
        var tables = new TextTables(text, lines);
        bool isMarkdown = MarkdownSigns.AreIn(text, lines, file);
        if (isMarkdown)
        {
            new MarkdownMarks(text, lines, tables, diagnostics).Apply();
        }
        else
        {
            TabTables.Find(text, lines, tables);
        }

        cancellationToken.ThrowIfCancellationRequested();
        PageFurniture.Mark(text, lines);
        return new SourceText(
            file.Name,
            text,
            isMarkdown ? SourceFormat.Markdown : SourceFormat.PlainText,
            decoded.Charset,
            sha256,
            lines,
            tables.Tables,
            tables.Cells,
            SourceMap.Identity,
            pageTitle: null,
            diagnostics);
    }
}
