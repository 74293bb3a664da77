using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The place of texts that do not name theirs: an option of every command that extracts.</summary>
internal static class PlaceOption
{
    public static Option<string?> Create() => new("--place")
    {
        Description = "Used where a text does not name the place it speaks for: a place that the lexicon knows, such as --place 江西.",
        HelpName = "NAME",
    };

    /// <summary>Loads the pipeline that takes the place for granted.</summary>
    /// <exception cref="UsageException">The lexicon knows no such place.</exception>
    public static GraphPipeline Load(string? schema, string? place)
    {
        try
        {
            return GraphPipeline.Load(schema, new GraphPipelineOptions { Place = place });
        }
        catch (ArgumentException failure) when (failure.ParamName == nameof(place))
        {
            // The framework puts the parameter's name behind the message, which tells a user of the command line nothing.
            throw new UsageException($"--place: {failure.Message.Split(" (Parameter ")[0]}", failure);
        }
    }
}
