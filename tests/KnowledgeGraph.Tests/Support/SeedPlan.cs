using System.Text.Json;

namespace KnowledgeGraph.Tests.Support;

internal enum SeedPart
{
    /// <summary>What the page put around the plan: editors, links to other articles.</summary>
    Boilerplate,

    /// <summary>Addressees, notice, signature, date.</summary>
    Formality,
    Heading,
    Paragraph,
    ColumnCaption,

    /// <summary>A paragraph of a column, with a run-in title or without.</summary>
    ColumnParagraph,
    Table,
}

/// <summary>A part of the seed plan: a line of it, or a table.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Text">The line as the seed has it; the caption of a table.</param>
/// <param name="Level">Level of a heading, from 1; 0 for the rest.</param>
/// <param name="TitleLength">Units of the line that are the heading or the item's title, closing mark included; 0 without one.</param>
/// <param name="Table">The table's cells; null for the rest.</param>
internal sealed record SeedBlock(SeedPart Part, string Text, int Level = 0, int TitleLength = 0, SeedTable? Table = null)
{
    /// <summary>The heading or item title; the whole line where there is none.</summary>
    public string Title => TitleLength == 0 ? Text : Text[..TitleLength];

    /// <summary>What follows the title in its line.</summary>
    public string Rest => TitleLength == 0 ? string.Empty : Text[TitleLength..];
}

/// <summary>A table of the seed plan, laid out: a cell that spans rows stands in each of them.</summary>
/// <param name="Header">One name a column; the parts of a name that the seed sets in lines of their own.</param>
/// <param name="Rows">The cells of each row.</param>
internal sealed record SeedTable(string[][] Header, string[][] Rows)
{
    /// <summary>True where the first column holds categories that span rows.</summary>
    public bool HasCategories => Header[0][0] == "分类";

    /// <summary>Rows that the first cell of row <paramref name="row"/> spans; 0 where the row above spans into it.</summary>
    public int CategorySpan(int row)
    {
        if (!HasCategories || row > 0 && Rows[row - 1][0] == Rows[row][0])
        {
            return HasCategories ? 0 : 1;
        }

        return Rows.Skip(row).TakeWhile(cells => cells[0] == Rows[row][0]).Count();
    }
}

/// <summary>The seed plan as its recorded structure divides it, independent of any code under test.</summary>
internal static class SeedPlan
{
    public const string Title = "杭州市科学技术发展“十四五”规划";

    public static string StructurePath { get; } = Path.Combine(Repository.Root, "tests", "Corpus", "seed", "structure.json");

    public static string Text { get; } = File.ReadAllText(Repository.SeedPath);

    /// <summary>All parts in order; together they hold every word of the seed.</summary>
    public static IReadOnlyList<SeedBlock> Blocks { get; } = ReadBlocks();

    /// <summary>The headings with their levels, in order.</summary>
    public static IEnumerable<SeedBlock> Headings => Blocks.Where(block => block.Part == SeedPart.Heading);

    private static List<SeedBlock> ReadBlocks()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(StructurePath));
        JsonElement structure = document.RootElement;
        Dictionary<int, JsonElement> sections = ByLine(structure.GetProperty("sections"));
        Dictionary<int, JsonElement> columns = ByLine(structure.GetProperty("columns"));
        Dictionary<int, JsonElement> tables = ByLine(structure.GetProperty("tables"));
        Dictionary<int, string> matter = new[] { "front_matter", "back_matter" }
            .SelectMany(name => structure.GetProperty(name).EnumerateArray())
            .ToDictionary(part => part.GetProperty("line").GetInt32(), part => part.GetProperty("kind").GetString()!);
        string[] lines = Text.Split('\n');
        List<SeedBlock> blocks = [];
        for (int number = 1; number <= lines.Length; number++)
        {
            string line = lines[number - 1];
            if (line.Length == 0)
            {
                continue;
            }

            if (tables.TryGetValue(number, out JsonElement table))
            {
                blocks.Add(new SeedBlock(SeedPart.Table, line, Table: new SeedTable(Cells(table.GetProperty("header_raw")), Cells(table.GetProperty("rows")))));
                number = table.GetProperty("last_line").GetInt32();
            }
            else if (columns.TryGetValue(number, out JsonElement column))
            {
                blocks.Add(new SeedBlock(SeedPart.ColumnCaption, line));
                Dictionary<int, JsonElement> items = ByLine(column.GetProperty("items"));
                for (number++; number <= column.GetProperty("last_line").GetInt32(); number++)
                {
                    if (lines[number - 1].Length > 0)
                    {
                        int title = items.TryGetValue(number, out JsonElement item) ? item.GetProperty("title").GetString()!.Length + 1 : 0;
                        blocks.Add(new SeedBlock(SeedPart.ColumnParagraph, lines[number - 1], TitleLength: title));
                    }
                }

                number--;
            }
            else if (sections.TryGetValue(number, out JsonElement section))
            {
                blocks.Add(new SeedBlock(SeedPart.Heading, line, section.GetProperty("level").GetInt32(), section.GetProperty("heading_text").GetString()!.Length));
            }
            else
            {
                string kind = matter.GetValueOrDefault(number, "preamble");
                blocks.Add(new SeedBlock(kind switch { "boilerplate" => SeedPart.Boilerplate, "preamble" => SeedPart.Paragraph, _ => SeedPart.Formality }, line));
            }
        }

        return blocks;
    }

    private static Dictionary<int, JsonElement> ByLine(JsonElement parts) => parts.EnumerateArray().ToDictionary(part => part.GetProperty("line").GetInt32());

    private static string[][] Cells(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray())];
}
