using KnowledgeGraph.Scoring;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

/// <summary>A made gold over lines 1 to 10. Its JSON is written with ' for ".</summary>
internal sealed class SmallGold
{
    private readonly List<string> _entities = [];
    private readonly List<string> _relations = [];
    private readonly List<string> _values = [];

    public string Manifest { get; init; } = "{'document': 'plan.txt', 'files': [{'prefix': 'a', 'lines': [[1, 10]]}]}";

    /// <summary>Further files by name.</summary>
    public Dictionary<string, string> Others { get; } = [];

    public SmallGold Entity(string type, string name, string more = "", int line = 1)
    {
        _entities.Add($"{{'type': '{type}', 'name': '{name}', 'aliases': [], 'line': {line}, 'evidence': '{name}'{Further(more)}}}");
        return this;
    }

    public SmallGold Relation(string subject, string type, string @object, string more = "", int line = 1)
    {
        _relations.Add($"{{'subject': '{subject}', 'type': '{type}', 'object': '{@object}', 'line': {line}, 'evidence': 'e'{Further(more)}}}");
        return this;
    }

    public SmallGold Value(string indicator, string value, string more = "", string sign = "=", string unit = "个", string year = "2025", string role = "target", int line = 1)
    {
        _values.Add($"{{'indicator': '{indicator}', 'subject': '杭州', 'value': {value}, 'operator': '{sign}', 'unit': '{unit}', 'year': {year}, 'role': '{role}', 'line': {line}, 'evidence': 'e'{Further(more)}}}");
        return this;
    }

    public async Task<Gold> ReadAsync()
    {
        using TemporaryFolder folder = new();
        Write(folder, "manifest.json", Manifest);
        Write(folder, "a.entities.jsonl", string.Join('\n', _entities));
        Write(folder, "a.relations.jsonl", string.Join('\n', _relations));
        Write(folder, "a.targets.jsonl", string.Join('\n', _values));
        foreach ((string name, string text) in Others)
        {
            Write(folder, name, text);
        }

        return await GoldReader.ReadAsync(folder.FullName, TestContext.Current.CancellationToken);
    }

    public async Task<ScoreReport> ScoreAsync(SmallGraph graph) => Scorer.Score(graph.Build(), await ReadAsync());

    private static string Further(string more) => more.Length > 0 ? $", {more}" : string.Empty;

    private static void Write(TemporaryFolder folder, string name, string text) => folder.Write(name, text.Replace('\'', '"'));
}
