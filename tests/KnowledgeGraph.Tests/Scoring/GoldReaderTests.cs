using KnowledgeGraph.Scoring;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class GoldReaderTests
{
    private const string Manifest = "{'document': 'plan.txt', 'files': [{'prefix': 'a', 'lines': [[1, 10]]}]}";

    [Theory]
    [InlineData("{'type': 'Lab'", "a.entities.jsonl:1: no JSON:")]
    [InlineData("['Lab']", "a.entities.jsonl:1: a line holds one JSON object.")]
    [InlineData("{'type': 'Lab', 'line': 1}", "a.entities.jsonl:1: 'name' is missing.")]
    [InlineData("{'type': 'Lab', 'name': 5, 'line': 1}", "a.entities.jsonl:1: 'name' is 5, not a text.")]
    [InlineData("{'type': 'Lab', 'name': 'x'}", "a.entities.jsonl:1: 'line' is missing, and no 'anchor' stands for it.")]
    [InlineData("{'type': 'Lab', 'name': 'x', 'line': 0}", "a.entities.jsonl:1: 'line' counts from 1.")]
    [InlineData("{'type': 'Lab', 'name': 'x', 'line': 'one'}", "a.entities.jsonl:1: 'line' holds the text 'one', not a whole number.")]
    [InlineData("{'type': 'Lab', 'name': 'x', 'line': 1, 'aliases': [1]}", "a.entities.jsonl:1: 'aliases' holds 1, not a text.")]
    [InlineData("{'type': 'Lab', 'name': 'x', 'line': 1, 'optional': 'yes'}", "a.entities.jsonl:1: 'optional' is the text 'yes', neither true nor false.")]
    [InlineData("\n\n{'type': 'Lab', 'name': 'x', 'line': 1.5}", "a.entities.jsonl:3: 'line' holds 1.5, not a whole number.")]
    public async Task A_wrong_entry_is_named_by_file_and_line(string entities, string fault)
    {
        GoldException exception = await Assert.ThrowsAsync<GoldException>(new SmallGold { Others = { ["a.entities.jsonl"] = entities } }.ReadAsync);
        Assert.StartsWith(fault, exception.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'subject': 'x', 'object': 'y', 'line': 1}", "a.relations.jsonl:1: 'type' is missing.")]
    [InlineData("{'subject': 'x', 'object': 'y', 'type': 'BUILDS', 'line': 1, 'alt': {}}", "a.relations.jsonl:1: 'alt' holds an object, not a text.")]
    public async Task A_wrong_relation_is_named_by_file_and_line(string relations, string fault)
    {
        GoldException exception = await Assert.ThrowsAsync<GoldException>(new SmallGold { Others = { ["a.relations.jsonl"] = relations } }.ReadAsync);
        Assert.Equal(fault, Assert.Single(exception.Faults).ToString());
    }

    [Theory]
    [InlineData("'value': '5'", "a.targets.jsonl:1: 'value' holds the text '5', not a number.")]
    [InlineData("'value': 5, 'value_alt': ['6']", "a.targets.jsonl:1: 'value_alt' holds the text '6', not a number.")]
    [InlineData("'value': 5, 'year': 2020.5", "a.targets.jsonl:1: 'year' holds 2020.5, not a whole number.")]
    [InlineData("'value': 5, 'operator_alt': [1]", "a.targets.jsonl:1: 'operator_alt' holds 1, not a text.")]
    public async Task A_wrong_value_is_named_by_file_and_line(string fields, string fault)
    {
        SmallGold gold = new() { Others = { ["a.targets.jsonl"] = $"{{'indicator': 'x', 'line': 1, {fields}}}" } };
        GoldException exception = await Assert.ThrowsAsync<GoldException>(gold.ReadAsync);
        Assert.Equal(fault, Assert.Single(exception.Faults).ToString());
    }

    [Theory]
    [InlineData("{\n'document': 'plan.txt',\n]", "manifest.json:3: no JSON:")]
    [InlineData("[]", "manifest.json:1: the manifest is one JSON object with 'document' and 'files'.")]
    [InlineData("{'document': 'x'}", "manifest.json:1: 'files' is empty.")]
    [InlineData("{'files': [{'prefix': 'a', 'lines': [[1, 2]]}]}", "manifest.json:1: 'document' is missing.")]
    [InlineData("{'document': 'x', 'files': [{'prefix': 'a'}]}", "manifest.json:1: 'a' has neither 'lines' nor 'anchors': which lines were read?")]
    [InlineData("{'document': 'x', 'files': [{'prefix': 'a', 'lines': [[5, 2]]}]}", "manifest.json:1: 'lines' of 'a' holds [5, 2]; a stretch is [first, last], counted from 1.")]
    [InlineData("{'document': 'x', 'files': [{'prefix': 'a', 'anchors': [['only one']]}]}", "manifest.json:1: 'anchors' of 'a' holds [\"only one\"]; a stretch is the first words of its first and of its last line.")]
    [InlineData("{'document': 'x', 'families': ['facts'], 'files': [{'prefix': 'a', 'lines': [[1, 2]]}]}", "manifest.json:1: 'families' holds 'facts'; there are entities, relations, values.")]
    [InlineData("{'document': 'x', 'files': ['a']}", "manifest.json:1: 'files' holds objects with 'prefix' and 'lines' or 'anchors'.")]
    public async Task A_wrong_manifest_is_named_by_line(string manifest, string fault)
    {
        GoldException exception = await Assert.ThrowsAsync<GoldException>(new SmallGold { Manifest = manifest }.ReadAsync);
        Assert.StartsWith(fault, exception.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        SmallGold gold = new() { Others = { ["a.entities.jsonl"] = "{'name': 'x', 'line': 1}\n{'type': 'Lab', 'line': 1}", ["a.targets.jsonl"] = "{" } };
        GoldException exception = await Assert.ThrowsAsync<GoldException>(gold.ReadAsync);
        Assert.Equal([1, 2, 1], exception.Faults.Select(static fault => fault.Line));
    }

    [Fact]
    public async Task A_file_that_the_manifest_counts_must_be_there()
    {
        using TemporaryFolder folder = new();
        GoldException none = await Assert.ThrowsAsync<GoldException>(() => GoldReader.ReadAsync(folder.FullName, TestContext.Current.CancellationToken));
        Assert.Equal("manifest.json", Assert.Single(none.Faults).File);
        folder.Write("manifest.json", Manifest.Replace('\'', '"').Replace("{\"prefix\"", "{\"families\": [\"entities\", \"values\"], \"prefix\"", StringComparison.Ordinal));
        GoldException missing = await Assert.ThrowsAsync<GoldException>(() => GoldReader.ReadAsync(folder.FullName, TestContext.Current.CancellationToken));
        Assert.Equal(["a.entities.jsonl", "a.targets.jsonl"], missing.Faults.Select(static fault => fault.File));
    }

    [Fact]
    public async Task A_field_without_effect_is_named_in_the_report()
    {
        ScoreReport report = await new SmallGold().Entity("Lab", "x", "'optinal': true").ScoreAsync(new SmallGraph().Entity("Lab", "x"));
        Assert.Equal("fields without effect: entities: optinal", Assert.Single(report.Notes));
    }
}
