using CsCheck;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Tests.Corrections;

/// <summary>Corrected graphs are the same whatever the order of documents, the number of jobs, and whatever a store held before.</summary>
public sealed class CorrectedBuildTests
{
    private const string Corrections = """
          - id: lab
            merge: {entities: [Lab/西湖实验室], into: Lab/西湖省实验室}
          - id: town
            document: 宁波市科技创新发展“十四五”规划
            split: {entity: ScienceCityZone/梦想小镇, into: ScienceCityZone/宁波梦想小镇}
          - id: brain
            retype: {entity: Platform/城市大脑, label: ResearchFacility}
          - id: hub
            addEntity: {entity: Platform/天工汇}
          - id: run
            addFact: {start: Region/杭州, type: BUILDS, end: Platform/天工汇, evidence: 把天工汇管起来}
          - id: rd
            fixValue: {indicator: 研发投入强度, year: 2025, set: {value: 4}}
        """;

    private static readonly string[] Places = ["杭州市", "宁波市", "成都市", "浙江省", "武汉市"];

    private static readonly string[] Sentences =
    [
        "建设之江实验室、西湖实验室。", "支持梦想小镇建设。", "到2025年，研发投入强度达到3.5%。", "做大做强市创投引导基金。", "完善城市大脑。", "把天工汇管起来。",
        "推进国科大杭州高等研究院建设，支持国科大杭高院引进人才。", "市人民政府负责实施，省科技厅指导。", "我市高新区聚焦人工智能、生物医药等领域。",
    ];

    private static readonly Gen<string[]> Plans = Gen.Shuffle(Sentences).Array[Places.Length].Select(static texts => texts.Select(static (sentences, at) => string.Join("\n\n", sentences[..(4 + (at % 5))])).ToArray());

    [Fact]
    public void Merged_and_corrected_graphs_do_not_hang_on_the_order_of_documents()
    {
        GraphPipeline pipeline = CorrectedPlan.Pipeline(Corrections);
        Gen.Select(Plans, Gen.Shuffle(Enumerable.Range(0, Places.Length).ToArray())).Check(
            (texts, order) =>
            {
                string first = Words(GraphPipeline.Merge(texts.Select((text, at) => pipeline.Run(CorrectedPlan.Source(text, Places[at])))));
                string second = Words(GraphPipeline.Merge(order.AsParallel().Select(at => pipeline.Run(CorrectedPlan.Source(texts[at], Places[at])))));
                Assert.Equal(first, second);
            },
            iterations: 12);
    }

    [Fact]
    public async Task Files_and_jobs_in_any_order_give_the_same_bytes_and_a_second_run_writes_nothing()
    {
        using TemporaryFolder folder = new();
        string schema = SchemaWith(folder, $"corrections:\n{Corrections}\n");
        string[] paths = [.. Places.Select((place, at) => folder.Write($"{place}.txt", $"{place}科技创新发展“十四五”规划\n\n{place}人民政府\n\n一、重点任务\n\n{string.Join("\n\n", Sentences[(at % 3)..])}\n"))];
        KgResult first = await KgProcess.RunAsync(["build", .. paths, "--schema", schema, "--jobs", "1", "--out", folder["one"]]);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("correction(s) replayed", first.Output, StringComparison.Ordinal);
        KgResult second = await KgProcess.RunAsync(["build", .. paths.Reverse(), "--schema", schema, "--jobs", "4", "--out", folder["two"]]);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder["one"], "graph.jsonl"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Path.Combine(folder["two"], "graph.jsonl"), TestContext.Current.CancellationToken));
        KgResult again = await KgProcess.RunAsync(["build", .. paths, "--schema", schema, "--out", folder["one"]]);
        Assert.Contains("5 unchanged, nothing written", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_held_the_document_uncorrected_holds_it_corrected()
    {
        using TemporaryFolder folder = new();
        string text = string.Join("\n\n", Sentences);
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(folder["plans.db"], cancellationToken: TestContext.Current.CancellationToken);
        await store.ReplaceAsync(CorrectedPlan.Pipeline("  []").Run(CorrectedPlan.Source(text)), TestContext.Current.CancellationToken);
        DocumentGraph corrected = CorrectedPlan.Pipeline(Corrections + "\n  - {id: gone, document: 杭州市科技创新发展“十四五”规划, deleteEntity: {entity: Lab/没有实验室}}").Run(CorrectedPlan.Source(text));
        await store.ReplaceAsync(corrected, TestContext.Current.CancellationToken);
        HashSet<string> ids = [];
        await foreach (Node node in store.ReadNodesAsync(TestContext.Current.CancellationToken))
        {
            ids.Add(node.Id);
        }

        Assert.Contains("Lab/西湖省实验室", ids);
        Assert.DoesNotContain("Lab/西湖实验室", ids);
        IReadOnlyList<KnowledgeGraph.Diagnostics.Diagnostic> diagnostics = await store.ReadDiagnosticsAsync(corrected.DocumentId, TestContext.Current.CancellationToken);
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "KG4002" && diagnostic.Reason.Contains("'gone'", StringComparison.Ordinal));
        Assert.True((await store.ReplaceAsync(corrected, TestContext.Current.CancellationToken)).IsEmpty);
    }

    [Fact]
    public async Task Schema_check_names_faults_of_corrections()
    {
        using TemporaryFolder folder = new();
        string schema = SchemaWith(folder, "corrections:\n  - merge: {entities: [Lap/甲], into: Lab/乙}\n");
        KgResult check = await KgProcess.RunAsync("schema", "check", "--schema", schema);
        check.RequiresFailure(1, "corrections.yaml:2:24: KG3004", "Did you mean 'Lab'?");
    }

    private static string SchemaWith(TemporaryFolder folder, string corrections)
    {
        string original = Path.Combine(Repository.Root, "graph-schema");
        foreach (string path in Directory.EnumerateFiles(original, "*.yaml", SearchOption.AllDirectories))
        {
            folder.Write(Path.Combine("schema", Path.GetRelativePath(original, path)), File.ReadAllBytes(path));
        }

        folder.Write(Path.Combine("schema", "corrections.yaml"), corrections);
        return folder["schema"];
    }

    private static string Words(PropertyGraph graph) => string.Join(
        '\n',
        graph.Nodes.Select(static node => $"{node} {node.Properties.ToJson()}")
            .Concat(graph.Relationships.Select(static relationship => $"{relationship.Id} {relationship} {relationship.Properties.ToJson()}")));
}
