using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Corrections;

/// <summary>Finds words that corrections quote, in the parts of a document that hold statements; the width of marks plays no part.</summary>
internal sealed class QuotedWords
{
    private readonly Lazy<(Leaf Leaf, string Folded)[]> _leaves;

    public QuotedWords(PlanDocument document) => _leaves = new(() =>
    [
        .. document.Leaves().Where(static leaf => leaf.Kind is not (LeafKind.Blank or LeafKind.Furniture or LeafKind.Contents) && !leaf.Content.IsEmpty)
            .Select(leaf => (leaf, FoldedText.Of(leaf.Content.In(document.Source.Text)))),
    ]);

    /// <summary>Words as a person quotes them: evidence may hold breaks where a page had cut its paragraph, and the paragraph is read without them.</summary>
    public static string Folded(string words) => FoldedText.Of(CutWords.Joined(words));

    /// <summary>Where the words stand, in text order, each in one leaf.</summary>
    public IEnumerable<(Leaf Leaf, TextSpan Span)> Find(string words)
    {
        string folded = Folded(words);
        if (folded.Length == 0)
        {
            yield break;
        }

        foreach ((Leaf leaf, string text) in _leaves.Value)
        {
            for (int at = text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = text.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
            {
                int start = leaf.Content.Start + at;
                yield return (leaf, new TextSpan(start, start + folded.Length));
            }
        }
    }
}
