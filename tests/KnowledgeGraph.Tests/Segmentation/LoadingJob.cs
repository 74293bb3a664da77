using System.Reflection;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Uses the segmenter in a process of its own and prints which parts of the embedded data were read for it.</summary>
internal static class LoadingJob
{
    public const string Name = nameof(LoadingJob);

    // Holds characters that are in no word of the dictionary, so that the models are asked.
    private const string Text = "加快建设石墨烯龘靐齉爩创新策源地";

    public static async Task<int> RunAsync(string use)
    {
        int count = use switch
        {
            "words" => Segmenter.Default.Segment(Text).Count,
            "words without model" => Segmenter.Default.Segment(Text, hmm: false).Count,
            "tags" => new PartOfSpeechTagger(Segmenter.Default).Tag(Text).Count,
            "tags without model" => new PartOfSpeechTagger(Segmenter.Default).Tag(Text, hmm: false).Count,
            "keywords" => new TfIdfExtractor(Segmenter.Default).Extract(Text).Count,
            _ => throw new ArgumentOutOfRangeException(nameof(use), use, "There is no such use."),
        };
        await Console.Out.WriteLineAsync(string.Join(' ', PartsRead().Order(StringComparer.Ordinal)));
        return count > 0 ? 0 : 1;
    }

    private static IEnumerable<string> PartsRead() =>
        LazyFields(typeof(EmbeddedData), null).Concat(LazyFields(typeof(MainDictionary), EmbeddedData.Dictionary));

    private static IEnumerable<string> LazyFields(Type type, object? instance)
    {
        BindingFlags scope = BindingFlags.NonPublic | (instance is null ? BindingFlags.Static : BindingFlags.Instance);
        foreach (FieldInfo field in type.GetFields(scope).Where(static field => field.FieldType is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(Lazy<>)))
        {
            if ((bool)field.FieldType.GetProperty(nameof(Lazy<>.IsValueCreated))!.GetValue(field.GetValue(instance))!)
            {
                yield return field.FieldType.GenericTypeArguments[0].Name;
            }
        }
    }
}
