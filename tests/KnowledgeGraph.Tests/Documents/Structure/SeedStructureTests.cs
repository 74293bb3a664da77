using System.Text.Json;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>The structure of the plan in <c>seeds/</c> against what was written down by reading it.</summary>
public sealed class SeedStructureTests
{
    private static readonly PlanDocument Document = StructureRecognizer.Recognize(SourceText.Read(File.ReadAllBytes(Repository.SeedPath), Path.GetFileName(Repository.SeedPath)));
    private static readonly Outline Found = Outline.Of(Document);
    private static readonly JsonElement Gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Corpus", "seed", "structure.json"))).RootElement;

    [Fact]
    public void Its_sections_are_those_of_the_gold()
    {
        IEnumerable<string> gold = Gold.GetProperty("sections").EnumerateArray().Select(static section => string.Join(
            '\t',
            section.GetProperty("id"),
            section.GetProperty("level"),
            section.GetProperty("marker"),
            section.GetProperty("title"),
            section.GetProperty("line"),
            section.GetProperty("run_in")));
        IEnumerable<string> found = Found.Sections.Select(static section => string.Join('\t', section.Path, section.Level, section.Marker, section.Title, section.Line, section.RunIn));
        Assert.Equal(gold, found);
        Assert.Equal(77, Found.Sections.Count);
    }

    [Fact]
    public void Each_section_ends_where_the_gold_says()
    {
        Dictionary<string, Section> sections = Document.Blocks<Section>().ToDictionary(static section => section.Path);

        // A table behind the last item of a section may hang on the item or on the section: both are right.
        Dictionary<int, string> homes = Gold.GetProperty("columns").EnumerateArray().Concat(Gold.GetProperty("tables").EnumerateArray())
            .ToDictionary(static part => part.GetProperty("line").GetInt32(), static part => part.GetProperty("parent_section").GetString()!);
        foreach (JsonElement gold in Gold.GetProperty("sections").EnumerateArray())
        {
            Section section = sections[gold.GetProperty("id").GetString()!];
            IEnumerable<Leaf> own = section.Children
                .Where(child => child is not (Column or Table) || homes[child.Leaves().First().Line].StartsWith(section.Path, StringComparison.Ordinal))
                .SelectMany(static child => child.Leaves());
            Assert.Equal((section.Path, gold.GetProperty("last_line").GetInt32()), (section.Path, LastLine(own)));
        }
    }

    [Fact]
    public void Its_columns_and_their_items_are_those_of_the_gold()
    {
        JsonElement[] gold = [.. Gold.GetProperty("columns").EnumerateArray()];
        Assert.Equal(gold.Length, Found.Columns.Count);
        foreach ((JsonElement expected, OutlineColumn column) in gold.Zip(Found.Columns))
        {
            Assert.Equal(expected.GetProperty("number").GetInt32(), column.Number);
            Assert.Equal(expected.GetProperty("title").GetString(), column.Title);
            Assert.Equal(expected.GetProperty("line").GetInt32(), column.Line);
            Assert.Equal(expected.GetProperty("last_line").GetInt32(), column.LastLine);
            AssertIsIn(expected, column.Section);
            Assert.Equal(
                expected.GetProperty("items").EnumerateArray().Select(static item => (item.GetProperty("title").GetString()!, (int?)item.GetProperty("line").GetInt32())),
                column.Items.Select(static item => (item.Title, item.Line)));
        }

        Assert.Equal(43, Found.Columns.Sum(static column => column.Items.Count));
    }

    [Fact]
    public void Its_tables_are_those_of_the_gold_cell_by_cell()
    {
        JsonElement[] gold = [.. Gold.GetProperty("tables").EnumerateArray()];
        Assert.Equal(gold.Length, Found.Tables.Count);
        foreach ((JsonElement expected, OutlineTable table) in gold.Zip(Found.Tables))
        {
            Assert.Equal(expected.GetProperty("number").GetInt32(), table.Number);
            Assert.Equal(expected.GetProperty("title").GetString(), table.Title);
            Assert.Equal(expected.GetProperty("line").GetInt32(), table.Line);
            AssertIsIn(expected, table.Section);
            Assert.Equal(Strings(expected.GetProperty("header")), table.Header);
            Assert.Equal(expected.GetProperty("rows").EnumerateArray().Select(Strings), table.Rows);
        }
    }

    [Fact]
    public void Each_row_lies_on_the_lines_that_the_gold_says()
    {
        foreach ((JsonElement expected, Table table) in Gold.GetProperty("tables").EnumerateArray().Zip(Document.Blocks<Table>()))
        {
            Assert.Equal(
                expected.GetProperty("row_lines").EnumerateArray().Select(static lines => (lines[0].GetInt32(), lines[1].GetInt32())),
                table.Rows.Select(static row => (row.Leaves().First().Line, LastLine(row.Leaves()))));
        }
    }

    [Fact]
    public void What_it_says_of_itself_is_read()
    {
        JsonElement period = Gold.GetProperty("period");
        DocumentMetadata metadata = Document.Metadata;
        Assert.Equal(Gold.GetProperty("title").GetString(), metadata.Title);
        Assert.Equal(Gold.GetProperty("issuer").GetString(), metadata.Issuer);
        Assert.Equal(Gold.GetProperty("published").GetString(), Found.Published);
        Assert.Equal(
            (period.GetProperty("start").GetInt32(), period.GetProperty("end").GetInt32(), period.GetProperty("horizon").GetInt32()),
            (metadata.PeriodStart, metadata.PeriodEnd, metadata.Horizon));
        Assert.Equal("《" + metadata.Title + "》", Document.Source.Text[(metadata.TitleSpan!.Value.Start - 1)..(metadata.TitleSpan.Value.End + 1)]);
        Assert.Equal(metadata.Issuer, metadata.IssuerSpan!.Value.In(Document.Source.Text).ToString());
    }

    [Fact]
    public void What_stands_before_and_behind_its_sections_is_where_the_gold_has_it()
    {
        Assert.Equal(Lines("front_matter"), MatterLines(MatterKind.Front));
        Assert.Equal(Lines("back_matter"), MatterLines(MatterKind.Back));
    }

    [Fact]
    public void Nothing_in_it_is_odd() => Assert.Empty(Document.Diagnostics);

    [Fact]
    public void Its_outline_is_the_approved_one() => Approval.Verify("tests/Corpus/seed/outline.approved.txt", OutlineText.Full(Document));

    private static void AssertIsIn(JsonElement expected, string? section) =>
        Assert.Contains(section, Strings(expected.GetProperty("parent_accept")).Append(expected.GetProperty("parent_section").GetString()).Append(expected.GetProperty("open_section").GetString()));

    private static int[] Lines(string matter) => [.. Gold.GetProperty(matter).EnumerateArray().Select(static line => line.GetProperty("line").GetInt32())];

    private static int[] MatterLines(MatterKind kind) =>
        [.. Document.Children.OfType<Matter>().Where(matter => matter.Kind == kind).SelectMany(static matter => matter.Leaves()).Select(static leaf => leaf.Line)];

    private static int LastLine(IEnumerable<Leaf> leaves) =>
        leaves.Where(static leaf => !leaf.Content.IsEmpty).Max(leaf => Document.Source.LineNumberAt(leaf.Content.End - 1));

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetString()!)];
}
