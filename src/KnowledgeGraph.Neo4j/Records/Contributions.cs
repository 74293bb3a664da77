using System.Globalization;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Neo4j.Records;

/// <summary>What documents say of one node: how many of them say which words. Which document says what stands in the documents' records.</summary>
internal sealed class Contributions
{
    private readonly List<(Node Words, int Count)> _said;

    private Contributions(List<(Node Words, int Count)> said) => _said = said;

    /// <summary>How many documents say something of the node.</summary>
    public int Total => _said.Sum(static entry => entry.Count);

    /// <summary>What they say together; there must be one at least.</summary>
    public Node Merged => NodeMerge.Merge([.. _said.Select(static entry => entry.Words)]);

    /// <summary>Reads what stands at a node; where nothing does, one document says all that the node is.</summary>
    /// <exception cref="FormatException">It is nothing that <see cref="ToTexts"/> wrote.</exception>
    public static Contributions Read(Node node, IReadOnlyList<string>? texts) =>
        new(texts is null ? [(node, 1)] : [.. texts.Select(text => Parse(node.Id, text))]);

    public void Add(Node words)
    {
        int index = _said.FindIndex(entry => entry.Words.Equals(words));
        if (index < 0)
        {
            _said.Add((words, 1));
        }
        else
        {
            _said[index] = (words, _said[index].Count + 1);
        }
    }

    /// <summary>Takes out what one document said.</summary>
    /// <param name="hash">Hash of its words. Words that somebody changed by hand are not found again: then the first ones go.</param>
    public void Remove(ulong hash)
    {
        MarkHasher hasher = new();
        int index = Math.Max(0, _said.FindIndex(entry => hasher.Hash(entry.Words.Labels, entry.Words.Properties) == hash));
        (Node words, int count) = _said[index];
        if (count > 1)
        {
            _said[index] = (words, count - 1);
        }
        else
        {
            _said.RemoveAt(index);
        }
    }

    /// <summary>As a list property holds them, in an order of their own; null where one document says all.</summary>
    public string[]? ToTexts()
    {
        if (Total < 2)
        {
            return null;
        }

        string[] texts =
        [
            .. _said.Select(static entry => string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Count}\t{string.Join(':', entry.Words.Labels)}\t{entry.Words.Properties.ToJson()}")),
        ];
        Array.Sort(texts, StringComparer.Ordinal);
        return texts;
    }

    private static (Node Words, int Count) Parse(string id, string text)
    {
        string[] parts = text.Split('\t', 3);
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1)
        {
            throw new FormatException($"What documents say of '{id}' ({BookkeepingNames.Said}) is damaged.");
        }

        return (new Node(id, parts[1].Split(':'), PropertyMap.ParseJson(parts[2])!), count);
    }
}
