using KnowledgeGraph.Definitions;

namespace KnowledgeGraph.Tests.Definitions;

public sealed class DefinitionFaultTests
{
    private const string Schema = """
        labels:
          Entity: {zh: 实体, abstract: true, properties: {id: text!, name: text!}}
          Lab: {zh: 实验室, is: Entity}
          Region: {zh: 地区, is: Entity}
        relationships:
          BUILDS: {zh: 建设, kind: fact, ends: [{from: Region, to: Lab}]}
        """;

    [Fact]
    public void A_schema_without_fault_is_read() => Assert.Empty(FaultsOf(Schema));

    [Fact]
    public void All_faults_of_a_file_are_named_at_once_with_their_places()
    {
        const string schema = """
            lables: {}
            labels:
              Entity: {zh: 实体, abstract: yes, properties: {id: text!, name: textt}}
              Lab: {zh: 实验室, is: Entity, colour: red}
              Region: {is: Entitty, colours: "#000000"}
            relationships:
              BUILDS: {zh: 建设, kind: facts, ends: [{from: Regoin, to: Lab}]}
            """;
        Assert.Equal(
            [
                "schema.yaml:1:1: KG3002: schema.yaml has no key 'lables'. Did you mean 'labels'?",
                "schema.yaml:3:30: KG3003: 'abstract' must be true or false, not 'yes'.",
                "schema.yaml:3:65: KG3010: 'textt' is no type of a property; there are text, integer, number, flag, texts, date. Did you mean 'text'?",
                "schema.yaml:4:22: KG3004: 'Entity' is no abstract label.",
                "schema.yaml:4:38: KG3010: A colour is written '#RRGGBB', not 'red'.",
                "schema.yaml:5:11: KG3006: Label 'Region' needs 'zh'.",
                "schema.yaml:5:16: KG3004: 'Entitty' is no abstract label.",
                "schema.yaml:5:25: KG3002: Label 'Region' has no key 'colours'. Did you mean 'colour'?",
                "schema.yaml:7:3: KG3006: Relationship type 'BUILDS' needs 'ends': a list of {from: …, to: …}.",
                "schema.yaml:7:26: KG3010: 'kind' is structure, fact or reference, not 'facts'. Did you mean 'fact'?",
                "schema.yaml:7:47: KG3004: 'Regoin' is no label and no label set. Did you mean 'Region'?",
            ],
            FaultsOf(schema));
    }

    [Fact]
    public void A_lexicon_names_known_labels_and_no_name_twice()
    {
        const string lexicon = """
            lexicon:
              - label: Labb
                names: 之江实验室=之江
              - label: Lab
                names: |
                  西湖实验室
                  之江=x= 西湖实验室
              - label: Region
                name: 杭州
            """;
        Assert.Equal(
            [
                "lexicon/a.yaml:2:12: KG3004: Label 'Labb' is not in schema.yaml. Did you mean 'Lab'?",
                "lexicon/a.yaml:7:7: KG3005: '之江' stands already in lexicon/a.yaml:3 as Labb.",
                "lexicon/a.yaml:7:7: KG3010: An empty name in '之江=x='. A name with aliases is written name=alias=alias.",
                "lexicon/a.yaml:7:13: KG3005: '西湖实验室' stands already in lexicon/a.yaml:6 as Lab.",
                "lexicon/a.yaml:8:5: KG3006: A group of names needs 'names'.",
                "lexicon/a.yaml:9:5: KG3002: A group of names has no key 'name'. Did you mean 'names'?",
            ],
            FaultsOf(Schema, ("lexicon/a.yaml", lexicon)));
    }

    [Fact]
    public void A_rule_refers_to_labels_types_and_word_lists_that_exist()
    {
        const string rules = """
            words: {build: 建设 创建}
            relations:
              - {id: builds, relation: BUILD, triggers: "@bild", objectLabels: Lab, subjectLabels: Region}
              - {id: builds, relation: BUILDS, triggers: "@build", objectLabels: Region, subjectLabels: Lab, objects: behind}
              - {id: between, relation: BUILDS, triggers: 以, objectLabels: Lab, subjectLabels: Region, objects: between, confidence: 2}
            """;
        Assert.Equal(
            [
                "rules/a.yaml:3:28: KG3004: Rule 'builds' tells 'BUILD', which schema.yaml does not define. Did you mean 'BUILDS'?",
                "rules/a.yaml:3:45: KG3004: No word list 'bild'. Did you mean 'build'?",
                "rules/a.yaml:4:5: KG3010: Rule 'builds' finds nothing: BUILDS allows none of its pairs of subject and object.",
                "rules/a.yaml:4:10: KG3005: Rule 'builds' is defined already in rules/a.yaml:3.",
                "rules/a.yaml:4:107: KG3010: 'objects' is one of after, before, between, below, not 'behind'.",
                "rules/a.yaml:5:5: KG3006: Rule 'between' has objects 'between' and needs 'close'.",
                "rules/a.yaml:5:122: KG3010: 'confidence' is 2; from 0 to 1 is allowed.",
            ],
            FaultsOf(Schema, ("rules/a.yaml", rules)));
    }

    [Fact]
    public void Ends_that_names_may_leave_out_stand_under_labels_that_exist()
    {
        const string rules = """
            identity:
              optionalEnds:
                Labb: 室
                Lab: 室 实验室
            """;
        Assert.Equal(
            ["rules/a.yaml:3:5: KG3004: 'identity' names 'Labb', which schema.yaml does not define. Did you mean 'Lab'?"],
            FaultsOf(Schema, ("rules/a.yaml", rules)));
    }

    [Fact]
    public void Ends_that_names_may_leave_out_are_read_with_the_longest_first()
    {
        GraphDefinitions definitions = GraphDefinitions.Read([("schema.yaml", "schema.yaml", Schema), ("rules/a.yaml", "rules/a.yaml", "identity: {optionalEnds: {Lab: 室 实验室}}")]);
        Assert.Equal(["实验室", "室"], definitions.Rules.Identity.OptionalEnds["Lab"]);
    }

    [Theory]
    [InlineData("labels: [a, b", "KG3001")]
    [InlineData("labels: {A: {zh: a}}\nlabels: {}", "KG3005")]
    [InlineData("labels: &all {}", "KG3007")]
    [InlineData("labels: {}\nlabelSets: *all", "KG3007")]
    [InlineData("{}\n---\n{}", "KG3001")]
    [InlineData("- a", "KG3003")]
    public void A_file_that_is_not_plain_YAML_is_refused(string schema, string code) =>
        Assert.Contains(FaultsOf(schema), fault => fault.Contains($": {code}: ", StringComparison.Ordinal));

    [Fact]
    public void Depth_and_number_of_values_are_limited()
    {
        string deep = "labels: " + new string('[', 5000) + new string(']', 5000);
        Assert.Contains(FaultsOf(deep), fault => fault.Contains("KG3008: Nested deeper than 32 levels.", StringComparison.Ordinal));
        string wide = "labels: [" + string.Concat(Enumerable.Repeat("a,", 2_000_001)) + "]";
        Assert.Contains(FaultsOf(wide), fault => fault.Contains("KG3008: More than 2000000 values in one file.", StringComparison.Ordinal));
    }

    private static string[] FaultsOf(string schema, params (string Path, string Text)[] more)
    {
        try
        {
            GraphDefinitions.Read([("schema.yaml", "schema.yaml", schema), .. more.Select(file => (file.Path, file.Path, file.Text))]);
            return [];
        }
        catch (DefinitionException exception)
        {
            return [.. exception.Faults.Select(fault => fault.ToString())];
        }
    }
}
