using System.Text.RegularExpressions;
using KnowledgeGraph.Definitions.Rules;

namespace KnowledgeGraph.Tests.Extending;

/// <summary>The page of rule keys names the keys that are read, and no other.</summary>
public sealed partial class RuleKeysPageTests
{
    public static TheoryData<string, string[]> Parts => new()
    {
        { "names", RuleReader.NameKeys },
        { "classes", RuleReader.ClassKeys },
        { "relations", RuleReader.RelationKeys },
        { "joints", RuleReader.JointKeys },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_key_of_a_part_has_its_row(string part, string[] keys)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rule-keys.md"));
        string section = page.Split("\n## ").Single(text => text.StartsWith($"`{part}`", StringComparison.Ordinal));
        IEnumerable<string> named = section.Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(static line => Key().Matches(line.Split('|')[1]).Select(static match => match.Groups[1].Value));
        Assert.Equal(keys.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Key();
}
