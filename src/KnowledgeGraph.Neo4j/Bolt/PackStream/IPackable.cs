namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>A parameter that packs itself, so that large batches need no dictionary a row.</summary>
internal interface IPackable
{
    /// <summary>Writes exactly one value.</summary>
    void PackTo(PackStreamWriter writer);
}
