using KnowledgeGraph.Definitions;

namespace KnowledgeGraph.Tests.Corrections;

public sealed class CorrectionReaderTests
{
    [Fact]
    public void The_file_that_comes_with_the_library_holds_none() => Assert.Equal(0, GraphDefinitions.Default.Corrections.Count);

    [Fact]
    public void Its_examples_are_valid()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "graph-schema", "corrections.yaml"));
        string examples = string.Join('\n', lines.Where(static line => line.StartsWith("#  ", StringComparison.Ordinal)).Select(static line => line[1..]));
        Assert.Equal(11, GraphDefinitions.Default.WithCorrections($"corrections:\n{examples}").Corrections.Count);
    }

    [Theory]
    [InlineData("{merge: {entities: [Lab/甲], into: Lab/甲}}", "2:13: KG3010: 'Lab/甲' cannot be merged into itself.")]
    [InlineData("{merge: {entities: [Labb/甲], into: Lab/乙}}", "2:25: KG3004: 'Labb' is no label of entities in schema.yaml. Did you mean 'Lab'?")]
    [InlineData("{merge: {into: Lab/乙}}", "2:13: KG3006: 'merge' needs 'entities': a list of entities, each written Label/name.")]
    [InlineData("{merge: {entities: [之江实验室], into: Lab/乙}}", "2:25: KG3010: An entity is written Label/name (Lab/之江实验室), not '之江实验室'.")]
    [InlineData("{split: {entity: Lab/甲, into: Lab/乙}}", "2:13: KG3006: 'split' needs 'document' beside it, or 'surfaces' or 'near' in it: else it would rename the thing everywhere; say 'merge' for that.")]
    [InlineData("{retype: {entity: Lab/甲, label: Lab}}", "2:37: KG3010: 'Lab/甲' is a Lab already.")]
    [InlineData("{retype: {entity: Lab/甲, label: Section}}", "2:37: KG3004: 'Section' is no label of entities in schema.yaml.")]
    [InlineData("{addFact: {start: Lab/甲, type: BUILD, end: Lab/乙, evidence: 词}}", "2:36: KG3004: 'BUILD' is no fact in schema.yaml. Did you mean 'BUILDS'?")]
    [InlineData("{addFact: {start: Fund/甲, type: BUILDS, end: Lab/乙, evidence: 词}}", "2:37: KG3010: schema.yaml does not allow BUILDS from Fund to Lab.")]
    [InlineData("{addFact: {start: Region/甲, type: BUILDS, end: Lab/乙}}", "2:15: KG3006: 'addFact' needs 'evidence'.")]
    [InlineData("{addFact: {start: Region/甲, type: BUILDS, end: Lab/乙, evidence: 词, status: plannd}}", "2:80: KG3010: 'status' is one of planned, ongoing, done, sought, not 'plannd'. Did you mean 'planned'?")]
    [InlineData("{fixValue: {year: 2025, set: {value: 1}}}", "2:16: KG3006: 'fixValue' needs 'indicator' or 'evidence' to tell which value is meant.")]
    [InlineData("{fixValue: {indicator: 甲, set: {value: 三}}}", "2:44: KG3003: 'value' must be a number, not '三'.")]
    [InlineData("{fixValue: {indicator: 甲, set: {operator: ≥}}}", "2:47: KG3010: 'operator' is one of =, >=, >, <=, <, ~, not '≥'.")]
    [InlineData("{fixValue: {indicator: 甲, set: {}}}", "2:16: KG3006: 'fixValue' needs 'set': what the value is to be.")]
    [InlineData("{addFact: {subject: Lab/甲, type: BUILDS, start: Lab/甲, end: Lab/乙, evidence: 词}}", "2:16: KG3002: 'addFact' has no key 'subject'. It has start, type, end, status, evidence.")]
    [InlineData("{merg: {entities: [Lab/甲], into: Lab/乙}}", "2:6: KG3002: A correction has no key 'merg'. Did you mean 'merge'?")]
    [InlineData("{retype: {entity: Indicator/甲, label: Lab}}", "2:14: KG3010: An Indicator is what values measure; nothing else becomes one, nor one something else.")]
    [InlineData("{document: 甲}", "2:5: KG3006: A correction does one thing: merge, split, retype, addEntity, deleteEntity, addFact, deleteFact, addValue, fixValue, deleteValue.")]
    public void A_fault_is_named_with_file_line_and_column(string correction, string expected) =>
        Assert.Contains($"corrections.yaml:{expected}", Faults($"  - {correction}"));

    [Theory]
    [InlineData("merge: {entities: [Lab/甲], into: Lab/乙}", "merge: {entities: [Lab/甲], into: Lab/丙}", "Contradicts the correction in line 2: Lab/甲 becomes Lab/丙, there it becomes Lab/乙.")]
    [InlineData("merge: {entities: [Lab/甲], into: Lab/乙}", "retype: {entity: Lab/甲, label: Platform}", "Contradicts the correction in line 2: Lab/甲 becomes Platform/甲, there it becomes Lab/乙.")]
    [InlineData("merge: {entities: [Lab/甲], into: Lab/乙}", "deleteEntity: {entity: Lab/乙}", "Contradicts the correction in line 2: Lab/乙 in the graph is deleted, there it is made or needed.")]
    [InlineData("deleteEntity: {entity: Lab/甲}", "addFact: {start: Region/丁, type: BUILDS, end: Lab/甲, evidence: 词}", "Contradicts the correction in line 2: Lab/甲 in the graph is made or needed, there it is deleted.")]
    [InlineData("deleteEntity: {entity: Lab/甲}", "deleteEntity: {entity: Lab/甲}", "The same as the correction in line 2: Lab/甲 is deleted.")]
    [InlineData("addFact: {start: Region/丁, type: BUILDS, end: Lab/甲, evidence: 词}", "deleteFact: {start: Region/丁, type: BUILDS, end: Lab/甲}", "Contradicts the correction in line 2: (Region/丁)-[BUILDS ]->(Lab/甲) is deleted, there it is added.")]
    [InlineData("addEntity: {entity: Lab/甲, words: [词]}", "addEntity: {entity: Platform/甲, words: [词]}", "Contradicts the correction in line 2: words '词' name Platform/甲, there it name Lab/甲.")]
    [InlineData("merge: {entities: [Lab/甲], into: Lab/乙}", "merge: {entities: [Lab/乙], into: Lab/甲}", "'Lab/甲' becomes 'Lab/乙' and by other corrections 'Lab/甲' again.")]
    [InlineData("fixValue: {indicator: 甲, set: {value: 1}}", "fixValue: {indicator: 甲, set: {value: 2}}", "Contradicts the correction in line 2: ")]
    public void Corrections_that_contradict_each_other_are_refused(string first, string second, string expected)
    {
        Assert.Contains(Faults($"  - {first}\n  - {second}"), fault => fault.Contains(": KG3011: ", StringComparison.Ordinal) && fault.Contains(expected, StringComparison.Ordinal));
        Assert.Empty(Faults($"  - {first}\n  - document: 某规划\n    deleteEntity: {{entity: Lab/别的}}"));
    }

    [Fact]
    public void What_is_for_different_documents_does_not_contradict()
    {
        Assert.Empty(Faults("  - document: 甲规划\n    merge: {entities: [Lab/甲], into: Lab/乙}\n  - document: 乙规划\n    merge: {entities: [Lab/甲], into: Lab/丙}"));
        Assert.NotEmpty(Faults("  - document: 甲规划\n    merge: {entities: [Lab/甲], into: Lab/乙}\n  - merge: {entities: [Lab/甲], into: Lab/丙}"));
    }

    private static string[] Faults(string corrections)
    {
        try
        {
            GraphDefinitions.Default.WithCorrections($"corrections:\n{corrections}");
            return [];
        }
        catch (DefinitionException exception)
        {
            return [.. exception.Faults.Select(static fault => fault.ToString())];
        }
    }
}
