using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

/// <summary>Whatever dress the seed comes in, its readers give the same lines and the same cells.</summary>
public sealed class SeedDressesTests
{
    public static TheoryData<string> Names => SeedDresses.Names();

    public static TheoryData<string> NamesWithTables => SeedDresses.NamesWithTables();

    [Fact]
    public void There_are_at_least_twenty_of_them() => Assert.InRange(SeedDresses.All.Select(dress => dress.Name).Distinct().Count(), 20, 1000);

    [Fact]
    public void The_parts_hold_every_word_of_the_seed()
    {
        int tables = SeedPlan.Blocks.Sum(block => block.Table is null ? 0 : string.Concat(SeedTextDresses.Flattened(block.Table)).Length);
        Assert.Equal(Fold(SeedPlan.Text).Length, Fold(string.Concat(SeedPlan.Blocks.Select(block => block.Text + (block.Table is null ? string.Empty : string.Concat(SeedTextDresses.Flattened(block.Table)))))).Length);
        Assert.Equal((77, 9, 43), (SeedPlan.Headings.Count(), SeedPlan.Blocks.Count(block => block.Part == SeedPart.ColumnCaption), SeedPlan.Blocks.Count(block => block.Part == SeedPart.ColumnParagraph && block.TitleLength > 0)));
        Assert.True(tables > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_heading_caption_and_item_begins_a_line(string name)
    {
        SeedDress dress = SeedDresses.Named(name);
        SourceText source = SourceText.Read(dress.Bytes, dress.FileName);
        Reading.AssertSound(source);
        string[] lines = [.. source.Words().Select(Fold)];
        int at = 0;
        foreach (SeedBlock block in SeedPlan.Blocks)
        {
            if (block.Part is SeedPart.Boilerplate)
            {
                continue;
            }

            // The whole line, marker aside: dresses write 1. as １． and 1、.
            string words = Words(block.Text);
            int found = Array.FindIndex(lines, at, line => Words(line).Replace("**", string.Empty, StringComparison.Ordinal) == words);
            Assert.True(found >= 0, $"'{block.Text}' is no line behind line {at}.");
            Assert.False(source.Lines[found].Style.HasFlag(LineStyle.Furniture), $"'{block.Text}' is classed as furniture.");
            at = found + 1;
        }
    }

    [Theory]
    [MemberData(nameof(NamesWithTables))]
    public void Each_table_has_its_cells(string name)
    {
        SeedDress dress = SeedDresses.Named(name);
        SourceText source = SourceText.Read(dress.Bytes, dress.FileName);
        string[] grids = [.. Enumerable.Range(0, source.Tables.Count).Select(table => Fold(source.Grid(table)))];
        foreach (SeedTable table in SeedPlan.Blocks.Where(block => block.Table is not null).Select(block => block.Table!))
        {
            // Text has no cell that spans: there the category stands in the first of its rows, or in each.
            string repeated = Fold(string.Join('/', table.Rows.Select(row => string.Join('|', row))));
            string once = Fold(string.Join('/', table.Rows.Select((row, i) => string.Join('|', row.Select((cell, column) => column == 0 && table.CategorySpan(i) == 0 ? string.Empty : cell)))));
            Assert.Contains(grids, grid => grid.EndsWith("/" + repeated, StringComparison.Ordinal) || source.Format != SourceFormat.Html && grid.EndsWith("/" + once, StringComparison.Ordinal));
        }
    }

    // Without white space, in half width, without the marker in front.
    private static string Words(string text)
    {
        string words = Fold(text);
        int end = words.IndexOfAny(['、', ')', '.', '】', ':']) + 1;
        return end is > 0 and <= 5 && words[0] is '(' or '【' or '专' or '表' || end > 0 && end <= 3 ? words[end..] : words.StartsWith("专栏", StringComparison.Ordinal) ? words[3..] : words.StartsWith('表') ? words[2..] : words;
    }

    private static string Fold(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));
}
