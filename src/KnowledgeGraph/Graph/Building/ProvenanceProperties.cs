using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Graph.Building;

/// <summary>What every fact and value carries: where it stands, its exact words, and which rule found it.</summary>
internal sealed class ProvenanceProperties
{
    private readonly PlanDocument _document;
    private readonly string _documentId;
    private readonly Dictionary<Leaf, string> _sections = [];

    public ProvenanceProperties(PlanDocument document, string documentId)
    {
        _document = document;
        _documentId = documentId;
        Note(document, string.Empty);
    }

    /// <summary>The properties of a statement.</summary>
    /// <param name="leaf">The leaf that holds the evidence.</param>
    /// <param name="evidence">The exact words.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="confidence">From 0 to 1.</param>
    public IEnumerable<KeyValuePair<string, object?>> Of(Leaf leaf, TextSpan evidence, string rule, double confidence) =>
    [
        new("document", _documentId),
        new("section", _sections.GetValueOrDefault(leaf, string.Empty)),
        new("line", _document.Source.LineNumberAt(evidence.Start)),
        new("start", evidence.Start),
        new("end", evidence.End),
        new("evidence", _document.Source.Text[evidence.Start..evidence.End]),
        new("rule", rule),
        new("confidence", confidence),
    ];

    /// <summary>Path of the section that holds a leaf; empty in front and back matter.</summary>
    public string SectionOf(Leaf leaf) => _sections.GetValueOrDefault(leaf, string.Empty);

    private void Note(DocumentBlock block, string path)
    {
        foreach (DocumentPart child in block.Children)
        {
            if (child is Leaf leaf)
            {
                _sections[leaf] = path;
            }
            else if (child is DocumentBlock inner)
            {
                Note(inner, inner is Section section ? section.Path : path);
            }
        }
    }
}
