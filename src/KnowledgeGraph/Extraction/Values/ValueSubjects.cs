using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Tells what a value is about: an entity named right where it is stated, the thing that the column's item describes, else the document's place.</summary>
/// <remarks>Made for one document.</remarks>
internal sealed class ValueSubjects
{
    private static readonly HashSet<string> OwnLabels =
        new(StringComparer.Ordinal) { "ScienceCityZone", "Fund", "Lab", "Platform", "University", "ResearchInstitute", "ResearchFacility", "Company", "Program" };

    private readonly string _text;
    private readonly EntityRef _place;
    private readonly Func<Leaf, EntityRef?> _described;
    private readonly Dictionary<int, Mention> _byStart = [];

    /// <param name="text">The document's text.</param>
    /// <param name="place">The document's place.</param>
    /// <param name="mentions">All names found in the document.</param>
    /// <param name="described">What the item or column that holds a leaf is about; null where it is about nothing in particular.</param>
    public ValueSubjects(string text, EntityRef place, IEnumerable<Mention> mentions, Func<Leaf, EntityRef?> described)
    {
        _text = text;
        _place = place;
        _described = described;
        foreach (Mention mention in mentions)
        {
            if (!mention.IsComposed && (!_byStart.TryGetValue(mention.Span.Start, out Mention? other) || other.Span.Length < mention.Span.Length))
            {
                _byStart[mention.Span.Start] = mention;
            }
        }
    }

    /// <summary>The subject, and what remains of the indicator's words.</summary>
    /// <param name="leaf">The leaf that states the value.</param>
    /// <param name="phrase">The words before or behind the quantity.</param>
    /// <param name="quantity">The quantity.</param>
    public (EntityRef Subject, TextSpan Indicator) Of(Leaf leaf, TextSpan phrase, TextSpan quantity)
    {
        if (_byStart.TryGetValue(phrase.Start, out Mention? first) && first.Span.End < phrase.End)
        {
            TextSpan rest = new(first.Span.End, phrase.End);
            bool isListed = _text[rest.Start] is '、' or '和' or '与' or '及';
            if (OwnLabels.Contains(first.Label) && rest.Length >= 2 && !isListed)
            {
                return (new EntityRef(first.Label, first.Name), rest);
            }

            if (new EntityRef(first.Label, first.Name) == _place && rest.Length >= 4)
            {
                return (_place, rest);
            }
        }

        // 总规模为1000亿元的杭州创新基金: the thing stands behind.
        if (quantity.End < leaf.Content.End && _text[quantity.End] == '的' && _byStart.TryGetValue(quantity.End + 1, out Mention? behind) && OwnLabels.Contains(behind.Label) && leaf.Content.Contains(behind.Span) && phrase.End <= quantity.Start)
        {
            return (new EntityRef(behind.Label, behind.Name), phrase);
        }

        return (_described(leaf) ?? _place, phrase);
    }
}
