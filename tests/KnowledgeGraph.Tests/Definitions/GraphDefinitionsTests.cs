using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Tests.Definitions;

public sealed class GraphDefinitionsTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Repository.SeedPath)!, "..", "graph-schema");

    // In a block of names blanks part them and # begins no comment: a remark that slips in, or a name of several English words, falls into names of one word.
    [Fact]
    public void No_name_is_a_bare_English_word()
    {
        IEnumerable<string> words = GraphDefinitions.Default.Lexicon.Entries.Where(static entry => entry.Label != "Company").SelectMany(static entry => entry.Surfaces)
            .Where(static name => name.All(char.IsAsciiLetterLower));
        Assert.Empty(words);
    }

    // A list that nothing reads misleads whoever wants to change what is found.
    [Fact]
    public void Every_word_list_is_read()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Folder, "rules"), "*.yaml").Select(File.ReadAllText)];
        string sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Folder, "..", "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        IEnumerable<string> lists = GraphDefinitions.Default.Rules.Words.Keys.Where(name => !sources.Contains($"\"{name}\"", StringComparison.Ordinal) && !files.Any(text => text.Contains($"\"@{name}\"", StringComparison.Ordinal)));
        Assert.Empty(lists);
    }

    [Fact]
    public void The_folder_graph_schema_has_no_fault() => Assert.Empty(GraphDefinitions.Check(Folder));

    [Fact]
    public void The_embedded_copy_is_the_folder()
    {
        GraphDefinitions folder = GraphDefinitions.Load(Folder);
        Assert.Equal(folder.Schema.Print(), GraphDefinitions.Default.Schema.Print());
        Assert.Equal(folder.Lexicon.Entries.Select(entry => entry.Name), GraphDefinitions.Default.Lexicon.Entries.Select(entry => entry.Name));
        Assert.Equal(folder.Rules.Relations.Select(rule => rule.Id), GraphDefinitions.Default.Rules.Relations.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("BUILDS", "Region", "Lab", true)]
    [InlineData("BUILDS", "Lab", "Indicator", false)]
    [InlineData("COVERS", "TechnologyField", "Technology", true)]
    [InlineData("BASED_ON", "Document", "Policy", true)]
    [InlineData("JOINS", "Lab", "Lab", true)]
    [InlineData("HAS_TARGET", "Fund", "Target", true)]
    [InlineData("MENTIONS", "Row", "Company", true)]
    [InlineData("NOTHING", "Row", "Company", false)]
    public void Ends_are_those_of_the_guidelines(string type, string from, string to, bool allowed) =>
        Assert.Equal(allowed, GraphDefinitions.Default.Schema.Allows(type, from, to));

    [Fact]
    public void A_node_is_checked_for_labels_types_and_missing_properties()
    {
        GraphSchema schema = GraphDefinitions.Default.Schema;
        Dictionary<string, object> good = new() { ["id"] = "Lab/之江实验室", ["name"] = "之江实验室", ["aliases"] = new[] { "之江" } };
        Assert.Empty(schema.Faults(["Entity", "Lab"], good));
        Assert.Equal(["a Lab also bears the label 'Entity'"], schema.Faults(["Lab"], good));
        Assert.Equal(["Lab needs 'name'"], schema.Faults(["Entity", "Lab"], new Dictionary<string, object> { ["id"] = "x" }));
        Assert.Equal(
            ["Lab.aliases must be texts, not Int64", "Lab has no property 'founded'"],
            schema.Faults(["Entity", "Lab"], new Dictionary<string, object> { ["id"] = "x", ["name"] = "x", ["aliases"] = 3L, ["founded"] = "x" }));
        Assert.Equal(["label 'Laboratory' is not in the schema", "the node has no label of its own"], schema.Faults(["Laboratory"], good));
        Assert.Equal(["labels 'Lab' and 'Fund' stand on one node"], schema.Faults(["Entity", "Lab", "Fund"], new Dictionary<string, object> { ["id"] = "x", ["name"] = "x" }));
    }

    [Fact]
    public void A_relationship_is_checked_for_ends_and_provenance()
    {
        GraphSchema schema = GraphDefinitions.Default.Schema;
        IReadOnlyList<string> faults = schema.Faults("BUILDS", ["Entity", "Region"], ["Entity", "Term"], new Dictionary<string, object> { ["status"] = "planned" });
        Assert.Contains("BUILDS may not lead from Entity:Region to Entity:Term", faults);
        Assert.Contains("BUILDS needs 'evidence'", faults);
        Assert.Equal(["relationship type 'BUILD' is not in the schema"], schema.Faults("BUILD", ["Region"], ["Lab"], new Dictionary<string, object>()));
    }

    [Fact]
    public void A_missing_folder_is_one_fault_that_names_the_file()
    {
        DefinitionFault fault = Assert.Single(GraphDefinitions.Check("no/such/folder"));
        Assert.Equal(DefinitionCode.Unreadable, fault.Code);
        Assert.StartsWith("no/such/folder/schema.yaml:1:1: KG3009: ", fault.ToString(), StringComparison.Ordinal);
    }
}
