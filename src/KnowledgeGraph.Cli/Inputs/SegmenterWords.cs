using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Cli.Inputs;

/// <summary>The segmenter that a command's options ask for: the plain dictionary, and words that are added.</summary>
internal static class SegmenterWords
{
    /// <summary>Makes it.</summary>
    /// <param name="lexicon">A folder of definitions (<c>graph-schema</c>) or its <c>lexicon</c>; null adds no names.</param>
    /// <param name="userDictionary">A file of words: word, frequency, tag a line; null adds none.</param>
    public static Segmenter Create(string? lexicon, FileInfo? userDictionary)
    {
        Segmenter segmenter = Segmenter.Default;
        if (lexicon is not null)
        {
            string folder = File.Exists(Path.Combine(lexicon, "schema.yaml")) ? lexicon : Path.Combine(lexicon, "..");
            IReadOnlyList<LexiconEntry> entries = GraphDefinitions.Load(folder).Lexicon.Entries;
            segmenter = segmenter.WithWords(entries.SelectMany(static entry => entry.Surfaces).Where(static name => name.Length > 1).Distinct(StringComparer.Ordinal).Select(static name => new UserWord(name)));
        }

        if (userDictionary is not null)
        {
            using FileStream stream = userDictionary.OpenRead();
            segmenter = segmenter.WithUserDictionary(stream, userDictionary.Name);
        }

        return segmenter;
    }
}
