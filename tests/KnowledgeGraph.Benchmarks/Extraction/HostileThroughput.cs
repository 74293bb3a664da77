using System.Globalization;
using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;

using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Extraction;

/// <summary>
/// Extracts from one paragraph made to hurt, as long as given (1 MB), twice, four and eight times that, and prints processor seconds as Markdown: linear time doubles from column to column.
/// Usage: <c>hostile [MB [KIND]]</c>.
/// </summary>
internal static class HostileThroughput
{
    private static readonly (string Name, string Piece)[] Kinds =
    [
        ("opening brackets", "（“《"), ("quotes within brackets", "（“甲”）"), ("a list that does not end", "柔性传感、"), ("a list of laboratories", "西湖实验室、"),
        ("one trigger", "建设"), ("a preposition", "在"), ("a head word", "实验室"), ("digits", "7"), ("numbers", "3万个、"), ("conjunctions", "和"), ("等", "等"),
        ("clauses", "推进创新，"), ("verbs and names", "支持浙江大学、"), ("的", "的"), ("names with 和", "杭州大学和"), ("one known name", "浙江大学"), ("years", "2025年"),
        ("blanks", "　"), ("commas", "，"), ("numbers without marks", "3万个"), ("dated numbers", "2025年3万个"), ("companies that lead", "阿里云、华为等企业牵头创建柔性平台、"),
        ("lists in lists", "柔性传感、智能计算等"), ("centres", "浙江大学创新中心，"), ("goals", "综合实力居全国前列，"), ("objects joined by 和", "甲乙丙和"),
        ("quoted words", "“芯海计划”、"), ("zones", "萧山、余杭等省级高新区，"),
    ];

    public static int Run(string[] arguments)
    {
        double size = arguments.Length > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : 1;
        DocumentExtractor extractor = new(GraphDefinitions.Default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| one paragraph of | {size} MB, s | {2 * size} MB, s | {4 * size} MB, s | {8 * size} MB, s | MB allocated a MB of text |"));
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach ((string name, string piece) in Kinds.Where(kind => arguments.Length < 2 || arguments[1] == kind.Name))
        {
            Console.Write($"| {name} |");
            double allocated = 0;
            foreach (double megabytes in (double[])[size, 2 * size, 4 * size, 8 * size])
            {
                PlanDocument document = Plan(piece, (int)(megabytes * 1e6));
                GC.Collect();
                TimeSpan start = Environment.CpuUsage.TotalTime;
                long before = GC.GetAllocatedBytesForCurrentThread();
                extractor.Extract(document);
                allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6 / megabytes;
                Console.Write(string.Create(CultureInfo.InvariantCulture, $" {(Environment.CpuUsage.TotalTime - start).TotalSeconds:F2} |"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {allocated:F0} |"));
        }

        return 0;
    }

    private static PlanDocument Plan(string piece, int bytes)
    {
        StringBuilder text = new("示例市科技创新发展“十四五”规划\n\n杭州市人民政府\n\n一、重点任务\n\n加快");
        text.Insert(text.Length, piece, bytes / Encoding.UTF8.GetByteCount(piece));
        return StructureRecognizer.Recognize(SourceText.Read(Encoding.UTF8.GetBytes(text.Append("。\n").ToString()), "plan.txt"));
    }
}
