using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Segmentation.UnknownWords;

/// <summary>Writes an <see cref="HmmModel"/> as bytes and reads it back. Emissions are kept as numbers of distinct values.</summary>
internal static class HmmFormat
{
    public static byte[] Write(double[] start, double[] transitions, double[] emissions)
    {
        double[] values = [HmmModel.Impossible, .. emissions.Where(static value => value > HmmModel.Impossible).Distinct().Order()];
        Dictionary<double, ushort> numbers = values.Index().ToDictionary(static pair => pair.Item, static pair => (ushort)pair.Index);
        BinaryPartsWriter writer = new();
        writer.WriteInt32(emissions.Length);
        writer.WriteInt32(values.Length);
        writer.WriteDoubles(start);
        writer.WriteDoubles(transitions);
        writer.WriteDoubles(values);
        writer.WritePlanes([.. emissions.Select(value => numbers[value])]);
        return writer.ToArray();
    }

    public static HmmModel Read(ReadOnlySpan<byte> bytes)
    {
        BinaryParts parts = new(bytes);
        int emissionCount = parts.ReadInt32();
        int valueCount = parts.ReadInt32();
        double[] start = parts.ReadDoubles(HmmModel.States);
        double[] transitions = parts.ReadDoubles(HmmModel.States * HmmModel.States);
        double[] values = parts.ReadDoubles(valueCount);
        return new HmmModel(start, transitions, Spread(values, parts.ReadPlanes(emissionCount)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Spread(double[] values, ushort[] numbers)
    {
        double[] spread = new double[numbers.Length];
        for (int i = 0; i < spread.Length; i++)
        {
            spread[i] = values[numbers[i]];
        }

        return spread;
    }
}
