using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Corrections;

/// <summary>Finds words that a correction quotes, in the parts of a document that hold statements; the width of marks plays no part.</summary>
internal static class QuotedWords
{
    /// <summary>Where the words stand, in text order, each in one leaf.</summary>
    public static IEnumerable<(Leaf Leaf, TextSpan Span)> Find(PlanDocument document, string words)
    {
        string folded = FoldedText.Of(words);
        if (folded.Length == 0)
        {
            yield break;
        }

        foreach (Leaf leaf in DraftExtraction.Leaves(document))
        {
            string text = FoldedText.Of(leaf.Content.In(document.Source.Text));
            for (int at = text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = text.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
            {
                int start = leaf.Content.Start + at;
                yield return (leaf, new TextSpan(start, start + folded.Length));
            }
        }
    }
}
