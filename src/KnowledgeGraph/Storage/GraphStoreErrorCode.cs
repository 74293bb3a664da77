namespace KnowledgeGraph.Storage;

/// <summary>The codes of <see cref="GraphStoreException"/>; the list with what to do stands in <c>docs/diagnostics.md</c>.</summary>
public static class GraphStoreErrorCode
{
    /// <summary>The store could not be reached or opened.</summary>
    public const string Unreachable = "KG5001";

    /// <summary>The store refused what it was given: another document says it already.</summary>
    public const string Refused = "KG5002";

    /// <summary>Another process is writing; the same call may succeed later.</summary>
    public const string Locked = "KG5003";

    /// <summary>The store may be read only.</summary>
    public const string ReadOnly = "KG5004";

    /// <summary>The store was written by a newer version of the library.</summary>
    public const string NewerVersion = "KG5005";

    /// <summary>It is no store of graphs.</summary>
    public const string NoStore = "KG5006";

    /// <summary>The store is damaged.</summary>
    public const string Damaged = "KG5007";

    /// <summary>No room is left.</summary>
    public const string Full = "KG5008";

    /// <summary>Reading or writing failed for a reason of the machine.</summary>
    public const string Failed = "KG5009";
}
