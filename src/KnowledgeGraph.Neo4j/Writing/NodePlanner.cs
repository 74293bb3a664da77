using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Finds what has to be written of the nodes of a document, so that the store holds what all documents say together.</summary>
/// <param name="former">What the document said.</param>
/// <param name="now">What it says now; null where it goes.</param>
/// <param name="names">The schema's names.</param>
internal sealed class NodePlanner(DocumentRecord former, (DocumentRecord Record, DocumentGraph Graph)? now, GraphNames names)
{
    private readonly NodeChanges _changes = new();
    private readonly Difference _difference = Difference.Between(
        former.Nodes,
        now?.Record.Nodes ?? [],
        static mark => mark.Id,
        static (left, right) => left.Hash == right.Hash);

    /// <summary>Nodes that other documents may say too and that must be read before <see cref="Plan"/>.</summary>
    public IReadOnlyList<NodeKey> Shared()
    {
        List<NodeKey> keys = [];
        foreach (int index in _difference.Added)
        {
            AddShared(keys, Now(index));
        }

        foreach ((_, int index) in _difference.Changed)
        {
            AddShared(keys, Now(index));
        }

        foreach (int index in _difference.Withdrawn)
        {
            if (!former.IsOwn(former.Nodes[index].Id))
            {
                keys.Add(FormerKey(index));
            }
        }

        return keys;
    }

    /// <param name="standing">What stands of those nodes; one that is not there is new.</param>
    public NodeChanges Plan(IReadOnlyDictionary<string, StandingNode> standing)
    {
        foreach (int index in _difference.Added)
        {
            Node node = Now(index);
            if (standing.TryGetValue(node.Id, out StandingNode? found))
            {
                found.Contributions.Add(node);
                Become(Key(node), found);
            }
            else
            {
                _changes.Created.Add(node);
            }
        }

        foreach ((int before, int index) in _difference.Changed)
        {
            Change(before, Now(index), standing);
        }

        foreach (int index in _difference.Withdrawn)
        {
            Withdraw(index, standing);
        }

        return _changes;
    }

    private void Change(int before, Node node, IReadOnlyDictionary<string, StandingNode> standing)
    {
        if (former.IsOwn(node.Id))
        {
            Shape shape = former.Shapes[former.Nodes[before].Shape];
            _changes.Updated.Add(Update(Key(node), shape.Names, shape.Properties, node, null));
            _changes.UpdatedCount++;
        }
        else if (standing.TryGetValue(node.Id, out StandingNode? found))
        {
            found.Contributions.Remove(former.Nodes[before].Hash);
            found.Contributions.Add(node);
            Become(Key(node), found);
        }
        else
        {
            // Somebody took it away by hand.
            _changes.Created.Add(node);
        }
    }

    private void Withdraw(int index, IReadOnlyDictionary<string, StandingNode> standing)
    {
        NodeMark mark = former.Nodes[index];
        if (former.IsOwn(mark.Id))
        {
            _changes.Deleted.Add(FormerKey(index));
        }
        else if (standing.TryGetValue(mark.Id, out StandingNode? found))
        {
            if (found.Contributions.Total < 2)
            {
                _changes.Deleted.Add(FormerKey(index));
                return;
            }

            found.Contributions.Remove(mark.Hash);
            Become(FormerKey(index), found);
        }
    }

    private void Become(NodeKey key, StandingNode found)
    {
        Node merged = found.Contributions.Merged;
        string[]? said = found.Contributions.ToTexts();
        bool isChanged = !merged.Equals(found.Node);
        if (isChanged || !(said ?? []).SequenceEqual(found.Said ?? [], StringComparer.Ordinal))
        {
            // Null takes away what is no longer needed.
            Dictionary<string, object?> bookkeeping = new(StringComparer.Ordinal) { [BookkeepingNames.Said] = said };
            _changes.Updated.Add(isChanged
                ? Update(key, found.Node.Labels, [.. found.Node.Properties.Keys], merged, bookkeeping)
                : new NodeUpdate(key, bookkeeping, [], []));
            _changes.UpdatedCount += isChanged ? 1 : 0;
        }
    }

    private static NodeUpdate Update(NodeKey key, IReadOnlyList<string> labels, IReadOnlyList<string> properties, Node node, IReadOnlyDictionary<string, object?>? bookkeeping)
    {
        Dictionary<string, object?> set = new(StringComparer.Ordinal);
        foreach (string gone in properties)
        {
            set[gone] = null;
        }

        foreach ((string name, object value) in node.Properties)
        {
            set[name] = value;
        }

        foreach ((string name, object? value) in bookkeeping ?? new Dictionary<string, object?>())
        {
            set[name] = value;
        }

        return new NodeUpdate(
            key,
            set,
            [.. node.Labels.Except(labels, StringComparer.Ordinal)],
            [.. labels.Except(node.Labels, StringComparer.Ordinal)]);
    }

    private Node Now(int index) => now!.Value.Graph.Nodes[index];

    private NodeKey Key(Node node) => new(names.KeyLabel(node.Labels), node.Id);

    private NodeKey FormerKey(int index)
    {
        NodeMark mark = former.Nodes[index];
        return new NodeKey(names.KeyLabel(former.Shapes[mark.Shape].Names), mark.Id);
    }

    private void AddShared(List<NodeKey> keys, Node node)
    {
        if (!former.IsOwn(node.Id))
        {
            keys.Add(Key(node));
        }
    }
}
