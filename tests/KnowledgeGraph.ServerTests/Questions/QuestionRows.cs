using System.Text;

namespace KnowledgeGraph.ServerTests.Questions;

/// <summary>The rows that answer a question: by the text, as a person read them there, beside what the graph gives.</summary>
/// <remarks>
/// A line is a mark, a row and perhaps <c>  # why</c>: <c>=</c> text and graph agree; <c>-</c> the text says it and the graph lacks it; <c>+</c> the graph says it
/// and the text does not. Approving sets marks anew and adds or drops <c>+</c> lines; what the text says is only ever written by hand.
/// </remarks>
internal sealed class QuestionRows
{
    private const string Why = "  # ";

    private readonly List<string> _header = [];
    private readonly List<string> _byText = [];
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    public QuestionRows(string file)
    {
        foreach (string line in file.Split('\n').Where(static line => line.Length > 0))
        {
            if (line[0] == '#')
            {
                _header.Add(line);
                continue;
            }

            string[] parts = line[2..].Split(Why, 2);
            if (parts.Length == 2)
            {
                _notes[parts[0]] = parts[1];
            }

            if (line[0] != '+')
            {
                _byText.Add(parts[0]);
            }
        }
    }

    /// <summary>How many rows the text has.</summary>
    public int Count => _byText.Count;

    /// <summary>The file with marks for these rows of the graph.</summary>
    public string Compare(IEnumerable<string> graph)
    {
        List<string> left = [.. graph];
        StringBuilder file = new();
        foreach (string line in _header)
        {
            file.Append(line).Append('\n');
        }

        foreach (string row in _byText)
        {
            Append(file, left.Remove(row) ? '=' : '-', row);
        }

        foreach (string row in left)
        {
            Append(file, '+', row);
        }

        return file.ToString();
    }

    private void Append(StringBuilder file, char mark, string row)
    {
        file.Append(mark).Append(' ').Append(row);
        if (mark != '=' && _notes.TryGetValue(row, out string? note))
        {
            file.Append(Why).Append(note);
        }

        file.Append('\n');
    }
}
