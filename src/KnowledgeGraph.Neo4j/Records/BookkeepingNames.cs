namespace KnowledgeGraph.Neo4j.Records;

/// <summary>Properties that the store keeps beside those of the graph. No property of a schema begins with an underscore.</summary>
internal static class BookkeepingNames
{
    /// <summary>On a document: the hash of all that it says.</summary>
    public const string Content = "_content";

    /// <summary>On a document: the name of its file.</summary>
    public const string Source = "_source";

    /// <summary>On a document: <see cref="DocumentRecord"/>.</summary>
    public const string Record = "_record";

    /// <summary>On a node that several documents say: what each says.</summary>
    public const string Said = "_said";

    public static bool IsOne(string name) => name.StartsWith('_');
}
