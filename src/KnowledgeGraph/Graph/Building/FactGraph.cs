using KnowledgeGraph.Extraction.Facts;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Turns facts into relationships: one for each start, type, end and status; the first statement stands there, the others are counted.</summary>
internal sealed class FactGraph(GraphAccumulator graph, ProvenanceProperties provenance)
{
    private readonly Dictionary<string, (Fact Fact, string StartId, string EndId, int Count)> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Notes a statement; facts come in text order.</summary>
    public void Note(Fact fact, string startId, string endId)
    {
        string id = GraphId.Relationship(graph.DocumentId, startId, fact.Type, endId, fact.StatusName);
        if (_facts.TryGetValue(id, out (Fact Fact, string StartId, string EndId, int Count) known))
        {
            _facts[id] = known with { Count = known.Count + 1 };
            return;
        }

        _facts.Add(id, (fact, startId, endId, 1));
        _order.Add(id);
    }

    /// <summary>Makes the relationships.</summary>
    public void Finish()
    {
        foreach (string id in _order)
        {
            (Fact fact, string startId, string endId, int count) = _facts[id];
            Provenance source = fact.Provenance;
            graph.Add(new Relationship(
                id,
                fact.Type,
                startId,
                endId,
                [
                    new("status", fact.StatusName),
                    new("count", count),
                    new("collective", fact.IsCollective ? true : null),
                    new("basisStart", source.Basis?.Start),
                    new("basisEnd", source.Basis?.End),
                    .. provenance.Of(source.Leaf, source.Evidence, source.Rule, source.Confidence),
                ]));
        }
    }
}
