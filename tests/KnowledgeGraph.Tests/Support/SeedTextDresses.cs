using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.Support;

/// <summary>The seed plan as plain text: other line ends, character sets, widths, tables and tables of contents.</summary>
internal static partial class SeedTextDresses
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static IEnumerable<SeedDress> All()
    {
        string seed = SeedPlan.Text;
        string dense = seed.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal);
        yield return Plain("the seed itself", seed);
        yield return Plain("no blank lines", dense);
        yield return Plain("CRLF", seed.Replace("\n", "\r\n", StringComparison.Ordinal));
        yield return Plain("indented by U+3000, no blank lines", "　　" + dense.Replace("\n", "\n　　", StringComparison.Ordinal));
        yield return Plain("indented by U+00A0 and blanks", "\u00A0 \u00A0 " + seed.Replace("\n\n", " \n\n\u00A0 \u00A0 ", StringComparison.Ordinal));
        yield return new SeedDress("UTF-8 with a mark and CRLF", "plan.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(dense.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        yield return new SeedDress("GB18030", "plan.txt", Gb18030.GetBytes(seed));
        yield return new SeedDress("UTF-16LE with a mark", "plan.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(seed)]);
        yield return new SeedDress("UTF-16BE with a mark", "plan.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(seed)]);
        yield return new SeedDress("UTF-16LE without a mark", "plan", Encoding.Unicode.GetBytes(dense));
        yield return Plain("full width brackets and punctuation", FullWidth(seed));
        yield return Plain("markers with full width digits and dots", FullWidthMarkers(seed));
        yield return Plain("markers 1．", Markers(seed, "．"));
        yield return Plain("markers 1、", Markers(seed, "、"));
        yield return Plain("markers followed by a blank", SpacedMarkers(seed));
        yield return Plain("专栏 and 表 with blanks and brackets", SpacedCaptions(seed));
        yield return Plain("目录 with dots and page numbers", Lines("\n", contents: (title, page) => $"{title}{new string('.', 30)}{page}"));
        yield return Plain("目录 with U+2026 and page numbers", Lines("\n", contents: (title, page) => $"{title} ……………… {page}"));
        yield return Plain("目录 without page numbers", Lines("\n\n", contents: (title, _) => title));
        yield return Plain("目录 with tabs and page numbers", Lines("\n", contents: (title, page) => $"{title}\t{page}"));
        yield return Plain("tables separated by tabs", Lines("\n", table: TabTable)) with { HasTables = true };
        yield return Plain("tables separated by tabs, blank lines between rows", Lines("\n\n", table: TabTable)) with { HasTables = true };
        yield return Plain("the plan's title on two lines of its own", Lines("\n", title: ["杭州市科学技术发展", "“十四五”规划"]));
    }

    /// <summary>The headings that a table of contents lists: those with a line of their own, with the page each is on.</summary>
    public static IEnumerable<(string Title, int Level, int Page)> Contents() =>
        SeedPlan.Headings.Where(heading => heading.Level <= 2).Select((heading, i) => (heading.Title.TrimEnd('。'), heading.Level, 1 + i * 2));

    /// <summary>The lines of a table that the web copy flattened: one cell a line.</summary>
    public static IEnumerable<string> Flattened(SeedTable table) =>
        table.Header.SelectMany(parts => parts).Concat(table.Rows.SelectMany((row, i) => table.CategorySpan(i) == 0 ? row.Skip(1) : row));

    private static SeedDress Plain(string name, string text) => new(name, "plan.txt", Encoding.UTF8.GetBytes(text));

    private static string Lines(string lineBreak, Func<string, int, string>? contents = null, Func<SeedTable, IEnumerable<string>>? table = null, string[]? title = null)
    {
        List<string> lines = [];
        foreach (SeedBlock block in SeedPlan.Blocks)
        {
            // The preamble begins the plan proper; a title or a table of contents stands before it.
            if (block.Part == SeedPart.Paragraph && title is not null)
            {
                lines.AddRange(title);
                title = null;
            }

            if (block.Part == SeedPart.Paragraph && contents is not null)
            {
                lines.Add("目　录");
                lines.AddRange(Contents().Select(entry => contents(entry.Title, entry.Page)));
                contents = null;
            }

            lines.Add(block.Text);
            if (block.Table is not null)
            {
                lines.AddRange((table ?? Flattened)(block.Table));
            }
        }

        return string.Join(lineBreak, lines);
    }

    // As a spreadsheet gives it: a cell that spans stands in its first row only.
    private static IEnumerable<string> TabTable(SeedTable table) =>
        table.Rows
            .Select((row, i) => string.Join('\t', row.Select((cell, column) => column == 0 && table.CategorySpan(i) == 0 ? string.Empty : cell)))
            .Prepend(string.Join('\t', table.Header.Select(parts => string.Concat(parts).Replace(" ", string.Empty, StringComparison.Ordinal))));

    private static string FullWidth(string seed) =>
        seed.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace(';', '；').Replace(':', '：').Replace('%', '％');

    private static string FullWidthMarkers(string seed) =>
        NumberMarker().Replace(FullWidth(seed), match => string.Concat(match.Groups[1].Value.Select(digit => (char)(digit - '0' + '０'))) + "．");

    private static string Markers(string seed, string dot) => NumberMarker().Replace(seed, match => match.Groups[1].Value + dot);

    private static string SpacedMarkers(string seed)
    {
        StringBuilder text = new(seed);
        foreach (SeedBlock heading in SeedPlan.Headings.Where(heading => heading.Text[0] != '—'))
        {
            int length = heading.Text.IndexOfAny(['、', ')', '.']) + 1;
            text.Replace("\n" + heading.Text, $"\n{heading.Text[..length]}{(heading.Level == 1 ? "　" : " ")}{heading.Text[length..]}");
        }

        return text.ToString();
    }

    private static string SpacedCaptions(string seed) =>
        Caption().Replace(seed, match => match.Groups[1].Value == "表" ? $"表 {match.Groups[2].Value}：" : $"【专栏 {match.Groups[2].Value}】");

    // Items are numbered before words; the 1.86 of a cell is no marker.
    [GeneratedRegex(@"^(\d)\.(?=[^\d\n])", RegexOptions.Multiline)]
    private static partial Regex NumberMarker();

    [GeneratedRegex(@"^(表|专栏)(\d) ", RegexOptions.Multiline)]
    private static partial Regex Caption();
}
