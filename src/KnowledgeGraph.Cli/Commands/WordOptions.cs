using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Arguments and options of the commands that split a text into words.</summary>
internal static class WordOptions
{
    public static Argument<string> Input() => new("INPUT") { Description = "A document; - for standard input." };

    public static Option<string?> Lexicon() => new("--lexicon") { Description = "Add the names of a graph-schema folder.", HelpName = "DIR" };

    public static Option<string?> UserDictionary() => new("--userdict") { Description = "Add words: word, frequency, tag a line, in UTF-8.", HelpName = "FILE" };
}
