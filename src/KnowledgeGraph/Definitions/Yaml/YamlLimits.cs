namespace KnowledgeGraph.Definitions.Yaml;

/// <summary>How much a definition file may hold. Far above what definitions need, far below what hurts.</summary>
internal static class YamlLimits
{
    /// <summary>Longest file, in UTF-16 units.</summary>
    public const int FileLength = 32 * 1024 * 1024;

    /// <summary>Deepest nesting of lists and mappings.</summary>
    public const int Depth = 32;

    /// <summary>Most texts, lists and mappings in one file.</summary>
    public const int Parts = 2_000_000;

    /// <summary>Longest single text, in UTF-16 units.</summary>
    public const int TextLength = 1024 * 1024;
}
