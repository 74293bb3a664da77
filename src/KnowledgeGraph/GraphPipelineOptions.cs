namespace KnowledgeGraph;

/// <summary>What a <see cref="GraphPipeline"/> leaves out, and what it takes for granted.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GraphPipelineOptions
{
    /// <summary>Whether sections get keywords and names their words. Default true; also false where the definitions have no <c>terms</c>.</summary>
    public bool Terms { get; init; } = true;

    /// <summary>The place that a text speaks for where the text itself does not say: name or alias of a <c>Region</c> in the lexicon (江西). Default null: none.</summary>
    public string? Place { get; init; }
}
