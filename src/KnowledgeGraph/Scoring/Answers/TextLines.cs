using System.Text;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The lines of a text, found by number or by the words they begin with.</summary>
/// <remarks>Lines are counted as readers count them: one ends at <c>\n</c>, and at <c>\r</c> only in a text without any <c>\n</c>.</remarks>
internal sealed class TextLines
{
    private readonly string[] _keys;
    private readonly int[] _starts;
    private readonly string _text;

    public TextLines(string text)
    {
        _text = text;
        char lineBreak = text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
        string[] lines = text.Split(lineBreak);
        _keys = [.. lines.Select(WithoutWhiteSpace)];
        _starts = new int[lines.Length];
        for (int i = 1; i < lines.Length; i++)
        {
            _starts[i] = _starts[i - 1] + lines[i - 1].Length + 1;
        }
    }

    /// <summary>The words of a line with its white space; empty outside the text.</summary>
    public ReadOnlySpan<char> this[int line] => line < 1 || line > _starts.Length
        ? []
        : _text.AsSpan(_starts[line - 1], (line == _starts.Length ? _text.Length : _starts[line] - 1) - _starts[line - 1]);

    /// <summary>Offset at which a line starts.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>Number of the line that a gold means; null where the text holds none.</summary>
    public int? Find(GoldPlace place)
    {
        if (place.Line is { } line)
        {
            return line;
        }

        if (place.Anchor is not { } anchor)
        {
            return null;
        }

        if (place.AnchorAfter is not { } after)
        {
            return Find(anchor, 1);
        }

        return Find(after, 1) is { } before ? Find(anchor, before + 1) : null;
    }

    /// <summary>Number of the first line, from a line on, that is <paramref name="anchor"/>; failing that, that begins with it; failing that, that holds it.</summary>
    public int? Find(string anchor, int from)
    {
        // A whole line goes first: a short one such as a body's name also begins longer lines.
        string key = WithoutWhiteSpace(anchor);
        return First(from, line => line == key)
            ?? First(from, line => line.StartsWith(key, StringComparison.Ordinal))
            ?? First(from, line => line.Contains(key, StringComparison.Ordinal));
    }

    private int? First(int from, Func<string, bool> matches)
    {
        int index = from > _keys.Length ? -1 : Array.FindIndex(_keys, from - 1, line => matches(line));
        return index < 0 ? null : index + 1;
    }

    private static string WithoutWhiteSpace(string line)
    {
        StringBuilder key = new(line.Length);
        foreach (char unit in line)
        {
            if (!char.IsWhiteSpace(unit))
            {
                key.Append(unit);
            }
        }

        return key.ToString();
    }
}
