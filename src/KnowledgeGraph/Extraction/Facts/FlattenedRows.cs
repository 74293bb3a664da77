using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>A list under its label.</summary>
/// <param name="Label">The label's word: 重点平台.</param>
/// <param name="Reading">The leaf that holds the list.</param>
/// <param name="Start">Where the list starts in it: behind the colon of a label in the same line.</param>
internal sealed record LabelledList(string Label, LeafReading Reading, int Start);

/// <summary>A row of a table that a copy flattened.</summary>
/// <param name="Title">The line over the first label; null where labels stand in the text of a part and no line is their title.</param>
/// <param name="Before">The line right before the title, if it is not of the row before; else null.</param>
/// <param name="Lists">Its lists, in order.</param>
internal sealed record FlattenedRow(LeafReading? Title, LeafReading? Before, List<LabelledList> Lists);

/// <summary>Finds rows of tables that a copy flattened into lines: a short line without marks, then labels that stand alone, each with a line of its own below.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
/// <param name="labels">The words that are labels.</param>
internal sealed class FlattenedRows(IEnumerable<string> labels)
{
    private const int LongestTitle = 20;
    private const int LongestBracket = 6;

    private static readonly System.Buffers.SearchValues<char> NotInTitle = System.Buffers.SearchValues.Create(",;。:!?…");

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _labels = new HashSet<string>(labels, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly int _longest = labels.Select(static label => label.Length).DefaultIfEmpty(0).Max();

    public IReadOnlyList<FlattenedRow> Of(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings)
    {
        List<FlattenedRow> rows = [];
        LeafReading?[] lines = [.. document.Leaves().Where(static leaf => leaf.Kind is not (LeafKind.Blank or LeafKind.Furniture)).Select(leaf => leaf.Kind == LeafKind.Paragraph ? readings.GetValueOrDefault(leaf) : null)];
        FlattenedRow? row = null;
        bool isBehindRow = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is not { } line)
            {
                (row, isBehindRow) = (null, false);
                continue;
            }

            if (WithColon(line) is { } labelled)
            {
                Take(ref row, rows, labelled);
                isBehindRow = true;
            }
            else if (Alone(line) is { } label)
            {
                isBehindRow = i + 1 < lines.Length && lines[i + 1] is { } below && Alone(below) is null;
                if (isBehindRow)
                {
                    Take(ref row, rows, new LabelledList(label, lines[++i]!, 0));
                }
            }
            else
            {
                bool isTitle = i + 1 < lines.Length && lines[i + 1] is { } next && (Alone(next) ?? WithColon(next)?.Label) is not null && IsTitle(line);
                row = isTitle ? new FlattenedRow(line, isBehindRow || i == 0 ? null : lines[i - 1], []) : null;
                isBehindRow = false;
            }
        }

        return rows;
    }

    private static void Take(ref FlattenedRow? row, List<FlattenedRow> rows, LabelledList list)
    {
        row ??= new FlattenedRow(null, null, []);
        if (row.Lists.Count == 0)
        {
            rows.Add(row);
        }

        row.Lists.Add(list);
    }

    // 重点平台, 重点平台(区域)
    private string? Alone(LeafReading line)
    {
        string text = line.Text.Text;
        int open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        int end = open > 0 && text.Length - open - 2 <= LongestBracket ? open : text.Length;
        return end <= _longest && _labels.TryGetValue(text.AsSpan(0, end), out string? label) ? label : null;
    }

    // 重点平台:A、B。
    private LabelledList? WithColon(LeafReading line)
    {
        int colon = line.Text.Text.AsSpan(0, Math.Min(line.Text.Text.Length, _longest + 1)).IndexOf(':');
        return colon > 0 && _labels.TryGetValue(line.Text.Text.AsSpan(0, colon), out string? label) ? new LabelledList(label, line, colon + 1) : null;
    }

    private static bool IsTitle(LeafReading line) => line.Text.Text.Length is >= 2 and <= LongestTitle && !line.Text.Text.AsSpan().ContainsAny(NotInTitle);
}
