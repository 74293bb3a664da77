using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    private const int Megabyte = 1024 * 1024;

    public static Argument<string[]> Inputs()
    {
        Argument<string[]> inputs = new("INPUT")
        {
            Description = "Documents, or folders of them (read recursively; README*, hidden files and unknown endings are skipped).",
            Arity = ArgumentArity.OneOrMore,
        };

        // The parser takes a mistyped option for one more input.
        inputs.Validators.Add(static result =>
        {
            foreach (string token in result.Tokens.Select(static token => token.Value).Where(static value => value.StartsWith('-') && !Path.Exists(value)))
            {
                result.AddError($"There is no option '{token}'.");
            }
        });
        return inputs;
    }

    public static Argument<string> Input() => new("INPUT") { Description = "A document." };

    /// <summary>The database file that <c>kg build</c> wrote.</summary>
    public static Option<string> Database() => new("--db") { Description = "Database file.", HelpName = "FILE", DefaultValueFactory = static _ => Path.Combine("graph", "plans.db") };

    public static Option<string?> Schema() => new("--schema") { Description = "Folder of definitions in place of the built-in ones.", HelpName = "DIR" };

    /// <summary>Largest input in bytes; 512, 256MB, 1GB.</summary>
    public static Option<long> MaxInput()
    {
        Option<long> option = new("--max-input")
        {
            Description = "Refuse inputs larger than this before reading them (bytes, or with KB, MB, GB).",
            HelpName = "SIZE",
            DefaultValueFactory = static _ => 256L * Megabyte,
            CustomParser = ParseSize,
        };
        return option;
    }

    /// <summary>A whole number in a range.</summary>
    public static Option<int> Number(string name, string description, int usual, int least, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            string given = result.Tokens[0].Value;
            if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            {
                return number;
            }

            string range = most == int.MaxValue ? $"{least} or more" : $"from {least} to {most}";
            result.AddError($"{name} must be a number, {range}, not '{given}'.");
            return usual;
        },
    };

    /// <summary>One of a few words, capitals or not. Numbers and lists of words, which stand for an enum elsewhere, are refused.</summary>
    public static Option<T> Choice<T>(string name, string description, T usual)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(static word => word.ToLowerInvariant())];
        return new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                string given = result.Tokens[0].Value;
                int number = Array.FindIndex(words, word => word.Equals(given, StringComparison.OrdinalIgnoreCase));
                if (number >= 0)
                {
                    return Enum.GetValues<T>()[number];
                }

                result.AddError($"{name} is one of {string.Join(", ", words)}, not '{given}'.");
                return usual;
            },
        };
    }

    private static long ParseSize(ArgumentResult result)
    {
        string words = result.Tokens[0].Value.Trim().ToUpperInvariant();
        long factor = words switch
        {
            [.., 'K', 'B'] => 1024,
            [.., 'M', 'B'] => Megabyte,
            [.., 'G', 'B'] => 1024L * Megabyte,
            _ => 1,
        };
        string digits = factor == 1 ? words : words[..^2];
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long size) && size > 0 && size <= long.MaxValue / factor)
        {
            return size * factor;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no size; write 1000000, 512KB, 256MB or 1GB.");
        return 0;
    }
}
