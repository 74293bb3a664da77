using CsCheck;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.Tagging;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>A long run has the states that it would have in one stretch, and needs little room for them.</summary>
public sealed class TagDecoderTests
{
    private static readonly TaggingModel Model = EmbeddedData.TaggingModel;
    private static readonly Alphabet Alphabet = EmbeddedData.Dictionary.Trie.Alphabet;

    [Fact]
    public void A_run_in_stretches_has_the_states_of_the_whole()
    {
        // Listed in many states, in few, and not at all.
        ushort[] characters = [.. "中国的一在哈石墨烯龘靐齉爩丄丅丏両丣鿕".Select(static unit => (ushort)Alphabet.CodeOf(unit))];
        Gen<ushort[]> runs = Gen.Int[0, characters.Length - 1].Select(number => characters[number]).Array[1, 60];
        Gen.Select(runs, Gen.Int[1, 9]).Check(static (codes, stretch) =>
            Assert.Equal(new TagDecoder().Decode(Model, codes).ToArray(), new TagDecoder(stretch).Decode(Model, codes).ToArray()));
    }

    [Theory]
    [InlineData('中', 100_000)]
    [InlineData('\u9fd5', 12_000)]
    public void Room_for_a_long_run_is_not_for_all_its_ways(char unit, int length)
    {
        ushort[] codes = [.. Enumerable.Repeat((ushort)Alphabet.CodeOf(unit), length)];
        TagDecoder decoder = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        decoder.Decode(Model, codes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 6_000_000);
    }
}
