using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Benchmarks.Segmentation;

/// <summary>Time from the first call to the first word, by the clock and of the processor, and peak memory, in fresh processes one after the other.</summary>
internal static class Startup
{
    private const int Processes = 20;
    private const string Sentence = "杭州市科技创新发展“十四五”规划提出，到2025年建成城西科创大走廊。";

    public static async Task<int> RunAsync(string[] arguments)
    {
        List<double[]> figures = [];
        for (int i = 0; i < Processes + 1; i++)
        {
            ProcessStartInfo start = new(Environment.ProcessPath!, ["segmentation-first-words"]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            figures.Add([.. output.Split(' ').Select(static figure => double.Parse(figure, CultureInfo.InvariantCulture))]);
        }

        // The first process fills the file cache.
        figures.RemoveAt(0);
        Console.WriteLine($"{Machine.Describe()}.\nMedians (and ranges) of {Processes} fresh processes, warm file cache.\n");
        Console.WriteLine("| what | figure |\n| --- | ---: |");
        Write("first call to first word, the library's assembly loaded in it, ms", 0);
        Write("processor time in it, ms", 1);
        Write("managed heap after it, MB", 2);
        Write("memory of the process at its peak (VmHWM, the runtime included), MB", 3);
        Write("the same before the first call, MB", 4);
        return 0;

        void Write(string what, int index)
        {
            double[] values = [.. figures.Select(figure => figure[index]).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {values[Processes / 2]:F1} ({values[0]:F1}–{values[^1]:F1}) |"));
        }
    }

    public static int FirstWords()
    {
        double before = Machine.PeakMemory();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        double first = FindFirst(Stopwatch.GetTimestamp());
        double used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
        double managed = GC.GetTotalMemory(forceFullCollection: false) / 1e6;
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{first} {used} {managed} {Machine.PeakMemory()} {before}"));
        return 0;
    }

    // Not inlined, so that the library is not loaded before the clock runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double FindFirst(long start)
    {
        double first = 0;
        foreach (TokenSpan _ in Segmenter.Default.EnumerateSpans(Sentence))
        {
            first = first == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : first;
        }

        return first;
    }
}
