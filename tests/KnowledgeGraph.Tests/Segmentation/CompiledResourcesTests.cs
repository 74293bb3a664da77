using System.Reflection;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Compiler;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>What the library embeds is what the compiler makes of jieba's tables.</summary>
public sealed class CompiledResourcesTests
{
    [Fact]
    public void Embedded_resources_are_current()
    {
        Assembly library = typeof(Segmenter).Assembly;
        List<string> names = [];
        foreach ((string name, byte[] expected) in ResourceCompiler.Compile(new JiebaSources(Path.Combine(RecordedAnswers.Folder, "jieba"))))
        {
            string resource = $"KnowledgeGraph.Segmentation.Resources.{name}";
            names.Add(resource);
            using Stream stream = library.GetManifestResourceStream(resource)!;
            byte[] embedded = new byte[stream.Length];
            stream.ReadExactly(embedded);
            Assert.True(expected.AsSpan().SequenceEqual(embedded), $"{name} is not what the tables give; tests/Corpus/segmentation/README.md says how to compile them.");
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), library.GetManifestResourceNames().Order(StringComparer.Ordinal));
    }
}
