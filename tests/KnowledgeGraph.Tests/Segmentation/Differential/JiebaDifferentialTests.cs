using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation.Differential;

/// <summary>Random texts, the plan and the shared documents beside jieba 0.42.1 itself, in all modes and with user words.</summary>
/// <remarks>
/// Set <c>KNOWLEDGEGRAPH_SEED</c> and <c>KNOWLEDGEGRAPH_JIEBA_TEXTS</c> to numbers to look elsewhere and longer.
/// Not run where jieba is not installed, unless <c>KNOWLEDGEGRAPH_JIEBA</c> is <c>required</c>.
/// </remarks>
public sealed class JiebaDifferentialTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task Answers_are_those_of_jieba_itself()
    {
        int seed = NumberOf("KNOWLEDGEGRAPH_SEED", 20_260);
        int texts = NumberOf("KNOWLEDGEGRAPH_JIEBA_TEXTS", 300);
        List<JsonElement>? answers = await JiebaAnswers.AskAsync(seed, texts, Documents(), TestContext.Current.CancellationToken);
        if (answers is null && Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_JIEBA") != "required")
        {
            Assert.Skip("jieba 0.42.1 for Python is not installed (Debian: apt-get install python3-jieba).");
        }

        Assert.NotNull(answers);
        Assert.True(answers.Count > texts);
        List<string> differences = [];
        foreach (JsonElement answer in answers)
        {
            if (answer.TryGetProperty("steps", out _))
            {
                CompareWithUserWords(answer, differences);
            }
            else if (answer.TryGetProperty("keywords_of", out JsonElement text))
            {
                CompareKeywords(answer, text.GetString()!, differences);
            }
            else
            {
                Compare(answer, Segmenter.Default, differences);
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(20))}");
    }

    private static IEnumerable<string> Documents() => Repository.SharedPath is { } shared
        ? [Repository.SeedPath, .. Directory.EnumerateFiles(Path.Combine(shared, "corpus")).Where(static path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [Repository.SeedPath];

    private static void Compare(JsonElement answer, Segmenter segmenter, List<string> differences)
    {
        string text = answer.GetProperty("text").GetString()!;
        PartOfSpeechTagger tagger = new(segmenter);
        CodePointOffsets offsets = new(text);
        Expect("cut", segmenter.Segment(text).Select(static token => Quote(token.Text)));
        Expect("cut_nohmm", segmenter.Segment(text, hmm: false).Select(static token => Quote(token.Text)));
        Expect("search", segmenter.Segment(text, SegmentationMode.Search).Select(Located));
        Expect("search_nohmm", segmenter.Segment(text, SegmentationMode.Search, hmm: false).Select(static token => Quote(token.Text)));
        Expect("tokenize", segmenter.Segment(text).Select(Located));
        Expect("cut_all", segmenter.Segment(text, SegmentationMode.Full).Select(static token => Quote(token.Text)));
        Expect("posseg_nohmm", tagger.Tag(text, hmm: false).Select(Tagged));
        if (answer.GetProperty("posseg").ValueKind == JsonValueKind.Array)
        {
            Expect("posseg", tagger.Tag(text).Select(Tagged));
        }

        string Located(Token token) => $"[{Quote(token.Text)},{offsets[token.Start]},{offsets[token.End]}]";

        void Expect(string call, IEnumerable<string> actual)
        {
            string expected = JsonSerializer.Serialize(answer.GetProperty(call));
            string given = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>($"[{string.Join(',', actual)}]"));
            if (expected != given)
            {
                differences.Add($"{call} of {Quote(text)}\n  jieba {expected}\n  here  {given}");
            }
        }
    }

    private static void CompareWithUserWords(JsonElement answer, List<string> differences)
    {
        int former = differences.Count;
        Segmenter segmenter = answer.GetProperty("dictionary").GetString() is { } dictionary
            ? Segmenter.FromDictionary(new StringReader(dictionary))
            : Segmenter.Default;
        foreach (JsonElement step in answer.GetProperty("steps").EnumerateArray())
        {
            segmenter = Apply(step, segmenter, differences);
        }

        if (answer.GetProperty("total").GetInt64() != segmenter.TotalFrequency)
        {
            differences.Add($"total: jieba {answer.GetProperty("total")}, here {segmenter.TotalFrequency}");
        }

        foreach (JsonProperty frequency in answer.GetProperty("frequencies").EnumerateObject())
        {
            long? expected = frequency.Value.ValueKind == JsonValueKind.Null ? null : frequency.Value.GetInt64();
            if (segmenter.FrequencyOf(frequency.Name) != expected)
            {
                differences.Add($"frequency of {Quote(frequency.Name)}: jieba {expected}, here {segmenter.FrequencyOf(frequency.Name)}");
            }
        }

        foreach (JsonElement one in answer.GetProperty("answers").EnumerateArray())
        {
            Compare(one, segmenter, differences);
        }

        if (differences.Count > former)
        {
            differences.Add($"  after {answer.GetProperty("steps")} on {answer.GetProperty("dictionary")}");
        }
    }

    private static Segmenter Apply(JsonElement step, Segmenter segmenter, List<string> differences)
    {
        switch (step[0].GetString())
        {
            case "add":
                return segmenter.WithWord(step[1].GetString()!, step[2].ValueKind == JsonValueKind.Null ? null : step[2].GetInt64(), step[3].GetString());
            case "del":
                return segmenter.WithoutWord(step[1].GetString()!);
            case "suggest":
                string word = step[1].GetString()!;
                ExpectFrequency(segmenter.SuggestFrequency(word));
                return segmenter.WithWord(word);
            case "split":
                string[] parts = [.. step[1].EnumerateArray().Select(static part => part.GetString()!)];
                ExpectFrequency(segmenter.SuggestFrequency(parts));
                return segmenter.WithSplit(parts);
            default:
                return segmenter.WithUserDictionary(new StringReader(step[1].GetString()!));
        }

        void ExpectFrequency(long actual)
        {
            if (actual != step[2].GetInt64())
            {
                differences.Add($"{step}: here {actual}");
            }
        }
    }

    private static void CompareKeywords(JsonElement answer, string text, List<string> differences)
    {
        string[] tags = [.. answer.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()!)];
        TfIdfExtractor byRarity = new(Segmenter.Default);
        TextRankExtractor byNearness = new(Segmenter.Default);
        Expect("tfidf", byRarity.Extract(text, top: 0));
        Expect("tfidf_tags", byRarity.Extract(text, top: 15, tags));
        Expect("textrank", byNearness.Extract(text, top: 0));
        Expect("textrank_tags", byNearness.Extract(text, top: 15, tags));

        void Expect(string call, IReadOnlyList<Keyword> actual)
        {
            JsonElement[] expected = [.. answer.GetProperty(call).EnumerateArray()];
            bool same = expected.Select(static pair => pair[0].GetString()).SequenceEqual(actual.Select(static keyword => keyword.Word))
                && expected.Zip(actual).All(static pair => Math.Abs(pair.First[1].GetDouble() - pair.Second.Weight) <= Tolerance);
            if (!same)
            {
                differences.Add($"{call} of {Quote(text)}\n  jieba {answer.GetProperty(call)}\n  here  {string.Join(", ", actual)}");
            }
        }
    }

    private static string Tagged(TaggedToken token) => $"[{Quote(token.Text)},{Quote(token.Tag)}]";

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static int NumberOf(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    /// <summary>jieba counts code points, the library UTF-16 units.</summary>
    private sealed class CodePointOffsets
    {
        private readonly int[] offsets;

        public CodePointOffsets(string text)
        {
            offsets = new int[text.Length + 1];
            for (int i = 0; i < text.Length; i++)
            {
                offsets[i + 1] = offsets[i] + (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 0 : 1);
            }
        }

        public int this[int unit] => offsets[unit];
    }
}
