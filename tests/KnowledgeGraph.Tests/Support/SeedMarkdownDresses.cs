using System.Text;

namespace KnowledgeGraph.Tests.Support;

/// <summary>The seed plan as Markdown, as people and converters write it.</summary>
internal static class SeedMarkdownDresses
{
    public static IEnumerable<SeedDress> All()
    {
        yield return Markdown("Markdown, headings by rank", "plan.md", ByRank, block => $"#### {block.Text}\n", block => $"**{block.Title}**{block.Rest}\n", repeatsCategory: false, title: $"# {SeedPlan.Title}\n");
        yield return Markdown("Markdown, every heading #", "plan.md", block => block.Rest.Length == 0 ? $"# {block.Text}\n" : block.Text + "\n", block => $"# {block.Text}\n", Plain, repeatsCategory: true, front: $"---\ntitle: {SeedPlan.Title}\ndate: 2021-12-11\n---\n\n");
        yield return Markdown("Markdown, no headings", "plan.txt", Plain, Plain, Plain, repeatsCategory: true);
        yield return Markdown("Markdown, bold lines for headings", "plan.txt", block => $"**{block.Title}**{block.Rest}\n", block => $"**{block.Text}**\n", Plain, repeatsCategory: false);
        yield return Markdown("Markdown, columns as quotations", "plan.markdown", ByRank, block => $"> **{block.Text}**\n>", block => $"> {block.Text}\n>", repeatsCategory: true);
    }

    private static SeedDress Markdown(
        string name,
        string fileName,
        Func<SeedBlock, string> heading,
        Func<SeedBlock, string> caption,
        Func<SeedBlock, string> columnParagraph,
        bool repeatsCategory,
        string? title = null,
        string front = "")
    {
        StringBuilder text = new(front);
        foreach (SeedBlock block in SeedPlan.Blocks)
        {
            if (block.Part == SeedPart.Paragraph && title is not null)
            {
                text.Append(title).Append('\n');
                title = null;
            }

            text.Append(block.Part switch
            {
                SeedPart.Heading => heading(block),
                SeedPart.ColumnCaption => caption(block),
                SeedPart.ColumnParagraph => columnParagraph(block),
                SeedPart.Table => $"**{block.Text}**\n\n{PipeTable(block.Table!, repeatsCategory)}",
                _ => block.Text + "\n",
            });
            text.Append('\n');
        }

        return new SeedDress(name, fileName, Encoding.UTF8.GetBytes(text.ToString())) { HasTables = true };
    }

    private static string Plain(SeedBlock block) => block.Text + "\n";

    private static string ByRank(SeedBlock block) =>
        block.Rest.Length > 0 ? $"**{block.Title}**{block.Rest}\n" : $"{new string('#', block.Level + 1)} {block.Text}\n";

    private static string PipeTable(SeedTable table, bool repeatsCategory)
    {
        StringBuilder text = new();
        text.Append("| ").AppendJoin(" | ", table.Header.Select(parts => string.Concat(parts))).Append(" |\n|");
        text.Insert(text.Length, "---|", table.Header.Length).Append('\n');
        for (int i = 0; i < table.Rows.Length; i++)
        {
            bool isEmpty = !repeatsCategory && table.CategorySpan(i) == 0;
            text.Append("| ").AppendJoin(" | ", table.Rows[i].Select((cell, column) => isEmpty && column == 0 ? string.Empty : cell)).Append(" |\n");
        }

        return text.ToString();
    }
}
