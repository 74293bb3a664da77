using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>A name found in the text, and the thing it stands for.</summary>
/// <param name="Label">What the thing is.</param>
/// <param name="Name">Its canonical name in the document.</param>
/// <param name="Leaf">The leaf that holds the words.</param>
/// <param name="Span">The words; of a name completed from an elided list the stretch that supports it.</param>
/// <param name="Surface">The name as it is written.</param>
/// <param name="IsComposed">True where the name was completed from an elided list.</param>
/// <param name="Rule">Id of the rule that found it; <c>lexicon</c> for a known name.</param>
internal sealed record Mention(string Label, string Name, Leaf Leaf, TextSpan Span, string Surface, bool IsComposed, string Rule);
