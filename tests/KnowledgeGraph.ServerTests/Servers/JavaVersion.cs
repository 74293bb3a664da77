using System.Globalization;

namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>Tells a Java with modules, which guards its inner packages, from Java 8, which does not know the flags that open them.</summary>
internal static class JavaVersion
{
    public static async Task<bool> IsModularAsync()
    {
        (_, string output) = await NpmPackages.RunAsync("java", ["-version"], Path.GetTempPath());
        int quote = output.IndexOf('"', StringComparison.Ordinal) + 1;
        int end = output.IndexOfAny(['.', '"', '-'], quote);
        return int.Parse(output.AsSpan(quote, end - quote), NumberStyles.None, CultureInfo.InvariantCulture) >= 9;
    }
}
