using System.Text;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Writers;

/// <summary>Collects lines and hands them to a stream piece by piece.</summary>
internal sealed class JsonLinesOutput(Stream output)
{
    private const int PieceLength = 1 << 16;

    private readonly StringBuilder _lines = new(PieceLength * 2);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labelSets = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[PieceLength * 4];

    public void Add(Node node)
    {
        string labels = Labels(node);
        _labels.Add(node.Id, labels);
        JsonText.AppendString(_lines.Append("{\"type\":\"node\",\"id\":"), node.Id);
        _lines.Append(",\"labels\":").Append(labels).Append(",\"properties\":");
        PropertyJson.Append(_lines, node.Properties);
        _lines.Append("}\n");
    }

    /// <summary>Adds a relationship whose ends have been added; false where one has not.</summary>
    public bool TryAdd(Relationship relationship)
    {
        if (!_labels.TryGetValue(relationship.StartId, out string? startLabels) || !_labels.TryGetValue(relationship.EndId, out string? endLabels))
        {
            return false;
        }

        JsonText.AppendString(_lines.Append("{\"type\":\"relationship\",\"id\":"), relationship.Id);
        JsonText.AppendString(_lines.Append(",\"label\":"), relationship.Type);
        _lines.Append(",\"properties\":");
        PropertyJson.Append(_lines, WithId(relationship));
        AddEnd("start", relationship.StartId, startLabels);
        AddEnd("end", relationship.EndId, endLabels);
        _lines.Append("}\n");
        return true;
    }

    public ValueTask WriteWhenFullAsync(CancellationToken cancellationToken) =>
        _lines.Length >= PieceLength ? WriteAsync(cancellationToken) : ValueTask.CompletedTask;

    public async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        // Lines hold no half of a surrogate pair, but the builder's own pieces may end between two halves: the encoder remembers the first.
        Encoder encoder = Encoding.UTF8.GetEncoder();
        foreach (ReadOnlyMemory<char> piece in _lines.GetChunks())
        {
            int length = Encode(encoder, piece.Span);
            await output.WriteAsync(_bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }

        _lines.Clear();
    }

    private int Encode(Encoder encoder, ReadOnlySpan<char> piece)
    {
        int most = Encoding.UTF8.GetMaxByteCount(piece.Length);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        return encoder.GetBytes(piece, _bytes, flush: false);
    }

    private void AddEnd(string end, string nodeId, string labels)
    {
        JsonText.AppendString(_lines.Append(",\"").Append(end).Append("\":{\"id\":"), nodeId);
        _lines.Append(",\"labels\":").Append(labels).Append('}');
    }

    // The few sets of labels that occur are kept once.
    private string Labels(Node node)
    {
        string labels = JsonText.AppendStrings(new StringBuilder(), node.Labels).ToString();
        return _labelSets.TryGetValue(labels, out string? known) ? known : _labelSets[labels] = labels;
    }

    private static PropertyMap WithId(Relationship relationship) =>
        PropertyMap.Create(relationship.Properties.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)).Append(new("id", relationship.Id)));
}
