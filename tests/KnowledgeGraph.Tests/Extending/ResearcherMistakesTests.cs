namespace KnowledgeGraph.Tests.Extending;

/// <summary>What people get wrong in definitions is named with file, line and column.</summary>
public sealed class ResearcherMistakesTests
{
    private const string Rules = "rules/my.yaml";
    private const string Names = "lexicon/my.yaml";

    [Theory]
    [InlineData(Rules, "names:\n  - {id: a, label: Plattform, heads: 工场}", "rules/my.yaml:2:20: KG3004: Rule 'a' names 'Plattform', which schema.yaml does not define. Did you mean 'Platform'?")]
    [InlineData(Rules, "names:\n  - {id: a, label: Entity, heads: 工场}", "rules/my.yaml:2:20: KG3004: Rule 'a' names 'Entity', which is abstract: no node bears it alone.")]
    [InlineData(Rules, "names:\n  - {label: Lab, heads: 工场}", "rules/my.yaml:2:5: KG3006: A rule needs 'id'.")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab}", "rules/my.yaml:2:5: KG3006: Rule 'a' needs 'heads'.")]
    [InlineData(Rules, "name:\n  - {id: a, label: Lab, heads: 工场}", "rules/my.yaml:1:1: KG3002: A rule file has no key 'name'. Did you mean 'names'?")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, head: 工场, heads: 工坊}", "rules/my.yaml:2:25: KG3002: A rule under 'names' has no key 'head'. Did you mean 'heads'?")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, heads: 工场, most: 一百}", "rules/my.yaml:2:42: KG3003: 'most' must be a number, not '一百'.")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, heads: 工场, most: 100}", "rules/my.yaml:2:42: KG3010: 'most' is 100; from 1 to 60 is allowed.")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, heads: 工场, modifier: propper}", "rules/my.yaml:2:46: KG3010: 'modifier' is one of particular, specific, named, proper, place, owner, route, none, titled, quoted, not 'propper'. Did you mean 'proper'?")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, heads: 工场, headProperty: kind}", "rules/my.yaml:2:50: KG3004: Lab has no property 'kind' in schema.yaml.")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, heads: \"@platformHead\"}", "rules/my.yaml:2:32: KG3004: No word list 'platformHead'. Did you mean 'platformHeads'?")]
    [InlineData(Rules, "names:\n  - {id: a, label: Lab, heads: 工场、工坊}", "rules/my.yaml:2:32: KG3010: '工场、工坊' holds '、'. Words are parted by blanks, a name and its alias joined by '='; a word that holds such a mark is put in double quotes.")]
    [InlineData(Rules, "relations:\n  - {id: a, relation: BUILD, triggers: 营建, objectLabels: Lab, subjectLabels: Region}", "rules/my.yaml:2:23: KG3004: Rule 'a' tells 'BUILD', which schema.yaml does not define. Did you mean 'BUILDS'?")]
    [InlineData(Rules, "relations:\n  - {id: a, relation: BUILDS, triggers: 营建, objectLabels: Technology, subjectLabels: Region}", "rules/my.yaml:2:5: KG3010: Rule 'a' finds nothing: BUILDS allows none of its pairs of subject and object.")]
    [InlineData(Rules, "relations:\n  - {id: a, relation: BUILDS, triggers: 营建, objectLabels: Lab, subjectLabels: Region, subjects: town}", "rules/my.yaml:2:97: KG3010: 'subjects' is one of clause, inside, tail, sentence, topic, outerTopic, first, place, document, nobody, not 'town'.")]
    [InlineData(Names, "lexicon:\n  - label: Compny\n    names: 天元新材", "lexicon/my.yaml:2:12: KG3004: Label 'Compny' is not in schema.yaml. Did you mean 'Company'?")]
    [InlineData(Names, "lexicon:\n  - label: Company\n    names: |\n      天元新材\n      云栖数据 天元新材", "lexicon/my.yaml:5:12: KG3005: '天元新材' stands already in lexicon/my.yaml:4 as Company.")]
    [InlineData(Names, "lexicon:\n  - label: Company\n    names: 天元新材，云栖数据", "lexicon/my.yaml:3:12: KG3010: '天元新材，云栖数据' holds '，'. Words are parted by blanks, a name and its alias joined by '='; a word that holds such a mark is put in double quotes.")]
    [InlineData(Names, "lexicon:\n  - label: Company\n    names: 天元新材＝天元", "lexicon/my.yaml:3:12: KG3010: '天元新材＝天元' holds '＝'. Words are parted by blanks, a name and its alias joined by '='; a word that holds such a mark is put in double quotes.")]
    [InlineData(Names, "lexicon:\n  - label: Company\n    names: 天元新材=", "lexicon/my.yaml:3:12: KG3010: An empty name in '天元新材='. A name with aliases is written name=alias=alias.")]
    [InlineData(Names, "lexicon:\n  label: Company\n  names: 天元新材", "lexicon/my.yaml:2:3: KG3003: 'lexicon' must be a list, not a mapping.")]
    [InlineData(Names, "lexicon:\n  - label: Company", "lexicon/my.yaml:2:5: KG3006: A group of names needs 'names'.")]
    [InlineData("lexicon/my.yml", "lexicon: []", "lexicon/my.yml:1:1: KG3009: Only files that end in .yaml are read; rename it.")]
    public void A_wrong_file_is_told_by_its_place_and_what_was_expected(string file, string text, string fault)
    {
        using EditedSchema schema = new(new SchemaEdit(file, null, text + "\n"));
        Assert.Equal(fault, Assert.Single(schema.Faults));
    }

    [Theory]
    [InlineData("names:\n\t- {id: a, label: Lab, heads: 工场}", "rules/my.yaml:2:1: KG3001: A tab stands where a line begins; YAML is indented with blanks.")]
    [InlineData("names:\n  - {id: a， label: Lab, heads: 工场}", "rules/my.yaml:2:18: KG3001: Not valid YAML: ", "Line 2 holds a full-width '，'; YAML wants ','.")]
    [InlineData("names：\n  - {id: a, label: Lab, heads: 工场}", "rules/my.yaml:2:8: KG3001: Not valid YAML: ", "Line 1 holds a full-width '：'; YAML wants ':'.")]
    [InlineData("names:\n  - {id: a, label: Lab, heads: @platformHeads}", "rules/my.yaml:2:32: KG3001: Not valid YAML: ")]
    [InlineData("names:\n  - id: a\n    label: Lab\n   heads: 工场", "rules/my.yaml:4:4: KG3001: Not valid YAML: ")]
    public void A_file_that_is_no_YAML_is_told_by_its_place_and_the_usual_slip(string text, params string[] words)
    {
        using EditedSchema schema = new(new SchemaEdit(Rules, null, text + "\n"));
        string fault = Assert.Single(schema.Faults);
        Assert.StartsWith(words[0], fault, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_or_rule_that_stands_elsewhere_says_where()
    {
        using EditedSchema schema = new(
            new SchemaEdit(Rules, null, "words:\n  general: 飞地\nnames:\n  - {id: name-lab, label: Lab, heads: 工场}\n"),
            new SchemaEdit(Names, null, "lexicon:\n  - label: University\n    names: 浙江大学\n"));
        Assert.Collection(
            schema.Faults,
            fault => Assert.EndsWith("'浙江大学' stands already in lexicon/my.yaml:3 as University.", fault, StringComparison.Ordinal),
            fault => Assert.EndsWith("Rule 'name-lab' is defined already in rules/my.yaml:4.", fault, StringComparison.Ordinal),
            fault => Assert.EndsWith("Word list 'general' stands in rules/my.yaml:2 already; add the words there.", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_unit_is_told_like_every_other_fault()
    {
        using EditedSchema schema = new(new SchemaEdit("rules/quantities.yaml", "  - kind: count\n    words: [个,", "  - kind: cont\n    words: [个,"));
        string fault = Assert.Single(schema.Faults);
        Assert.StartsWith("rules/quantities.yaml:", fault, StringComparison.Ordinal);
        Assert.Contains(":11: KG3010: 'kind' is 'cont'. Expected one of: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_schema_is_told()
    {
        using EditedSchema schema = new();
        File.Delete(Path.Combine(schema.FullName, "schema.yaml"));
        Assert.Equal("schema.yaml:1:1: KG3009: The file is not there; a graph-schema folder holds schema.yaml, lexicon/ and rules/.", Assert.Single(schema.Faults));
    }

    [Fact]
    public void A_file_in_another_encoding_is_told()
    {
        using EditedSchema schema = new();
        File.WriteAllBytes(Path.Combine(schema.FullName, "rules", "my.yaml"), [0xD6, 0xD0]);
        Assert.StartsWith("rules/my.yaml:1:1: KG3009: The file cannot be read: ", Assert.Single(schema.Faults), StringComparison.Ordinal);
    }
}
