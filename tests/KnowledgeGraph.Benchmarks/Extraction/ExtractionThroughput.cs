using System.Globalization;
using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Extraction;

/// <summary>
/// Extracts from plans of 1, 2, 4 and 8 MB, and with a lexicon 1, 10 and 100 times as large, and prints the rates as Markdown.
/// Times are processor time of the whole process, garbage collection included: what one core would take, however busy the machine is.
/// Usage: <c>extraction [--mb 1] FILE…</c>; the files' lines are what the plans are made of. With <c>--mb</c> only a plan of that size, for profiling.
/// </summary>
internal static class ExtractionThroughput
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int only = arguments is ["--mb", string size, ..] ? int.Parse(size, CultureInfo.InvariantCulture) : 0;
        string[] files = only > 0 ? arguments[2..] : arguments;
        if (files.Length == 0)
        {
            Console.Error.WriteLine("extraction: no files; name the texts that the plans are made of: extraction [--mb 1] seeds/*.txt");
            return 1;
        }

        PlanTexts texts = await PlanTexts.ReadAsync(files);
        DocumentExtractor plain = new(GraphDefinitions.Default);
        plain.Extract(Plan(texts, 1));
        Console.WriteLine("| text, MB of UTF-8 | lexicon, names | extraction, s | of it segmentation, s | without segmentation, MB/s | allocated, MB a MB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        foreach (int megabytes in only > 0 ? [only] : (int[])[1, 2, 4, 8])
        {
            Measure(plain, GraphDefinitions.Default.Lexicon.Entries.Count, Plan(texts, megabytes));
        }

        foreach (int times in only > 0 ? [] : (int[])[10, 100])
        {
            GraphDefinitions larger = LargerLexicon.Of(times);
            Measure(new DocumentExtractor(larger), larger.Lexicon.Entries.Count, Plan(texts, 2));
        }

        return 0;
    }

    private static PlanDocument Plan(PlanTexts texts, int megabytes) => StructureRecognizer.Recognize(texts.Make(megabytes * 1_000_000, megabytes));

    private static void Measure(DocumentExtractor extractor, int names, PlanDocument document)
    {
        double megabytes = Encoding.UTF8.GetByteCount(document.Source.Text) / 1e6;
        TimeSpan best = TimeSpan.MaxValue;
        TimeSpan segmentation = TimeSpan.MaxValue;
        long allocated = 0;
        for (int round = 0; round < Rounds; round++)
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            extractor.Extract(document);
            TimeSpan taken = Environment.CpuUsage.TotalTime - start;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = taken < best ? taken : best;
            taken = Segment(document);
            segmentation = taken < segmentation ? taken : segmentation;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {megabytes:F1} | {names} | {best.TotalSeconds:F2} | {segmentation.TotalSeconds:F2} | {megabytes / (best - segmentation).TotalSeconds:F2} | {allocated / 1e6 / megabytes:F0} |"));
    }

    // What extraction asks of the segmenter, and nothing else.
    private static TimeSpan Segment(PlanDocument document)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        int tokens = 0;
        foreach (Leaf leaf in document.Leaves().Where(static leaf => leaf.Kind is not (LeafKind.Blank or LeafKind.Furniture or LeafKind.Contents)))
        {
            foreach (TokenSpan token in Segmenter.Default.EnumerateSpans(leaf.Content.In(document.Source.Text).ToString(), hmm: false))
            {
                tokens += token.Length;
            }
        }

        return tokens < 0 ? TimeSpan.Zero : Environment.CpuUsage.TotalTime - start;
    }
}
