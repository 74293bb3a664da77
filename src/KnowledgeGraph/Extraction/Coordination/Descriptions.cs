using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>The words with which a description begins: 面向, 适用于.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
/// <param name="words">The words.</param>
/// <param name="shortestBehind">Length of the shortest word behind which a description goes on; a shorter one tells only where it stands itself.</param>
internal sealed class Descriptions(IReadOnlyList<string> words, int shortestBehind)
{
    private readonly LeadingWords _leading = new(words);
    private readonly EndingWords _behind = new(words.Where(word => word.Length >= shortestBehind));

    /// <summary>True where one of the words begins or ends at <paramref name="place"/>: it may have been taken for a verb before.</summary>
    public bool StandAt(string text, int place) => _leading.Begin(text.AsSpan(place)) || _behind.End(text.AsSpan(0, place));
}
