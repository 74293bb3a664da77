using System.Globalization;
using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>A document's structure as indented text: one part a line, its leaves among them.</summary>
internal sealed class OutlineText
{
    private const int ShownUnits = 14;

    private readonly StringBuilder _lines = new();
    private readonly PlanDocument _document;
    private readonly bool _hasSpans;

    private OutlineText(PlanDocument document, bool hasSpans) => (_document, _hasSpans) = (document, hasSpans);

    /// <summary>Without places: what an example on a page shows.</summary>
    public static string Brief(PlanDocument document) => new OutlineText(document, hasSpans: false).Write();

    /// <summary>With the span of every part: what a golden file holds.</summary>
    public static string Full(PlanDocument document) => new OutlineText(document, hasSpans: true).Write();

    private string Write()
    {
        DocumentMetadata metadata = _document.Metadata;
        string?[] known =
        [
            metadata.Title is { } title ? $"\"{title}\"" : null,
            metadata.Issuer,
            metadata.DocumentNumber,
            metadata.Published?.ToString("O", CultureInfo.InvariantCulture),
            metadata.PeriodStart is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start}–{metadata.PeriodEnd}") : null,
            metadata.Horizon is { } horizon ? string.Create(CultureInfo.InvariantCulture, $"→{horizon}") : null,
        ];
        string line = string.Join(' ', known.OfType<string>().Prepend("Document"));
        if (line != "Document" || _hasSpans)
        {
            Line(0, line, _document.Span);
        }

        WriteChildren(_document, line == "Document" && !_hasSpans ? 0 : 1);
        foreach (Diagnostic diagnostic in _document.Diagnostics.Where(found => found.Code != DiagnosticCode.NoTitle || _hasSpans))
        {
            Line(0, string.Create(CultureInfo.InvariantCulture, $"! {diagnostic.Id} line {diagnostic.Line}: {diagnostic.Code}"), diagnostic.Span);
        }

        return _lines.ToString();
    }

    private void WriteChildren(DocumentBlock block, int depth)
    {
        for (int i = 0; i < block.Children.Count; i++)
        {
            switch (block.Children[i])
            {
                case Leaf { Kind: LeafKind.Contents or LeafKind.Furniture } leaf:
                    int last = i;
                    while (last + 1 < block.Children.Count && block.Children[last + 1] is Leaf next && next.Kind == leaf.Kind)
                    {
                        last++;
                    }

                    Line(depth, string.Create(CultureInfo.InvariantCulture, $"{leaf.Kind} {last - i + 1}"), new TextSpan(leaf.Span.Start, block.Children[last].Span.End));
                    i = last;
                    break;
                case DocumentPart part:
                    Write(part, depth);
                    break;
            }
        }
    }

    private void Write(DocumentPart part, int depth)
    {
        switch (part)
        {
            case Paragraph { Leaf.Kind: LeafKind.Paragraph } paragraph:
                Line(depth, "- " + Shown(paragraph.Leaf), paragraph.Span);
                return;
            case Paragraph paragraph:
                Line(depth, $"{paragraph.Leaf.Kind} {Shown(paragraph.Leaf)}", paragraph.Span);
                return;
            case Leaf { Kind: LeafKind.TableNote or LeafKind.Blank } leaf:
                Line(depth, $"{leaf.Kind} {Shown(leaf)}".TrimEnd(), leaf.Span);
                return;
            case Leaf:
                return;
            case Row row:
                Line(depth, string.Join(" | ", row.Cells.Select(static cell => cell.Text)), row.Span);
                return;
            case DocumentBlock block:
                Line(depth, Name(block), block.Span);
                WriteChildren(block, depth + 1);
                return;
        }
    }

    private static string Name(DocumentBlock block) => block switch
    {
        Matter matter => matter.Kind.ToString(),
        Section section => string.Create(
            CultureInfo.InvariantCulture,
            $"{(section.IsDashItem ? "Dash item" : "Section")} {section.Path} level {section.Level} {section.Marker} \"{section.Title}\"{(section.IsRunIn ? " run-in" : "")}"),
        Column column => string.Create(CultureInfo.InvariantCulture, $"Column {Number(column.Number)} \"{column.Title}\""),
        Item item => $"Item \"{item.Title}\"",
        Table table => string.Create(
            CultureInfo.InvariantCulture,
            $"Table {Number(table.Number)} {(table.Title is null ? "-" : $"\"{table.Title}\"")} {table.Rows.Count()}×{table.Header.Count}: {string.Join(" | ", table.Header)}"),
        _ => block.GetType().Name,
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private string Shown(Leaf leaf)
    {
        string words = leaf.Content.In(_document.Source.Text).ToString().ReplaceLineEndings(" ");
        return words.Length <= ShownUnits ? words : words[..(ShownUnits - 1)] + "…";
    }

    private void Line(int depth, string words, TextSpan span)
    {
        _lines.Append(' ', depth * 2).Append(words);
        if (_hasSpans)
        {
            _lines.Append(CultureInfo.InvariantCulture, $" [{span.Start},{span.End})");
        }

        _lines.Append('\n');
    }
}
