using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Loading;

/// <summary>What a load or a removal changed, added up over its documents.</summary>
internal sealed class LoadSummary
{
    public int Documents { get; private set; }

    public int Unchanged { get; private set; }

    public int Failed { get; set; }

    public StoreChange Change { get; private set; }

    public void Add(StoreChange change)
    {
        Documents++;
        Unchanged += change.IsEmpty ? 1 : 0;
        Change = new StoreChange(
            Change.NodesCreated + change.NodesCreated,
            Change.NodesUpdated + change.NodesUpdated,
            Change.NodesDeleted + change.NodesDeleted,
            Change.RelationshipsCreated + change.RelationshipsCreated,
            Change.RelationshipsUpdated + change.RelationshipsUpdated,
            Change.RelationshipsDeleted + change.RelationshipsDeleted,
            Change.IsWritten || change.IsWritten);
    }
}
