namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>How values are told on one connection: by its version, and by the patch it agreed on.</summary>
/// <param name="Version">The version spoken.</param>
/// <param name="UtcPatch">True where a 4.3 or 4.4 server agreed to count date-times in UTC.</param>
internal readonly record struct ValueDialect(BoltVersion Version, bool UtcPatch = false)
{
    public bool UtcDateTimes => Version.HasElementIds || UtcPatch;

    /// <summary>Number of fields of a node or an unbound relationship.</summary>
    public int EntityFields => Version.HasElementIds ? 4 : 3;

    public int RelationshipFields => Version.HasElementIds ? 8 : 5;

    /// <summary>Lists in lists beyond this depth are refused: the recursion would eat the stack.</summary>
    public static int MaximumDepth => 400;
}
