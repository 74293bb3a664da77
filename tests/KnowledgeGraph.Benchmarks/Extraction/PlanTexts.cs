using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Extraction;

/// <summary>Makes long plans of the lines of real ones: lines in another order, other places, other numbers, so that little repeats.</summary>
internal sealed class PlanTexts
{
    private static readonly string[] Places =
        ["杭州", "宁波", "苏州", "南京", "合肥", "武汉", "成都", "西安", "深圳", "厦门", "青岛", "长沙", "无锡", "郑州", "沈阳", "昆明"];

    private readonly List<string> _lines = [];

    private PlanTexts()
    {
    }

    /// <summary>The lines of files that <c>kg</c> reads.</summary>
    public static async Task<PlanTexts> ReadAsync(IEnumerable<string> files)
    {
        PlanTexts texts = new();
        foreach (string file in files)
        {
            SourceText source = await SourceText.ReadAsync(file);
            texts._lines.AddRange(source.Text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));
        }

        return texts;
    }

    /// <summary>A plan of about so many bytes of UTF-8.</summary>
    public SourceText Make(int bytes, int seed)
    {
        Random random = new(seed);
        StringBuilder text = new("示例市科技创新发展“十四五”规划\n\n杭州市人民政府\n\n");
        int written = 0;
        for (int section = 1; written < bytes; section++)
        {
            text.Append(section % 40 == 1 ? $"{Numeral(1 + (section / 40))}、重点任务\n\n" : $"（{Numeral(1 + (section % 40))}）强化创新能力\n\n");
            for (int i = 0; i < 20 && written < bytes; i++)
            {
                string line = Varied(_lines[random.Next(_lines.Count)], random);
                text.Append(line).Append("\n\n");
                written += Encoding.UTF8.GetByteCount(line) + 2;
            }
        }

        return SourceText.Read(Encoding.UTF8.GetBytes(text.ToString()), "plan.txt");
    }

    private static string Varied(string line, Random random)
    {
        StringBuilder varied = new(line);
        foreach (string place in Places)
        {
            varied.Replace(place, Places[random.Next(Places.Length)]);
        }

        for (int i = 0; i < varied.Length; i++)
        {
            if (char.IsAsciiDigit(varied[i]) && varied[i] != '0' && random.Next(2) == 0)
            {
                varied[i] = (char)('1' + random.Next(9));
            }
        }

        return varied.ToString();
    }

    private static string Numeral(int number) =>
        number < 10 ? "零一二三四五六七八九"[number].ToString() : $"{(number < 20 ? string.Empty : Numeral(number / 10))}十{(number % 10 == 0 ? string.Empty : Numeral(number % 10))}";
}
