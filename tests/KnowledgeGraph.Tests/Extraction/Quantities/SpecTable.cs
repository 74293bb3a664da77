
namespace KnowledgeGraph.Tests.Extraction.Quantities;

/// <summary>The tables of a Markdown page under <c>Specs</c>: each row is an example.</summary>
internal static class SpecTable
{
    /// <summary>The rows of all tables under the heading <paramref name="section"/> (all headings where it is null), without their headers.</summary>
    public static IReadOnlyList<SpecRow> Read(string page, string? section = null)
    {
        List<SpecRow> rows = [];
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Specs", page));
        string heading = "";
        bool inBody = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }

            if (!line.StartsWith('|'))
            {
                inBody = false;
            }
            else if (line.StartsWith("|---", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal))
            {
                inBody = true;
            }
            else if (inBody && (section is null || heading.StartsWith(section, StringComparison.Ordinal)))
            {
                rows.Add(new SpecRow(page, i + 1, heading, [.. line[1..^1].Split('|').Select(cell => cell.Trim())]));
            }
        }

        return rows;
    }
}
