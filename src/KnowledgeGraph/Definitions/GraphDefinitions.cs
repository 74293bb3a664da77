using System.Reflection;
using System.Text;
using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Definitions;

/// <summary>The knowledge that drives extraction: schema, lexicon and rules of one <c>graph-schema</c> folder, read and checked.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class GraphDefinitions
{
    private const string ResourceFolder = "graph-schema/";
    private const string CorrectionsFile = "corrections.yaml";

    private static readonly Lazy<GraphDefinitions> Embedded = new(static () => Read(EmbeddedFiles()));

    private GraphDefinitions(GraphSchema schema, Lexicon lexicon, RuleSet rules, (string Text, string Shown)? quantities, CorrectionSet corrections) =>
        (Schema, Lexicon, Rules, Quantities, Corrections) = (schema, lexicon, rules, quantities, corrections);

    /// <summary>The definitions that come with the library.</summary>
    public static GraphDefinitions Default => Embedded.Value;

    /// <summary>Labels, relationship types, properties.</summary>
    public GraphSchema Schema { get; }

    /// <summary>Known names.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>How many labels, types, names, rules and corrections there are.</summary>
    public DefinitionCounts Counts => new(
        Schema.Labels.Count, Schema.Relationships.Count, Lexicon.Entries.Count, Rules.Names.Count + Rules.Classes.Count + Rules.Relations.Count, Corrections.Count);

    /// <summary>How names are composed and relations told.</summary>
    internal RuleSet Rules { get; }

    /// <summary>What people corrected.</summary>
    public CorrectionSet Corrections { get; }

    /// <summary>The text of <c>rules/quantities.yaml</c>, whose grammar is its own, and its path for messages; null where the folder has none.</summary>
    internal (string Text, string Shown)? Quantities { get; }

    /// <summary>The same definitions with corrections from a text instead of their own.</summary>
    /// <exception cref="DefinitionException">All that is wrong in it.</exception>
    internal GraphDefinitions WithCorrections(string text)
    {
        List<DefinitionFault> faults = [];
        DefinitionFile file = new(CorrectionsFile, faults);
        CorrectionSet corrections = new CorrectionReader(file, Schema).Read(file.Root(text));
        return faults.Count == 0 ? new GraphDefinitions(Schema, Lexicon, Rules, Quantities, corrections) : throw new DefinitionException(Sorted(faults));
    }

    /// <summary>Reads a folder with <c>schema.yaml</c>, <c>lexicon/*.yaml</c>, <c>rules/*.yaml</c> and <c>corrections.yaml</c>.</summary>
    /// <exception cref="DefinitionException">All that is wrong in all of its files.</exception>
    public static GraphDefinitions Load(string directory) => Read(FilesOf(directory));

    /// <summary>All that is wrong in a folder's files, by file, line and column; empty where nothing is.</summary>
    public static IReadOnlyList<DefinitionFault> Check(string directory)
    {
        List<DefinitionFault> faults = [];
        try
        {
            Read(FilesOf(directory), faults);
        }
        catch (DefinitionException exception)
        {
            faults.AddRange(exception.Faults);
        }

        return Sorted(faults);
    }

    /// <summary>Reads definitions from texts: path → content. Paths are those inside the folder: <c>schema.yaml</c>, <c>lexicon/labs.yaml</c>.</summary>
    internal static GraphDefinitions Read(IReadOnlyList<(string Path, string Shown, string Text)> files)
    {
        List<DefinitionFault> faults = [];
        GraphDefinitions definitions = Read(files, faults);
        return faults.Count == 0 ? definitions : throw new DefinitionException(Sorted(faults));
    }

    private static GraphDefinitions Read(IReadOnlyList<(string Path, string Shown, string Text)> files, List<DefinitionFault> faults)
    {
        DefinitionFile File(string shown) => new(shown, faults);

        (string _, string schemaName, string schemaText) = files.First(static file => file.Path == "schema.yaml");
        GraphSchema schema = new SchemaReader(File(schemaName)).Read(File(schemaName).Root(schemaText));
        LexiconReader lexicon = new(schema);
        RuleReader rules = new(schema);
        (string Text, string Shown)? quantities = null;
        CorrectionSet corrections = CorrectionSet.Empty;
        foreach ((string path, string shown, string text) in files)
        {
            if (path == CorrectionsFile)
            {
                corrections = new CorrectionReader(File(shown), schema).Read(File(shown).Root(text));
            }
            else if (path == "rules/quantities.yaml")
            {
                quantities = (text, shown);
            }
            else if (path.StartsWith("lexicon/", StringComparison.Ordinal))
            {
                lexicon.Read(File(shown), File(shown).Root(text));
            }
            else if (path.StartsWith("rules/", StringComparison.Ordinal))
            {
                rules.Read(File(shown), File(shown).Root(text));
            }
        }

        return new GraphDefinitions(schema, lexicon.ToLexicon(), rules.ToRuleSet(), quantities, corrections);
    }

    private static DefinitionFault[] Sorted(IEnumerable<DefinitionFault> faults) =>
    [
        .. faults.Distinct()
            .OrderBy(static fault => fault.File, StringComparer.Ordinal)
            .ThenBy(static fault => fault.Line)
            .ThenBy(static fault => fault.Column),
    ];

    private static List<(string Path, string Shown, string Text)> FilesOf(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        string schema = Path.Combine(directory, "schema.yaml");
        if (!File.Exists(schema))
        {
            throw new DefinitionException([new(DefinitionCode.Unreadable, Shown(schema), 1, 1, "The file is not there; a graph-schema folder holds schema.yaml, lexicon/ and rules/.")]);
        }

        List<string> paths = [schema];
        List<DefinitionFault> faults = [];
        foreach (string folder in (string[])["lexicon", "rules"])
        {
            string full = Path.Combine(directory, folder);
            if (Directory.Exists(full))
            {
                paths.AddRange(Directory.GetFiles(full, "*.yaml").Order(StringComparer.Ordinal));
                faults.AddRange(Directory.GetFiles(full, "*.yml").Order(StringComparer.Ordinal)
                    .Select(static file => new DefinitionFault(DefinitionCode.Unreadable, Shown(file), 1, 1, "Only files that end in .yaml are read; rename it.")));
            }
        }

        if (faults.Count > 0)
        {
            throw new DefinitionException(faults);
        }

        string corrections = Path.Combine(directory, CorrectionsFile);
        if (File.Exists(corrections))
        {
            paths.Add(corrections);
        }

        return [.. paths.Select(path => (Path.GetRelativePath(directory, path).Replace('\\', '/'), Shown(path), TextOf(path)))];
    }

    private static string TextOf(string path)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new DefinitionException([new(DefinitionCode.Unreadable, Shown(path), 1, 1, $"The file cannot be read: {exception.Message}")]);
        }
    }

    private static string Shown(string path) => path.Replace('\\', '/');

    /// <summary>The files that come with the library, for <see cref="Read(IReadOnlyList{ValueTuple{string, string, string}})"/>.</summary>
    internal static List<(string Path, string Shown, string Text)> EmbeddedFiles()
    {
        Assembly assembly = typeof(GraphDefinitions).Assembly;
        List<(string Path, string Shown, string Text)> files = [];
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            string path = name.Replace('\\', '/');
            if (path.StartsWith(ResourceFolder, StringComparison.Ordinal))
            {
                using StreamReader reader = new(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                files.Add((path[ResourceFolder.Length..], path, reader.ReadToEnd()));
            }
        }

        return files;
    }
}
