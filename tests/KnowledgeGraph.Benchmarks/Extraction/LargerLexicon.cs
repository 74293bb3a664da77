using System.Text;
using KnowledgeGraph.Definitions;

namespace KnowledgeGraph.Benchmarks.Extraction;

/// <summary>The library's definitions with a lexicon many times as large: names made of frequent characters, so that many nearly match.</summary>
internal static class LargerLexicon
{
    private const string Frequent = "中国科技大学院研究所实验室创新发展产业工程平台基地联盟数据智能信息材料医药能源海洋航空城市江河山东南西北新华";
    private const int GroupLength = 5000;

    public static GraphDefinitions Of(int times)
    {
        string names = Yaml(GraphDefinitions.Default.Lexicon.Entries.Count * (times - 1));
        return GraphDefinitions.Read([.. GraphDefinitions.EmbeddedFiles(), ("lexicon/generated.yaml", "lexicon/generated.yaml", names)]);
    }

    private static string Yaml(int count)
    {
        Random random = new(1);
        HashSet<string> names = new(StringComparer.Ordinal);
        while (names.Count < count)
        {
            StringBuilder name = new();
            for (int length = random.Next(5, 12); length > 0; length--)
            {
                name.Append(Frequent[random.Next(Frequent.Length)]);
            }

            names.Add(name.ToString());
        }

        StringBuilder yaml = new("lexicon:\n");
        foreach (string[] group in names.Chunk(GroupLength))
        {
            yaml.Append("  - label: Company\n    names: |\n");
            foreach (string[] line in group.Chunk(20))
            {
                yaml.Append("      ").AppendJoin(' ', line).Append('\n');
            }
        }

        return yaml.ToString();
    }
}
