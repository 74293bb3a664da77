using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>Writes jieba's <see cref="IdfTable"/> as bytes and reads it back: for each cell of the dictionary the number of a value.</summary>
internal static class IdfFormat
{
    public static byte[] Write(WordTrie trie, IReadOnlyDictionary<string, double> inverseFrequencies)
    {
        double[] values = [0, .. inverseFrequencies.Values.Distinct().Order()];
        Dictionary<double, ushort> numberOf = values.Index().ToDictionary(static pair => pair.Item, static pair => (ushort)pair.Index);
        ushort[] numbers = new ushort[trie.Cells.Length];
        foreach ((string word, double value) in inverseFrequencies)
        {
            numbers[trie.Find(word)] = numberOf[value];
        }

        BinaryPartsWriter writer = new();
        writer.WriteInt32(values.Length);
        writer.WriteDoubles(values);
        writer.WriteDoubles([inverseFrequencies.Values.Order().ElementAt(inverseFrequencies.Count / 2)]);
        writer.WriteInt32(numbers.Length);
        writer.WritePlanes(numbers);
        return writer.ToArray();
    }

    public static IdfTable Read(ReadOnlySpan<byte> bytes)
    {
        BinaryParts parts = new(bytes);
        double[] values = parts.ReadDoubles(parts.ReadInt32());
        double median = parts.ReadDoubles(1)[0];
        return new IdfTable(EmbeddedData.Dictionary.Trie, parts.ReadPlanes(parts.ReadInt32()), values, median);
    }
}
