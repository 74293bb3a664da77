namespace KnowledgeGraph.Neo4j;

/// <summary>What a statement changed. All zero means that nothing was written.</summary>
public readonly record struct CypherCounters
{
    /// <summary>Nodes that were not there.</summary>
    public long NodesCreated { get; init; }

    /// <summary>Nodes that are no longer there.</summary>
    public long NodesDeleted { get; init; }

    /// <summary>Relationships that were not there.</summary>
    public long RelationshipsCreated { get; init; }

    /// <summary>Relationships that are no longer there.</summary>
    public long RelationshipsDeleted { get; init; }

    /// <summary>Properties set, also to the value that they had.</summary>
    public long PropertiesSet { get; init; }

    /// <summary>Labels put on nodes.</summary>
    public long LabelsAdded { get; init; }

    /// <summary>Labels taken off nodes.</summary>
    public long LabelsRemoved { get; init; }

    /// <summary>Indexes and constraints made or dropped.</summary>
    public long SchemaChanges { get; init; }

    /// <summary>True where nothing was written.</summary>
    public bool IsEmpty => this == default;

    /// <summary>Counts of several statements together.</summary>
    public static CypherCounters operator +(CypherCounters left, CypherCounters right) => new()
    {
        NodesCreated = left.NodesCreated + right.NodesCreated,
        NodesDeleted = left.NodesDeleted + right.NodesDeleted,
        RelationshipsCreated = left.RelationshipsCreated + right.RelationshipsCreated,
        RelationshipsDeleted = left.RelationshipsDeleted + right.RelationshipsDeleted,
        PropertiesSet = left.PropertiesSet + right.PropertiesSet,
        LabelsAdded = left.LabelsAdded + right.LabelsAdded,
        LabelsRemoved = left.LabelsRemoved + right.LabelsRemoved,
        SchemaChanges = left.SchemaChanges + right.SchemaChanges,
    };

    /// <summary>The same as the operator, by name.</summary>
    public static CypherCounters Add(CypherCounters left, CypherCounters right) => left + right;
}
