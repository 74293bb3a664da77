using CsCheck;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Runs a property on generated values that are the same in every run, so that a test that is green stays green.</summary>
/// <remarks>Set <c>KNOWLEDGEGRAPH_SEED</c> to a number to look for counterexamples elsewhere.</remarks>
internal static class SeededSample
{
    private const uint Stream = 7;

    private static readonly ulong Seed = ulong.TryParse(
        Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_SEED"), System.Globalization.CultureInfo.InvariantCulture, out ulong seed) ? seed : 20_260;

    /// <summary>Checks <paramref name="property"/> on <paramref name="iterations"/> values.</summary>
    public static void Check<T>(this Gen<T> values, Action<T> property, int iterations = 200)
    {
        PCG random = new(Stream, Seed);
        for (int i = 0; i < iterations; i++)
        {
            T value = values.Generate(random, null, out _);
            try
            {
                property(value);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Value {i} of seed {Seed} breaks the property: {CsCheck.Check.Print(value)}", failure);
            }
        }
    }

    /// <summary>Checks a property of two values.</summary>
    public static void Check<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> property, int iterations = 200) =>
        values.Check(pair => property(pair.Item1, pair.Item2), iterations);

    /// <summary>Checks a property of three values.</summary>
    public static void Check<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> property, int iterations = 200) =>
        values.Check(triple => property(triple.Item1, triple.Item2, triple.Item3), iterations);
}
