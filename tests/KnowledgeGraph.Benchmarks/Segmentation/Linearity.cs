using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Benchmarks.Segmentation;

/// <summary>Texts of 1, 10 and 100 MB without a line break: one with sentence marks, one that is a single block of characters.</summary>
internal static class Linearity
{
    private const string Sentence = "以“互联网+”和生命健康两大世界科技创新高地建设为引领，聚焦城西科创大走廊，研究与试验发展经费占比达到4.0%；";

    public static int Run()
    {
        Console.WriteLine($"{Machine.Describe()}. One thread.\n\n| text | MB of UTF-8 | seconds | MB/s |\n| --- | ---: | ---: | ---: |");
        string block = string.Concat(Sentence.Where(static unit => unit is >= '\u4E00' and <= '\u9FD5'));
        Measure("sentences", Sentence, 1);
        Measure("one block", block, 1);
        foreach (int size in (int[])[1, 10, 100])
        {
            Print("sentences", size, Measure("sentences", Sentence, size));
            Print("one block", size, Measure("one block", block, size));
        }

        return 0;
    }

    private static double Measure(string name, string part, int megabytes)
    {
        int times = megabytes * 1_000_000 / Encoding.UTF8.GetByteCount(part);
        string text = string.Concat(Enumerable.Repeat(part, times));
        long start = Stopwatch.GetTimestamp();
        int end = 0;
        foreach (TokenSpan span in Segmenter.Default.EnumerateSpans(text))
        {
            end = span.End;
        }

        return end == text.Length ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException($"The words of '{name}' end at {end}.");
    }

    private static void Print(string name, int megabytes, double seconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {megabytes} | {seconds:F3} | {megabytes / seconds:F0} |"));
}
