using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Topics;

/// <summary>A section, column or item that is about something.</summary>
/// <param name="Block">The part.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Outer">What the parts around it are about, innermost first.</param>
internal sealed record TopicBlock(DocumentBlock Block, Topic Topic, IReadOnlyList<Topic> Outer)
{
    /// <summary>What the part lists, where it is nothing but a list; else null.</summary>
    public ListedThings? Things { get; init; }
}

/// <summary>The things that a paragraph lists.</summary>
/// <param name="Reading">The paragraph.</param>
/// <param name="Members">The things, in offsets of the leaf.</param>
internal sealed record ListedThings(LeafReading Reading, IReadOnlyList<TextSpan> Members);
