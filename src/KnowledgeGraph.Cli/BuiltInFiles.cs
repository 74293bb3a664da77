using System.Text;

namespace KnowledgeGraph.Cli;

/// <summary>The files of <c>graph-schema/queries</c> and <c>graph-schema/browser</c> that the program carries with it.</summary>
internal static class BuiltInFiles
{
    private const string Root = "graph-schema/";

    /// <summary>Files of a folder, by path in ordinal order.</summary>
    /// <param name="folder">Ends in a slash: <c>queries/</c>.</param>
    public static IEnumerable<(string Path, string Text)> Under(string folder)
    {
        foreach (string resource in typeof(BuiltInFiles).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            string path = resource.Replace('\\', '/');
            if (path.StartsWith(Root + folder, StringComparison.Ordinal))
            {
                using StreamReader reader = new(typeof(BuiltInFiles).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
                yield return (path, reader.ReadToEnd());
            }
        }
    }
}
