namespace KnowledgeGraph.Scoring.Reports;

/// <summary>An entry of one of a report's lists cannot be read.</summary>
internal sealed class ReportEntryException(string list, int index, Exception cause) : Exception($"{list}[{index}]: {cause.Message}", cause)
{
    public string List { get; } = list;

    public int Index { get; } = index;
}
