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
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Segmenter> CreateAsync(string? lexicon, string? userDictionary, CancellationToken cancellationToken)
    {
        Segmenter segmenter = Segmenter.Default;
        if (lexicon is not null)
        {
            IReadOnlyList<LexiconEntry> entries = GraphDefinitions.Load(DefinitionsOf(lexicon)).Lexicon.Entries;
            segmenter = segmenter.WithWords(entries.SelectMany(static entry => entry.Surfaces).Where(static name => name.Length > 1).Distinct(StringComparer.Ordinal).Select(static name => new UserWord(name)));
        }

        if (userDictionary is not null)
        {
            using MemoryStream words = new(await ReadAsync(userDictionary, cancellationToken).ConfigureAwait(false));
            segmenter = segmenter.WithUserDictionary(words, userDictionary);
        }

        return segmenter;
    }

    private static string DefinitionsOf(string lexicon)
    {
        string above = Path.Combine(lexicon, "..");
        return Directory.Exists(lexicon) && !HasSchema(lexicon) && HasSchema(above) ? above : lexicon;

        static bool HasSchema(string folder) => File.Exists(Path.Combine(folder, "schema.yaml"));
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: KG2007: there is no such file; check the path.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException($"{path}: KG2007: the file cannot be read ({fault.Message.TrimEnd('.')}); check that it is a file and may be read.");
        }
    }
}
