using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Makes documents at random: the same seed gives the same document. Documents share entities, and say different things of them.</summary>
/// <param name="seed">Chooses the words.</param>
/// <param name="withOddText">True to put in what UTF-8 cannot hold: halves of surrogate pairs, U+0000.</param>
internal sealed class RandomGraphs(int seed, bool withOddText = false)
{
    private static readonly string[] Words =
    [
        "杭州", "之江实验室", "（试行）", "ａＢ", "5G", "𬭎", "😀", "\uFF5E", "\uE000", "'; DROP TABLE nodes; --", "\"", "\\", "`", "$1", "{x: 1}", "\n", "\t",
        "\u3000", "\u2028", "\u0085", "\uFEFF", "%", "*", " OR ", "é", "e\u0301", "</script>", "#", "/", "科技创新", "人才",
    ];

    private static readonly string[] OddWords = ["\uD800", "\uDC00", "\0", "\uDC00\uD800"];

    private readonly Random _random = new(seed);

    /// <summary>A document; of one number there may be many versions.</summary>
    public DocumentGraph Document(int number, int parts = 6)
    {
        string id = $"Document/市政府/规划{number}{(number % 2 == 0 ? "𬭎" : "（一）")}";
        List<Node> nodes = [new(id, ["Document"], [new("name", $"规划{number}"), new("title", Value()), new("sha256", _random.Next(3).ToString("x64"))])];
        for (int i = 0; i < parts; i++)
        {
            if (_random.Next(4) > 0)
            {
                nodes.Add(new Node($"{id}#p-{i}", ["Paragraph"], [new("name", Value()), .. Properties()]));
            }
        }

        foreach (int entity in Enumerable.Range(0, 8).Where(_ => _random.Next(2) == 0))
        {
            string name = $"{Words[entity]}{entity}";
            nodes.Add(new Node($"Lab/{name}", _random.Next(3) == 0 ? ["Lab", "Entity", "Platform"] : ["Lab", "Entity"], [new("name", name), .. Properties()]));
        }

        Dictionary<string, Relationship> relationships = [];
        for (int i = 0; i < parts * 2; i++)
        {
            (string start, string end) = (nodes[_random.Next(nodes.Count)].Id, nodes[_random.Next(nodes.Count)].Id);
            string type = Pick("MENTIONS", "HAS_PARAGRAPH", "BUILDS");
            Relationship relationship = new(GraphId.Relationship(id, start, type, end), type, start, end, Properties());
            relationships.TryAdd(relationship.Id, relationship);
        }

        return new DocumentGraph(id, $"{number}.txt", Value() + Value(), Shuffled(nodes), Shuffled([.. relationships.Values]), Diagnostics());
    }

    public string Text() => string.Concat(Enumerable.Range(0, _random.Next(5)).Select(_ => Word()));

    private KeyValuePair<string, object?>[] Properties() =>
    [
        new("aliases", _random.Next(2) == 0 ? null : Enumerable.Range(0, _random.Next(4)).Select(_ => Value()).ToArray()),
        new("text", _random.Next(2) == 0 ? null : Value()),
        new("value", Pick<object?>(null, 0.0, -0.0, 3L, 3.0, 1e300, -2.5e-7, 0.1, long.MaxValue, long.MinValue, "3", true)),
        new("isOpen", Pick<object?>(null, true, false)),
        new("count", _random.Next(3)),
    ];

    private Diagnostic[] Diagnostics() =>
    [
        .. Enumerable.Range(0, _random.Next(3)).Select(i => new Diagnostic(
            Pick(DiagnosticCode.NoTitle, DiagnosticCode.RowShape),
            Pick(DiagnosticSeverity.Info, DiagnosticSeverity.Warning),
            i,
            new TextSpan(i, i + _random.Next(9)),
            Value())),
    ];

    private string Value() => Word() + Text();

    private string Word() => withOddText && _random.Next(8) == 0 ? Pick(OddWords) : Pick(Words);

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private List<T> Shuffled<T>(List<T> items)
    {
        _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));
        return items;
    }
}
