using KnowledgeGraph.Extraction.Quantities.Scanning;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>Finds every quantity and every time in a sentence or paragraph.</summary>
/// <remarks>
/// Immutable; one instance serves all threads. Takes time linear in the length of the text, whatever the text holds: there is no
/// backtracking, and what is looked at around a place is bounded.
/// </remarks>
internal sealed class QuantityReader
{
    private readonly ScanTools tools;

    public QuantityReader(QuantityVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        tools = new ScanTools(vocabulary);
    }

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">A sentence, a paragraph, or the whole text that <paramref name="span"/> is part of. A line break ends a paragraph.</param>
    /// <param name="span">The part to read; all of it where null. Nothing outside of it is looked at.</param>
    /// <param name="context">What is known of the text.</param>
    public QuantityReading Read(string text, TextSpan? span = null, QuantityContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextSpan part = span ?? new TextSpan(0, text.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(part.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.End, text.Length, nameof(span));
        return new QuantityScan(tools, new TextWindow(text, part), context ?? QuantityContext.None).Run();
    }
}
