using System.Globalization;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.Tagging;
using KnowledgeGraph.Segmentation.UnknownWords;

namespace KnowledgeGraph.Segmentation.Compiler;

/// <summary>Turns the lines of the model of parts of speech into the tables of a <see cref="TaggingModel"/>.</summary>
internal sealed class TaggingTables
{
    private const string StateLetters = "BEMS";

    private readonly string[] tags;
    private readonly double[] start = new double[TaggingModel.States];
    private readonly double[] transitions = new double[TaggingModel.States * TaggingModel.States];
    private readonly SortedDictionary<int, double>[] emissions;
    private readonly SortedSet<int>[] listed;

    public TaggingTables(List<string[]> lines, Alphabet alphabet)
    {
        tags = [.. lines.Where(static line => line[0] is "start").Select(static line => line[1][2..]).Distinct().Order(StringComparer.Ordinal)];
        emissions = [.. alphabet.Characters.Select(static _ => new SortedDictionary<int, double>())];
        listed = [.. alphabet.Characters.Select(static _ => new SortedSet<int>())];
        Array.Fill(transitions, double.NegativeInfinity);
        foreach (string[] line in lines)
        {
            switch (line[0])
            {
                case "start":
                    start[StateOf(line[1])] = ValueOf(line[2]);
                    break;
                case "trans" when line.Length == 4:
                    transitions[StateOf(line[2]) * TaggingModel.States + StateOf(line[1])] = ValueOf(line[3]);
                    break;
                case "emit":
                    emissions[alphabet.CodeOf(line[2][0])][StateOf(line[1])] = ValueOf(line[3]);
                    break;
                case "states":
                    listed[alphabet.CodeOf(line[1][0])].UnionWith(line[2].Split(' ').Select(StateOf));
                    break;
            }
        }
    }

    public byte[] Write()
    {
        ushort[] counts = new ushort[listed.Length * 2];
        List<byte> states = [];
        List<double> values = [];
        for (int code = 0; code < listed.Length; code++)
        {
            int[] others = [.. emissions[code].Keys.Where(state => !listed[code].Contains(state))];
            counts[code * 2] = (ushort)listed[code].Count;
            counts[code * 2 + 1] = (ushort)others.Length;
            foreach (int state in listed[code].Concat(others))
            {
                states.Add((byte)state);
                values.Add(emissions[code].GetValueOrDefault(state, HmmModel.Impossible));
            }
        }

        return TaggingModelFormat.Write(tags, start, transitions, counts, [.. states], [.. values]);
    }

    private static double ValueOf(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private int StateOf(string name) =>
        StateLetters.IndexOf(name[0], StringComparison.Ordinal) * TaggingModel.Tags + Array.BinarySearch(tags, name[2..], StringComparer.Ordinal);
}
