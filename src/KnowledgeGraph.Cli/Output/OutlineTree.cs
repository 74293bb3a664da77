using KnowledgeGraph.Documents;

namespace KnowledgeGraph.Cli.Output;

/// <summary>An outline for people: one line a section, column, item or table, indented.</summary>
internal static class OutlineTree
{
    public static void Print(PlanDocument document, TextWriter output)
    {
        DocumentMetadata metadata = document.Metadata;
        output.WriteLine(metadata.Title ?? document.Source.Name);
        string[] about = [.. new[] { metadata.Issuer, metadata.DocumentNumber, metadata.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>()];
        if (about.Length > 0)
        {
            output.WriteLine(string.Join("  ", about));
        }

        Print(document, 0, output);
        output.WriteLine();
    }

    private static void Print(DocumentBlock block, int depth, TextWriter output)
    {
        foreach (DocumentBlock child in block.Children.OfType<DocumentBlock>())
        {
            string? line = Describe(child);
            if (line is not null)
            {
                output.WriteLine($"{new string(' ', (depth + 1) * 2)}{line}");
            }

            Print(child, line is null ? depth : depth + 1, output);
        }
    }

    private static string? Describe(DocumentBlock block) => block switch
    {
        Section section => $"{section.Path,-8} {section.Marker}{section.Title}",
        Column column => $"[专栏{column.Number}] {column.Title}",
        Item item => $"· {item.Title}",
        Table table => $"[表{table.Number}] {table.Title}  {table.Rows.Count()} × {table.Header.Count}",
        _ => null,
    };
}
