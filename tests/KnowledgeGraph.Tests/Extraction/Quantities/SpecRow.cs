namespace KnowledgeGraph.Tests.Extraction.Quantities;

/// <summary>One row of a table in a spec page, with its line for messages.</summary>
internal sealed record SpecRow(string Page, int Line, string Heading, IReadOnlyList<string> Cells)
{
    public string Place => $"{Page}:{Line}";
}
