using System.Globalization;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.UnknownWords;

namespace KnowledgeGraph.Segmentation.Compiler;

/// <summary>Compiles jieba's tables into the resources that the library embeds. The same tables give the same bytes.</summary>
internal static class ResourceCompiler
{
    private const string StateLetters = "BEMS";

    public static IEnumerable<(string Name, byte[] Bytes)> Compile(JiebaSources sources)
    {
        using TextReader dictionary = sources.OpenDictionary();
        List<DictionaryEntry> entries = DictionaryReader.Read(dictionary, "dict.txt");
        Dictionary<string, double> inverseFrequencies = ReadInverseFrequencies(sources);
        List<string[]> hmm = sources.ReadHmm();
        List<string[]> tagging = sources.ReadTaggingModel();

        Alphabet alphabet = AlphabetOf(entries, inverseFrequencies.Keys, hmm.Concat(tagging));
        MainDictionary main = MainDictionary.Build(entries, alphabet, inverseFrequencies.Keys);
        yield return ("dictionary.bin", TrieFormat.Write(main.Trie));
        yield return ("tags.bin", TagFormat.Write(main.Tags));
        yield return ("hmm.bin", WriteHmm(hmm, alphabet));
        yield return ("tagging.bin", new TaggingTables(tagging, alphabet).Write());
        yield return ("idf.bin", IdfFormat.Write(main.Trie, inverseFrequencies));
    }

    private static Dictionary<string, double> ReadInverseFrequencies(JiebaSources sources)
    {
        using TextReader reader = sources.OpenInverseDocumentFrequencies();
        Dictionary<string, double> values = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Trim().Split(' ');
            values[fields[0]] = double.Parse(fields[1], CultureInfo.InvariantCulture);
        }

        return values;
    }

    // Characters of frequent words come first, so that the tables for them lie close together.
    private static Alphabet AlphabetOf(List<DictionaryEntry> entries, IEnumerable<string> otherWords, IEnumerable<string[]> models)
    {
        Dictionary<char, long> counts = [];
        foreach (DictionaryEntry entry in entries)
        {
            Count(entry.Word, 1 + entry.Frequency);
        }

        foreach (string word in otherWords)
        {
            Count(word, 1);
        }

        foreach (string[] line in models)
        {
            if (line[0] is "emit")
            {
                Count(line[2], 1);
            }
            else if (line[0] is "states")
            {
                Count(line[1], 1);
            }
        }

        IEnumerable<char> ordered = counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Select(static pair => pair.Key);
        return new Alphabet(['\0', .. ordered]);

        void Count(string word, long weight)
        {
            foreach (char unit in word)
            {
                counts[unit] = counts.GetValueOrDefault(unit) + weight;
            }
        }
    }

    private static byte[] WriteHmm(List<string[]> lines, Alphabet alphabet)
    {
        double[] start = new double[HmmModel.States];
        double[] transitions = new double[HmmModel.States * HmmModel.States];
        double[] emissions = new double[alphabet.Characters.Length * HmmModel.States];
        Array.Fill(transitions, HmmModel.Impossible);
        Array.Fill(emissions, HmmModel.Impossible);
        foreach (string[] line in lines)
        {
            int state = StateLetters.IndexOf(line[1], StringComparison.Ordinal);
            double value = double.Parse(line[^1], CultureInfo.InvariantCulture);
            switch (line[0])
            {
                case "start":
                    start[state] = value;
                    break;
                case "trans":
                    transitions[state * HmmModel.States + StateLetters.IndexOf(line[2], StringComparison.Ordinal)] = value;
                    break;
                default:
                    emissions[alphabet.CodeOf(line[2][0]) * HmmModel.States + state] = value;
                    break;
            }
        }

        return HmmFormat.Write(start, transitions, emissions);
    }
}
