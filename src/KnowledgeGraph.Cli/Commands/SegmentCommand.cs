using System.CommandLine;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg segment INPUT</c>: the words of a text.</summary>
internal static class SegmentCommand
{
    public static Command Create()
    {
        Argument<string> input = WordOptions.Input();
        Option<SegmentationMode> mode = CommonOptions.Choice("--mode", "How finely to split.", SegmentationMode.Precise);
        Option<bool> noHmm = new("--no-hmm") { Description = "Find no words beyond the dictionary." };
        Option<bool> pos = new("--pos") { Description = "With parts of speech (precise mode)." };
        Option<bool> json = new("--json") { Description = "One JSON array a line of the text." };
        Option<string?> lexicon = WordOptions.Lexicon();
        Option<string?> userDictionary = WordOptions.UserDictionary();
        Command command = new("segment", "Print the words of a text.\n\nExamples:\n  kg segment seeds/hangzhou-sci-tech-plan-2021-2025.txt --json\n  echo 加快建设创新策源地 | kg segment - --pos");
        command.Arguments.Add(input);
        Option[] options = [mode, noHmm, pos, json, lexicon, userDictionary];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(pos) && parsed.GetValue(mode) != SegmentationMode.Precise)
            {
                throw new UsageException("Give either --pos or --mode: only words of precise mode have parts of speech.");
            }

            string text = await InputText.ReadAsync(parsed.GetValue(input)!, cancellationToken).ConfigureAwait(false);
            Segmenter segmenter = await SegmenterWords.CreateAsync(parsed.GetValue(lexicon), parsed.GetValue(userDictionary), cancellationToken).ConfigureAwait(false);
            bool hmm = !parsed.GetValue(noHmm);
            using WordOutput output = new(parsed.GetValue(json));
            if (parsed.GetValue(pos))
            {
                PartOfSpeechTagger tagger = new(segmenter);
                WordOutput.ForEachLine(text, line => output.Write(tagger.Tag(line, hmm)));
            }
            else
            {
                SegmentationMode chosen = parsed.GetValue(mode);
                WordOutput.ForEachLine(text, line => output.Write(segmenter.Segment(line, chosen, hmm)));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
