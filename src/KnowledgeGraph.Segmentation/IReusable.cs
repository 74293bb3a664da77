namespace KnowledgeGraph.Segmentation;

/// <summary>Has buffers that are worth keeping.</summary>
internal interface IReusable
{
    /// <summary>True where a long text has left buffers behind that are too large to keep.</summary>
    bool IsLarge { get; }
}
