namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>How many rows of a kind a replacement made, changed and took away.</summary>
internal sealed class RowChanges
{
    public int Created { get; set; }

    public int Updated { get; set; }

    public int Deleted { get; set; }
}
