using System.Text;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>The seed in other dresses (page markups, Word, Markdown, character sets …) has the structure of the seed.</summary>
public sealed class SeedDressTests
{
    private static readonly Task<string> Expected = OutlineAsync(File.ReadAllBytes(Repository.SeedPath), "seed.txt");

    public static TheoryData<string> Names => SeedDresses.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_dress_changes_no_section_column_or_table(string name)
    {
        SeedDress dress = SeedDresses.Named(name);
        Assert.Equal(await Expected, await OutlineAsync(dress.Bytes, dress.FileName));
    }

    private static async Task<string> OutlineAsync(byte[] bytes, string fileName)
    {
        using MemoryStream stream = new(bytes);
        PlanDocument document = StructureRecognizer.Recognize(await SourceText.ReadAsync(stream, fileName));
        StringBuilder outline = new();
        outline.Append(Folded(document.Metadata.Title)).Append('\n');
        foreach (DocumentBlock block in document.Blocks<DocumentBlock>())
        {
            switch (block)
            {
                case Section section:
                    outline.Append($"{section.Path} L{section.Level} {Folded(section.Title)} {(section.IsRunIn ? "run-in" : "block")}\n");
                    break;
                case Column column:
                    outline.Append($"column {column.Number} {Folded(column.Title)}\n");
                    break;
                case Item item:
                    outline.Append($"  item {Folded(item.Title)}\n");
                    break;
                case Table table:
                    outline.Append($"table {table.Number} {Folded(table.Title)}: {Folded(string.Join('|', table.Header))}\n");
                    break;
                case Row row:
                    outline.Append($"  row {Folded(string.Join('|', row.Cells.Select(static cell => cell.Text)))}\n");
                    break;
                default:
                    break;
            }
        }

        return outline.ToString();
    }

    private static string Folded(string? words)
    {
        StringBuilder folded = new();
        foreach (char unit in words ?? string.Empty)
        {
            if (!char.IsWhiteSpace(unit))
            {
                folded.Append(unit is >= '！' and <= '～' ? (char)(unit - '！' + '!') : unit);
            }
        }

        return folded.ToString();
    }
}
