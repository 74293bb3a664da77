using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>Named values of a command line.</summary>
internal static class Arguments
{
    public static string Text(string[] arguments, string name, string otherwise)
    {
        int i = Array.IndexOf(arguments, name);
        return i >= 0 && i + 1 < arguments.Length ? arguments[i + 1] : otherwise;
    }

    public static int Number(string[] arguments, string name, int otherwise) => int.Parse(Text(arguments, name, Text(otherwise)), CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
