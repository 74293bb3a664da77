using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Tests;

/// <summary>The page of codes names each code once, in words.</summary>
public sealed partial class DiagnosticsPageTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "diagnostics.md")).SkipWhile(static line => line != "|---|---|---|").Skip(1).TakeWhile(static line => line.Length > 0)];

    [Fact]
    public void Each_row_is_a_code_a_kind_and_a_sentence()
    {
        Assert.All(Rows, static row => Assert.Matches(Row(), row));
        string[] codes = [.. Rows.Select(static row => row[2..8])];
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void Each_code_of_documents_and_definitions_has_a_row()
    {
        IEnumerable<string> codes = Enum.GetValues<DiagnosticCode>().Select(static code => (int)code)
            .Concat(Enum.GetValues<DefinitionCode>().Select(static code => (int)code))
            .Select(static code => $"| KG{code.ToString(CultureInfo.InvariantCulture)} |");
        Assert.All(codes, static code => Assert.Contains(Rows, row => row.StartsWith(code, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\| KG\d{4} \| \w+ \| [A-Z][^|{}]+\. \|$")]
    private static partial Regex Row();
}
