using KnowledgeGraph.Documents.Structure.Passes;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Metadata;

/// <summary>Reads what a document says of itself: title, issuer, number, dates, period.</summary>
internal sealed class MetadataReader(LineViews lines, int firstSection, IReadOnlyList<Signature> signatures, Dictionary<string, CellDraft> box)
{
    /// <summary>Reads it from the lines before the first section, the signatures and the page's own box.</summary>
    public DocumentMetadata Read()
    {
        TitleFound title = new TitleReader(lines, firstSection, box).Read();
        Signature? signature = signatures.FirstOrDefault(static found => found.Issuer is not null);
        CellDraft? boxIssuer = box.GetValueOrDefault("发文机关");
        DateOnly? published = signature?.Date ?? BoxDate() ?? (signatures is [var first, ..] ? (DateOnly?)first.Date : null) ?? DateInFront();
        string? issuer = signature?.Issuer ?? (boxIssuer is { Text.Length: > 0 } ? LineText.WithoutBlanks(boxIssuer.Text) : null);
        TextSpan? issuerSpan = signature?.IssuerSpan ?? (boxIssuer is { Text.Length: > 0 } ? boxIssuer.Span : null);
        if (issuer is null && IssuerReader.Read(lines, firstSection, title) is { } found)
        {
            (issuer, issuerSpan) = found;
        }

        (int? start, int? end, int? horizon) = PeriodReader.Read(lines, firstSection, title.Text, published);
        return new DocumentMetadata
        {
            Title = title.Text,
            TitleSpan = title.Span,
            Issuer = issuer,
            IssuerSpan = issuerSpan,
            DocumentNumber = DocumentNumber(),
            Published = published,
            PeriodStart = start,
            PeriodEnd = end,
            Horizon = horizon,
        };
    }

    private DateOnly? BoxDate() => box.TryGetValue("成文日期", out CellDraft? cell) ? DateLine.Find(cell.Text) : null;

    private string? DocumentNumber()
    {
        if (box.GetValueOrDefault("发文字号") is { } cell && FormalityPass.FindDocumentNumber(cell.Text) is { } number)
        {
            return number;
        }

        for (int view = 0; view < firstSection; view++)
        {
            // In running text a number is another document's.
            if (lines[view].Role is LineRole.Formality && FormalityPass.FindDocumentNumber(lines.Words(view)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private DateOnly? DateInFront()
    {
        for (int view = 0; view < Math.Min(firstSection, lines.Count); view++)
        {
            if (lines[view].Role is LineRole.Body or LineRole.Title or LineRole.Formality
                && lines[view].Span.Length < 120
                && DateLine.Find(lines.Text(lines[view].Span)) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
