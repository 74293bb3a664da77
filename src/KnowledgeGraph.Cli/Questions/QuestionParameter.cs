namespace KnowledgeGraph.Cli.Questions;

/// <summary>A <c>$name</c> of a saved question and the value that stands for it where nobody gives one.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Default">A text, a whole number, a number or a truth value.</param>
/// <param name="DefaultJson">The default as the file writes it.</param>
/// <param name="Meaning">What it does, in Chinese and English.</param>
internal sealed record QuestionParameter(string Name, object Default, string DefaultJson, string Meaning)
{
    /// <summary>Reads a value given on the command line; a text needs no quotes, and a number stays a text where a text is wanted.</summary>
    /// <exception cref="UsageException">The value is of another kind than the default, or no text can hold it.</exception>
    public object? Read(string words)
    {
        object? value = ParameterValue.ReadArgument(Name, words);
        return Default switch
        {
            string => value as string ?? words,
            long when value is long => value,
            double when value is double or long => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
            bool when value is bool => value,
            _ => throw new UsageException($"--param {Name}={words}: {Expected} is expected, such as {Name}={DefaultJson}."),
        };
    }

    private string Expected => Default switch
    {
        long => "a whole number",
        double => "a number",
        _ => "true or false",
    };
}
