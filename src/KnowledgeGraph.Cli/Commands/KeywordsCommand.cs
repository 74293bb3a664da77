using System.CommandLine;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>How keywords are weighed.</summary>
internal enum KeywordMethod
{
    /// <summary>Frequent here, rare elsewhere.</summary>
    TfIdf,

    /// <summary>Near many words that are near many words.</summary>
    TextRank,
}

/// <summary><c>kg keywords INPUT</c>: what a text is about.</summary>
internal static class KeywordsCommand
{
    public static Command Create()
    {
        Argument<string> input = WordOptions.Input();
        Option<int> top = CommonOptions.Number("--top", "How many; 0 for all.", usual: 20, least: 0);
        Option<KeywordMethod> method = CommonOptions.Choice("--method", "How to weigh them.", KeywordMethod.TfIdf);
        Option<string?> pos = new("--pos") { Description = "Only words of these parts of speech: n,ns.", HelpName = "TAGS" };
        pos.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } tags && TagsOf(tags).Length == 0)
            {
                result.AddError("--pos names no part of speech; write --pos n,ns.");
            }
        });
        Option<bool> json = new("--json") { Description = "JSON: [[word, weight], …]." };
        Option<string?> lexicon = WordOptions.Lexicon();
        Option<string?> userDictionary = WordOptions.UserDictionary();
        Command command = new("keywords", "Print the keywords of a text.\n\nExample:\n  kg keywords seeds/hangzhou-sci-tech-plan-2021-2025.txt --top 10 --method textrank");
        command.Arguments.Add(input);
        Option[] options = [top, method, pos, json, lexicon, userDictionary];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string text = await InputText.ReadAsync(parsed.GetValue(input)!, cancellationToken).ConfigureAwait(false);
            Segmenter segmenter = await SegmenterWords.CreateAsync(parsed.GetValue(lexicon), parsed.GetValue(userDictionary), cancellationToken).ConfigureAwait(false);
            string[]? tags = parsed.GetValue(pos) is { } given ? TagsOf(given) : null;
            IReadOnlyList<Keyword> keywords = parsed.GetValue(method) == KeywordMethod.TfIdf
                ? new TfIdfExtractor(segmenter).Extract(text, parsed.GetValue(top), tags)
                : new TextRankExtractor(segmenter).Extract(text, parsed.GetValue(top), tags);
            using WordOutput output = new(parsed.GetValue(json));
            output.Write(keywords);
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] TagsOf(string option) => option.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
