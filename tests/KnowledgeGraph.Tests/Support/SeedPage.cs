using System.Net;
using System.Text;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Writes the seed plan as the inside of a web page. Each part has a writer of its own, which a dress replaces.</summary>
internal sealed record SeedPage
{
    public Func<SeedBlock, string> Formality { get; init; } = block => $"<p>{Encode(block.Text)}</p>\n";

    public Func<SeedBlock, string> Heading { get; init; } = block => $"<p>{Encode(block.Text)}</p>\n";

    public Func<string, string> Paragraph { get; init; } = text => $"<p>{Encode(text)}</p>\n";

    /// <summary>Writes a column from its caption and its paragraphs.</summary>
    public Func<SeedBlock, IReadOnlyList<SeedBlock>, string> Column { get; init; } = ColumnAsParagraphs;

    public Func<SeedBlock, string> Table { get; init; } = FlattenedTable;

    /// <summary>Stands before the preamble: a title, a table of contents.</summary>
    public string BeforePreamble { get; init; } = string.Empty;

    /// <summary>What the page says of itself in the seed (editors, other articles) is left to the page around the article.</summary>
    public bool HasBoilerplate { get; init; } = true;

    public string Write()
    {
        StringBuilder page = new();
        bool hasPreamble = false;
        for (int i = 0; i < SeedPlan.Blocks.Count; i++)
        {
            SeedBlock block = SeedPlan.Blocks[i];
            if (block.Part == SeedPart.Paragraph && !hasPreamble)
            {
                page.Append(BeforePreamble);
                hasPreamble = true;
            }

            if (block.Part == SeedPart.ColumnCaption)
            {
                SeedBlock[] paragraphs = [.. SeedPlan.Blocks.Skip(i + 1).TakeWhile(part => part.Part == SeedPart.ColumnParagraph)];
                page.Append(Column(block, paragraphs));
                i += paragraphs.Length;
                continue;
            }

            page.Append(block.Part switch
            {
                SeedPart.Boilerplate => HasBoilerplate ? Paragraph(block.Text) : string.Empty,
                SeedPart.Formality => Formality(block),
                SeedPart.Heading => Heading(block),
                SeedPart.Table => Table(block),
                _ => Paragraph(block.Text),
            });
        }

        return page.ToString();
    }

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The dress of a page whose bytes are UTF-8.</summary>
    public static SeedDress Dress(string name, string page, bool hasTables = true) => new(name, "plan.html", Encoding.UTF8.GetBytes(page)) { HasTables = hasTables };

    public static string ColumnAsParagraphs(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<p>{Encode(caption.Text)}</p>\n" + string.Concat(paragraphs.Select(paragraph => $"<p>{Encode(paragraph.Text)}</p>\n"));

    public static string ColumnAsCell(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<table border=1 width='100%'><tr><td><p align=center><b>{Encode(caption.Text)}</b></p>{Paragraphs(paragraphs)}</td></tr></table>\n";

    public static string ColumnAsTwoRows(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<table border=1><tbody><tr><td>{Encode(caption.Text)}</td></tr><tr><td>{string.Join("<br>", paragraphs.Select(paragraph => Encode(paragraph.Text)))}</td></tr></tbody></table>\n";

    public static string ColumnAsBorderedBlock(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<div style=\"border:1px solid #999;padding:8px\"><p style=\"text-align:center\">{Encode(caption.Text)}</p>{Paragraphs(paragraphs)}</div>\n";

    public static string ColumnUnderCentredLine(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<p style='text-align:center'><strong>{Encode(caption.Text)}</strong></p>\n{Paragraphs(paragraphs)}";

    public static string ColumnUnderHeading(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) => $"<h3>{Encode(caption.Text)}</h3>\n{Paragraphs(paragraphs)}";

    public static string FlattenedTable(SeedBlock block) =>
        $"<p>{Encode(block.Text)}</p>\n" + string.Concat(SeedTextDresses.Flattened(block.Table!).Select(cell => $"<p>{Encode(cell)}</p>\n"));

    public static string TableWithSpans(SeedBlock block) =>
        $"<p style='text-align:center'>{Encode(block.Text)}</p>\n<table>\n<tr>{string.Concat(block.Table!.Header.Select(parts => $"<td>{string.Join("<br>", parts.Select(Encode))}</td>"))}</tr>\n{Rows(block.Table)}</table>\n";

    public static string TableWithCaption(SeedBlock block) =>
        $"<table><caption>{Encode(block.Text)}</caption><thead><tr>{string.Concat(block.Table!.Header.Select(parts => $"<th>{Encode(string.Concat(parts))}</th>"))}</tr></thead><tbody>{Rows(block.Table)}</tbody></table>\n";

    /// <summary>Names that begin with the same year share a cell above those of their own.</summary>
    public static string TableWithTwoHeaderRows(SeedBlock block)
    {
        StringBuilder first = new();
        StringBuilder second = new();
        string[][] header = block.Table!.Header;
        int rows = header.Any(parts => parts.Length == 2) ? 2 : 1;
        for (int i = 0; i < header.Length; i++)
        {
            int same = header.Skip(i).TakeWhile(parts => parts.Length == 2 && parts[0] == header[i][0]).Count();
            first.Append(same > 0 ? $"<th colspan={same}>{Encode(header[i][0])}</th>" : $"<th rowspan={rows}>{Encode(string.Concat(header[i]))}</th>");
            second.AppendJoin(string.Empty, header.Skip(i).Take(same).Select(parts => $"<th>{Encode(parts[1])}</th>"));
            i += Math.Max(same, 1) - 1;
        }

        return $"<p align=center><b>{Encode(block.Text)}</b></p><table><tr>{first}</tr>{(second.Length > 0 ? $"<tr>{second}</tr>" : string.Empty)}{Rows(block.Table)}</table>\n";
    }

    /// <summary>The rows of a table, the category as one cell over all its rows.</summary>
    public static string Rows(SeedTable table, Func<string, string>? cell = null)
    {
        StringBuilder rows = new();
        for (int i = 0; i < table.Rows.Length; i++)
        {
            rows.Append("<tr>");
            for (int column = 0; column < table.Rows[i].Length; column++)
            {
                int span = column == 0 ? table.CategorySpan(i) : 1;
                if (span > 0)
                {
                    string words = (cell ?? Encode)(table.Rows[i][column]);
                    rows.Append(span > 1 ? $"<td rowspan=\"{span}\">{words}</td>" : $"<td>{words}</td>");
                }
            }

            rows.Append("</tr>\n");
        }

        return rows.ToString();
    }

    private static string Paragraphs(IEnumerable<SeedBlock> paragraphs) => string.Concat(paragraphs.Select(paragraph => $"<p>{Encode(paragraph.Text)}</p>\n"));
}
