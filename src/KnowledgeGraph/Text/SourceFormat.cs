namespace KnowledgeGraph.Text;

/// <summary>The form in which a document was found.</summary>
public enum SourceFormat
{
    /// <summary>Lines of text.</summary>
    PlainText,

    /// <summary>Text with Markdown headings, emphasis and tables.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A word-processor document (Office Open XML).</summary>
    Docx,

    /// <summary>A page-description document.</summary>
    Pdf,
}
