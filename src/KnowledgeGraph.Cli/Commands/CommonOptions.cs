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
