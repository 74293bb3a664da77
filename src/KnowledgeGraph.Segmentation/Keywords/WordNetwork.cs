namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>Words and how strongly they are connected; each has the rank that its neighbours give it.</summary>
internal sealed class WordNetwork
{
    private const double Damping = 0.85;
    private const int Iterations = 10;

    private readonly OrderedDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<List<(int Other, int Weight)>> connections = [];

    public void Connect(string first, string second, int weight)
    {
        int from = NumberOf(first);
        int to = NumberOf(second);
        connections[from].Add((to, weight));
        connections[to].Add((from, weight));
    }

    /// <summary>The words in the order in which they came, each with its rank between 0 and 1.</summary>
    /// <remarks>Within an iteration words are visited in the order of their characters, and new ranks count at once: the sums depend on it.</remarks>
    public IEnumerable<Keyword> Rank()
    {
        string[] words = [.. numbers.Keys];
        double[] ranks = new double[words.Length];
        Array.Fill(ranks, 1.0 / words.Length);
        double[] totals = [.. connections.Select(static list => list.Aggregate(0.0, static (sum, connection) => sum + connection.Weight))];
        int[] order = [.. Enumerable.Range(0, words.Length).OrderBy(number => words[number], StringComparer.Ordinal)];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            foreach (int number in order)
            {
                double sum = 0;
                foreach ((int other, int weight) in connections[number])
                {
                    sum += weight / totals[other] * ranks[other];
                }

                ranks[number] = (1 - Damping) + Damping * sum;
            }
        }

        double lowest = ranks.DefaultIfEmpty().Min();
        double highest = ranks.DefaultIfEmpty().Max();
        return words.Select((word, number) => new Keyword(word, (ranks[number] - lowest / 10.0) / (highest - lowest / 10.0)));
    }

    private int NumberOf(string word)
    {
        if (!numbers.TryGetValue(word, out int number))
        {
            number = connections.Count;
            numbers.Add(word, number);
            connections.Add([]);
        }

        return number;
    }
}
