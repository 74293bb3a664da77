using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A name found in text.</summary>
/// <remarks>Immutable.</remarks>
public sealed record Mention
{
    /// <summary>What it names.</summary>
    public required EntityRef Entity { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The leaf that holds it.</summary>
    public required Leaf Leaf { get; init; }

    /// <summary>The exact words: the text of <see cref="Span"/>.</summary>
    public required string Surface { get; init; }

    /// <summary>True where the name was completed from an elided list (之江、西湖等省实验室).</summary>
    public bool IsComposed { get; init; }

    /// <summary>True where it stands inside a longer name (浙江大学 in 浙江大学国际科创中心).</summary>
    public bool IsNested { get; init; }

    /// <summary>Id of the rule that found it, or <c>lexicon</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Properties that the name gives its node, such as <c>kind</c>.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = NoProperties;

    internal static IReadOnlyDictionary<string, string> NoProperties { get; } = new Dictionary<string, string>();
}
