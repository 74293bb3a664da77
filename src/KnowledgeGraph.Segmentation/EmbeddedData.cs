using System.Reflection;
using System.Runtime.InteropServices;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;
using KnowledgeGraph.Segmentation.UnknownWords;

namespace KnowledgeGraph.Segmentation;

/// <summary>The dictionary and models that come with the library, each read when first asked for.</summary>
internal static class EmbeddedData
{
    private static readonly Lazy<MainDictionary> LazyDictionary = new(static () =>
        new MainDictionary(Read("dictionary.bin", TrieFormat.Read), static () => Read("tags.bin", TagFormat.Read)));

    private static readonly Lazy<HmmModel> LazyHmm = new(static () => Read("hmm.bin", HmmFormat.Read));

    private static readonly Lazy<TaggingModel> LazyTaggingModel = new(static () => Read("tagging.bin", TaggingModelFormat.Read));

    private static readonly Lazy<IdfTable> LazyInverseFrequencies = new(static () => Read("idf.bin", IdfFormat.Read));

    private delegate T Reader<out T>(ReadOnlySpan<byte> bytes);

    public static MainDictionary Dictionary => LazyDictionary.Value;

    public static HmmModel Hmm => LazyHmm.Value;

    public static TaggingModel TaggingModel => LazyTaggingModel.Value;

    public static IdfTable InverseFrequencies => LazyInverseFrequencies.Value;

    private static unsafe T Read<T>(string name, Reader<T> read)
    {
        Assembly assembly = typeof(EmbeddedData).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"KnowledgeGraph.Segmentation.Resources.{name}")
            ?? throw new InvalidOperationException($"The library was built without its resource '{name}'.");

        // A resource of an assembly in a file is a view of mapped memory, which stays as long as the assembly does.
        int length = checked((int)stream.Length);
        if (stream is UnmanagedMemoryStream mapped)
        {
            return read(new ReadOnlySpan<byte>(mapped.PositionPointer, length));
        }

        // Read once in the life of a program, and never freed: a trie keeps pointing to it.
        Span<byte> bytes = new(NativeMemory.Alloc((nuint)length), length);
        stream.ReadExactly(bytes);
        return read(bytes);
    }
}
