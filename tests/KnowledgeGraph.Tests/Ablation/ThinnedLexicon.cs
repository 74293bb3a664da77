using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Ablation;

/// <summary>A pipeline whose lexicon lacks some names; rules and schema are those of <c>graph-schema</c>.</summary>
internal sealed class ThinnedLexicon
{
    private ThinnedLexicon(GraphPipeline pipeline, IReadOnlyList<LexiconEntry> removed) => (Pipeline, Removed) = (pipeline, removed);

    public GraphPipeline Pipeline { get; }

    /// <summary>What was taken out, in the order of the files.</summary>
    public IReadOnlyList<LexiconEntry> Removed { get; }

    /// <summary>Takes out all entries of which <paramref name="goes"/> is true.</summary>
    public static ThinnedLexicon Without(Func<LexiconEntry, bool> goes)
    {
        string plain = Path.Combine(Repository.Root, "graph-schema");
        ILookup<bool, LexiconEntry> entries = GraphDefinitions.Load(plain).Lexicon.Entries.ToLookup(goes);
        using TemporaryFolder folder = new();
        foreach (string file in Directory.EnumerateFiles(plain, "*.yaml", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(plain, file);
            if (!path.StartsWith("lexicon", StringComparison.Ordinal))
            {
                folder.Write(path, File.ReadAllBytes(file));
            }
        }

        folder.Write("lexicon/kept.yaml", Yaml(entries[false]));
        return new ThinnedLexicon(GraphPipeline.Load(folder.FullName), [.. entries[true]]);
    }

    private static string Yaml(IEnumerable<LexiconEntry> entries)
    {
        StringBuilder yaml = new("lexicon:\n");
        foreach (LexiconEntry entry in entries)
        {
            string properties = string.Join(", ", entry.Properties.Select(static pair => $"{pair.Key}: \"{pair.Value}\""));
            yaml.Append($"  - {{label: {entry.Label}, contextual: {(entry.IsContextual ? "true" : "false")}, properties: {{{properties}}}, names: \"{string.Join('=', entry.Surfaces)}\"}}\n");
        }

        return yaml.ToString();
    }
}
