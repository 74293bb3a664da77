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
        Argument<string> input = new("INPUT") { Description = "A document; - for standard input." };
        Option<int> top = new("--top") { Description = "How many.", HelpName = "N", DefaultValueFactory = static _ => 20 };
        Option<KeywordMethod> method = new("--method") { Description = "tfidf or textrank.", DefaultValueFactory = static _ => KeywordMethod.TfIdf };
        Option<string?> pos = new("--pos") { Description = "Only words of these parts of speech: n,ns.", HelpName = "TAGS" };
        Option<bool> json = new("--json") { Description = "JSON: [[word, weight], …]." };
        Command command = new("keywords", "Print the keywords of a text.\n\nExample:\n  kg keywords seeds/hangzhou-sci-tech-plan-2021-2025.txt --top 10 --method textrank");
        command.Arguments.Add(input);
        Option[] options = [top, method, pos, json];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string text = await InputText.ReadAsync(parsed.GetValue(input)!, cancellationToken).ConfigureAwait(false);
            string[]? tags = parsed.GetValue(pos)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            IReadOnlyList<Keyword> keywords = parsed.GetValue(method) == KeywordMethod.TfIdf
                ? new TfIdfExtractor(Segmenter.Default).Extract(text, parsed.GetValue(top), tags)
                : new TextRankExtractor(Segmenter.Default).Extract(text, parsed.GetValue(top), tags);
            using WordOutput output = new(parsed.GetValue(json));
            output.Write(keywords);
            return ExitCode.Done;
        });
        return command;
    }
}
