using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Topics;

/// <summary>What a section, column or item is about.</summary>
/// <param name="Entity">The thing.</param>
/// <param name="Leaf">The leaf that holds its name.</param>
/// <param name="Span">Where its name stands in the title, in offsets of the source.</param>
/// <param name="Rule">How it was told.</param>
internal sealed record Topic(EntityRef Entity, Leaf Leaf, TextSpan Span, string Rule)
{
    /// <summary>True for a field that a title names beside other things (推动农机装备产业高质量发展): it covers what stands below, but the place stays the subject.</summary>
    public bool IsAside { get; init; }

    /// <summary>True in the parts of a section whose title names the field aside: there only what is plainly a thing is covered by it.</summary>
    public bool IsFar { get; init; }
}

/// <summary>Where a leaf stands: what the parts around it are about, innermost first.</summary>
/// <param name="Topics">The topics, innermost first.</param>
/// <param name="Section">Path of the innermost section; empty before the first.</param>
/// <param name="IsReview">True in a part that looks back (发展基础): what it tells is done.</param>
internal sealed record LeafContext(IReadOnlyList<Topic> Topics, string Section, bool IsReview)
{
    /// <summary>The context with a nearer topic.</summary>
    public LeafContext Under(Topic topic) => this with { Topics = [topic, .. Topics] };

    /// <summary>True where one of the topics is this thing.</summary>
    public bool IsUnder(EntityRef entity) => Topics.Any(topic => topic.Entity == entity);

    /// <summary>The context without fields that titles only name aside.</summary>
    public LeafContext WithoutAsides() => Topics.Count > 0 && Topics.Any(static topic => topic.IsAside) ? this with { Topics = [.. Topics.Where(static topic => !topic.IsAside)] } : this;

    public static LeafContext Empty { get; } = new([], string.Empty, false);
}
