using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Segmentation.Compiler;

/// <summary>jieba's tables in a folder, as they are or compressed with Brotli (<c>.br</c> behind the name).</summary>
internal sealed class JiebaSources(string folder)
{
    public TextReader OpenDictionary() => Open("dict.txt");

    public TextReader OpenInverseDocumentFrequencies() => Open("idf.txt");

    /// <summary>The lines of the model of unknown words, split at tabs.</summary>
    public List<string[]> ReadHmm() => ReadTable("hmm.tsv");

    /// <summary>The lines of the model of parts of speech, split at tabs.</summary>
    public List<string[]> ReadTaggingModel() => ReadTable("pos-hmm.tsv");

    private List<string[]> ReadTable(string name)
    {
        using TextReader reader = Open(name);
        List<string[]> lines = [];
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line.Split('\t'));
        }

        return lines;
    }

    private StreamReader Open(string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path)
            ? new StreamReader(path, Encoding.UTF8)
            : new StreamReader(new BrotliStream(File.OpenRead(path + ".br"), CompressionMode.Decompress), Encoding.UTF8);
    }
}
