namespace KnowledgeGraph;

/// <summary>What a <see cref="GraphPipeline"/> leaves out.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GraphPipelineOptions
{
    /// <summary>Whether sections get keywords and names their words. Default true; also false where the definitions have no <c>terms</c>.</summary>
    public bool Terms { get; init; } = true;
}
