using System.Text.Json;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>The plan in <c>seeds/</c> against what a human reader wrote down of it (<c>tests/Corpus/seed/structure.json</c>).</summary>
public sealed class SeedStructureTests
{
    private static readonly JsonDocument Gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Corpus", "seed", "structure.json")));

    private static async Task<PlanDocument> RecognizeAsync() =>
        StructureRecognizer.Recognize(await SourceText.ReadAsync(Repository.SeedPath, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task Title_issuer_dates_and_period_are_the_golds()
    {
        DocumentMetadata metadata = (await RecognizeAsync()).Metadata;
        JsonElement gold = Gold.RootElement;
        Assert.Equal(gold.GetProperty("title").GetString(), metadata.Title);
        Assert.Equal(gold.GetProperty("issuer").GetString(), metadata.Issuer);
        Assert.Equal(new DateOnly(2021, 12, 11), metadata.Published);
        Assert.Equal((2021, 2025, 2035), (metadata.PeriodStart, metadata.PeriodEnd, metadata.Horizon));
    }

    [Fact]
    public async Task All_77_sections_stand_as_the_gold_has_them()
    {
        PlanDocument document = await RecognizeAsync();
        string[] expected =
        [
            .. Gold.RootElement.GetProperty("sections").EnumerateArray().Select(static section =>
                $"{section.GetProperty("id")} {section.GetProperty("level")} {section.GetProperty("marker")} {section.GetProperty("title")} {section.GetProperty("line")} {section.GetProperty("run_in")}"),
        ];
        string[] found = [.. document.Blocks<Section>().Select(static section => $"{section.Path} {section.Level} {section.Marker} {section.Title} {section.Heading.Line} {section.IsRunIn}")];
        Assert.Equal(77, expected.Length);
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task All_9_columns_have_their_items_and_ends()
    {
        PlanDocument document = await RecognizeAsync();
        string[] expected =
        [
            .. Gold.RootElement.GetProperty("columns").EnumerateArray().Select(static column =>
                $"{column.GetProperty("number")} {column.GetProperty("title")} {column.GetProperty("line")}-{column.GetProperty("last_line")}: "
                + string.Join(", ", column.GetProperty("items").EnumerateArray().Select(static item => $"{item.GetProperty("title")} {item.GetProperty("line")}"))),
        ];
        string[] found =
        [
            .. document.Blocks<Column>().Select(column =>
                $"{column.Number} {column.Title} {column.Caption.Line}-{column.Leaves().Max(leaf => document.Source.LineNumberAt(leaf.Content.End - 1))}: "
                + string.Join(", ", column.Items.Select(static item => $"{item.Title} {item.TitleLeaf.Line}"))),
        ];
        Assert.Equal(9, expected.Length);
        Assert.Equal(expected, found);
        Assert.Equal(43, document.Blocks<Column>().Sum(static column => column.Items.Count()));
    }

    [Fact]
    public async Task Columns_and_tables_stand_in_the_section_that_a_reader_gives_them()
    {
        PlanDocument document = await RecognizeAsync();
        foreach (JsonElement gold in Gold.RootElement.GetProperty("columns").EnumerateArray().Concat(Gold.RootElement.GetProperty("tables").EnumerateArray()))
        {
            string[] accepted = [gold.GetProperty("parent_section").GetString()!, gold.GetProperty("open_section").GetString()!];
            int line = gold.GetProperty("line").GetInt32();
            Section holder = document.Blocks<Section>().Last(section => section.Children.Any(child => child is Column or Table && child.Leaves().First().Line == line));
            Assert.Contains(holder.Path, accepted);
        }
    }

    [Fact]
    public async Task Both_flattened_tables_are_recovered_cell_by_cell()
    {
        PlanDocument document = await RecognizeAsync();
        Table[] tables = [.. document.Blocks<Table>()];
        JsonElement[] gold = [.. Gold.RootElement.GetProperty("tables").EnumerateArray()];
        Assert.Equal(gold.Length, tables.Length);
        foreach ((Table table, JsonElement expected) in tables.Zip(gold))
        {
            Assert.Equal(expected.GetProperty("number").GetInt32(), table.Number);
            Assert.Equal(expected.GetProperty("title").GetString(), table.Title);
            Assert.Equal(Strings(expected.GetProperty("header")), table.Header);
            Assert.Equal(expected.GetProperty("rows").EnumerateArray().Select(Strings), table.Rows.Select(static row => row.Cells.Select(static cell => cell.Text).ToArray()));
        }

        static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(static text => text.GetString()!)];
    }
}
