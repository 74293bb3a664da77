using KnowledgeGraph.Definitions;

namespace KnowledgeGraph.Cli.Questions;

/// <summary>Reads a file of <c>graph-schema/queries</c>: a header of comments, then Cypher.</summary>
/// <remarks>
/// Line 1 is <c>// 标题 | Title</c>, line 2 <c>// 问：…</c>, line 3 <c>// Question: …</c>; then for each parameter <c>// $name: default — meaning</c>, the default
/// being JSON. All that is wrong with a file is added to <paramref name="faults"/>.
/// </remarks>
internal sealed class QuestionReader(string file, List<DefinitionFault> faults)
{
    private const string ChineseQuestion = "// 问：";
    private const string EnglishQuestion = "// Question: ";
    private const string Parameter = "// $";

    /// <summary>The question; null where the file has a fault.</summary>
    public SavedQuestion? Read(string name, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int before = faults.Count;
        string[] titles = lines[0].StartsWith("// ", StringComparison.Ordinal) ? lines[0][3..].Split(" | ", 2) : [];
        if (titles.Length < 2)
        {
            Fault(DefinitionCode.Missing, 1, "The first line must be '// 标题 | Title'.");
        }

        string chinese = Line(lines, 1, ChineseQuestion);
        string english = Line(lines, 2, EnglishQuestion);
        int at = 3;
        List<QuestionParameter> parameters = [];
        for (; at < lines.Length && lines[at].StartsWith(Parameter, StringComparison.Ordinal); at++)
        {
            if (ReadParameter(lines[at], at + 1) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        string query = string.Join('\n', lines.Skip(at)).Trim() + "\n";
        Compare(parameters, query, at + 1);
        return faults.Count > before ? null : new SavedQuestion(name, titles[0].Trim(), titles[1].Trim(), chinese, english, parameters, query);
    }

    private string Line(string[] lines, int index, string mark)
    {
        if (index < lines.Length && lines[index].StartsWith(mark, StringComparison.Ordinal) && lines[index].Length > mark.Length)
        {
            return lines[index][mark.Length..].Trim();
        }

        Fault(DefinitionCode.Missing, index + 1, $"This line must be '{mark.TrimEnd()} …'.");
        return "";
    }

    private QuestionParameter? ReadParameter(string line, int number)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        int dash = line.IndexOf(" — ", StringComparison.Ordinal);
        if (colon < 0 || dash < colon)
        {
            Fault(DefinitionCode.Syntax, number, "A parameter is written '// $name: default — meaning'.");
            return null;
        }

        string json = line[(colon + 2)..dash].Trim();
        object? value;
        try
        {
            value = ParameterValue.Read(json);
        }
        catch (FormatException failure)
        {
            Fault(DefinitionCode.WrongType, number, $"The default {json}: {failure.Message}");
            return null;
        }

        bool isBareText = value is string && !json.StartsWith('"');
        if (isBareText || value is not (string or long or double or bool))
        {
            Fault(DefinitionCode.WrongType, number, $"The default {json} must be a text in quotes, a number, true or false.");
            return null;
        }

        return new QuestionParameter(line[Parameter.Length..colon], value, json, line[(dash + 3)..].Trim());
    }

    private void Compare(List<QuestionParameter> parameters, string query, int number)
    {
        HashSet<string> used = [.. ParameterUse.FindAll(query).Select(static use => use.Name)];
        foreach (string name in used.Except(parameters.Select(static parameter => parameter.Name)).Order(StringComparer.Ordinal))
        {
            Fault(DefinitionCode.UnknownName, number, $"The query uses ${name}, for which the header has no line '// ${name}: default — meaning'.");
        }

        foreach (QuestionParameter parameter in parameters.Where(parameter => !used.Contains(parameter.Name)))
        {
            Fault(DefinitionCode.BadValue, number, $"The header has a parameter ${parameter.Name} that the query does not use.");
        }

        if (query.Length <= 1)
        {
            Fault(DefinitionCode.Missing, number, "There is no query below the header.");
        }
    }

    private void Fault(DefinitionCode code, int line, string message) => faults.Add(new DefinitionFault(code, file, line, 1, message));
}
