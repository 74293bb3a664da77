using YamlDotNet.Core;

namespace KnowledgeGraph.Definitions.Yaml;

/// <summary>Says of a file that is no YAML where it goes wrong, and which of the usual slips it is.</summary>
internal static class YamlSyntax
{
    // Chinese keyboards write these where YAML wants the narrow ones.
    private const string Wide = "：，｛｝［］－＃";
    private const string Narrow = ":,{}[]-#";

    public static DefinitionFault Fault(string text, string file, YamlException exception)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int column = lines[i].AsSpan().IndexOfAnyExcept(' ');
            if (column >= 0 && lines[i][column] == '\t')
            {
                return new(DefinitionCode.Syntax, file, i + 1, column + 1, "A tab stands where a line begins; YAML is indented with blanks.");
            }
        }

        int line = (int)exception.Start.Line;
        string reason = exception.Message.Split('\n')[0].Trim();
        return new(DefinitionCode.Syntax, file, line, (int)exception.Start.Column, $"Not valid YAML: {reason}{WideSign(lines, line)}");
    }

    private static string WideSign(string[] lines, int line)
    {
        for (int number = Math.Max(1, line - 1); number <= Math.Min(line, lines.Length); number++)
        {
            char sign = lines[number - 1].FirstOrDefault(Wide.Contains);
            if (sign != default)
            {
                return $" Line {number} holds a full-width '{sign}'; YAML wants '{Narrow[Wide.IndexOf(sign, StringComparison.Ordinal)]}'.";
            }
        }

        return string.Empty;
    }
}
