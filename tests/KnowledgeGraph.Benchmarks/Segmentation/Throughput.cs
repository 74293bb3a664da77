using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Benchmarks.Segmentation;

/// <summary>
/// Words and tags in MB of UTF-8 a second on one thread, after warm-up, by turns with <c>@node-rs/jieba</c>. Seconds are processor time of the whole
/// process, collection of garbage included, so that what else the machine does counts for neither.
/// Usage: <c>segmentation FOLDER… [--peer FOLDER] [--rounds N]</c>; the peer's folder holds <c>jieba.js</c> and its <c>node_modules</c>.
/// </summary>
internal static class Throughput
{
    // A turn measures each of ours and then the peer, so that what else the machine does hits all alike.
    private const int Turns = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int rounds = int.Parse(Option(arguments, "--rounds") ?? "20", CultureInfo.InvariantCulture);
        string? peer = Option(arguments, "--peer");
        BenchmarkTexts texts = await BenchmarkTexts.ReadAsync(arguments.TakeWhile(static argument => !argument.StartsWith("--", StringComparison.Ordinal)));
        PartOfSpeechTagger tagger = new(Segmenter.Default);
        (string Name, Func<string, int> Call, List<double> Rates)[] ours =
        [
            ("offsets, precise, HMM", CountSpans, []),
            ("offsets, precise, no HMM", static text => CountSpans(text, SegmentationMode.Precise, hmm: false), []),
            ("offsets, search", static text => CountSpans(text, SegmentationMode.Search, hmm: true), []),
            ("offsets, full", static text => CountSpans(text, SegmentationMode.Full, hmm: true), []),
            ("strings, precise, HMM", static text => Segmenter.Default.Segment(text).Count, []),
            ("parts of speech, HMM", text => tagger.Tag(text).Count, []),
        ];
        List<JsonElement> peers = [];
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(texts.Texts));
            for (int turn = 0; turn < Turns; turn++)
            {
                foreach ((_, Func<string, int> call, List<double> rates) in ours)
                {
                    rates.Add(Measure(texts, call, rounds));
                }

                if (peer is not null)
                {
                    peers.Add(await RunPeerAsync(peer, file, rounds));
                }
            }
        }
        finally
        {
            File.Delete(file);
        }

        Print(texts, ours, peers, rounds);
        return 0;
    }

    private static void Print(BenchmarkTexts texts, (string Name, Func<string, int> Call, List<double> Rates)[] ours, List<JsonElement> peers, int rounds)
    {
        int words = texts.Texts.Sum(CountSpans);
        Write($"{Machine.Describe()}.");
        Write($"{texts.Texts.Length} texts, {texts.Bytes:N0} bytes of UTF-8, {words:N0} words. One thread; seconds of processor time; medians of {Turns} turns of {rounds} rounds after as many to warm up.\n");
        Write($"| what | MB/s | beside @node-rs/jieba |\n| --- | ---: | ---: |");
        double cut = MedianOf(peers, "cut");
        double tag = MedianOf(peers, "tag");
        foreach ((string name, _, List<double> rates) in ours)
        {
            double rate = Median(rates);
            double beside = rate / (name.StartsWith("parts", StringComparison.Ordinal) ? tag : cut);
            Write($"| {name} | {rate:F1} | {(peers.Count > 0 ? beside.ToString("F1", CultureInfo.InvariantCulture) + "×" : "")} |");
        }

        if (peers.Count > 0)
        {
            string peer = $"@node-rs/jieba {peers[0].GetProperty("version").GetString()}, Node {peers[0].GetProperty("node").GetString()}";
            Write($"| {peer}: cut, HMM | {cut:F1} | |\n| {peer}: tag, HMM (look-up, no model) | {tag:F1} | |");
        }
    }

    private static int CountSpans(string text) => CountSpans(text, SegmentationMode.Precise, hmm: true);

    private static int CountSpans(string text, SegmentationMode mode, bool hmm)
    {
        int count = 0;
        foreach (TokenSpan _ in Segmenter.Default.EnumerateSpans(text, mode, hmm))
        {
            count++;
        }

        return count;
    }

    private static double Measure(BenchmarkTexts texts, Func<string, int> call, int rounds)
    {
        TimeSpan start = default;
        for (int round = 0; round < rounds * 2; round++)
        {
            start = round == rounds ? Environment.CpuUsage.TotalTime : start;
            foreach (string text in texts.Texts)
            {
                call(text);
            }
        }

        return texts.Bytes * rounds / (Environment.CpuUsage.TotalTime - start).TotalSeconds / 1e6;
    }

    private static async Task<JsonElement> RunPeerAsync(string folder, string texts, int rounds)
    {
        ProcessStartInfo start = new("node", [Path.GetFullPath(Path.Combine(folder, "jieba.js")), texts, rounds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<JsonElement>(output)
            : throw new InvalidOperationException($"The peer ended with {process.ExitCode}; 'npm install' in its folder comes first.");
    }

    private static double MedianOf(List<JsonElement> peers, string name) =>
        peers.Count == 0 ? double.NaN : Median([.. peers.Select(peer => peer.GetProperty(name).GetDouble())]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string? Option(string[] arguments, string name)
    {
        int i = Array.IndexOf(arguments, name);
        return i >= 0 && i + 1 < arguments.Length ? arguments[i + 1] : null;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
