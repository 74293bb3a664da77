namespace KnowledgeGraph.Tests.Extending;

/// <summary>The examples of a page of the guide for researchers.</summary>
internal static class GuidePage
{
    public static IReadOnlyList<string> Names { get; } = ["extending.md", "extending.zh-CN.md"];

    public static string PathOf(string page) => Path.Combine(Repository.Root, "docs", page);

    /// <summary>The commands that the page shows, without their indentation.</summary>
    public static IEnumerable<string> Commands(string page) =>
        File.ReadLines(PathOf(page)).Where(static line => line.StartsWith("    kg ", StringComparison.Ordinal)).Select(static line => line.Trim());

    /// <summary>The examples, in order: each heading under which definitions change.</summary>
    public static IReadOnlyList<GuideExample> Examples(string page)
    {
        List<GuideExample> examples = [];
        Draft draft = new(string.Empty, 1);
        string? kind = null;
        List<string> block = [];
        int number = 0;
        foreach (string line in File.ReadLines(PathOf(page)))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (kind is not null)
                {
                    draft.Take(kind, block);
                }

                kind = kind is null ? line[3..] : null;
                block = [];
            }
            else if (kind is not null)
            {
                block.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                draft.AddTo(examples);
                draft = new Draft(line.TrimStart('#', ' '), number);
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal) && draft.HasEdits)
            {
                draft.Take(line);
            }
        }

        draft.AddTo(examples);
        return examples;
    }

    private sealed class Draft(string heading, int line)
    {
        private readonly List<SchemaEdit> _edits = [];
        private readonly List<GuideRow> _rows = [];
        private List<string>? _faults;
        private bool _isPastHeader;

        public bool HasEdits => _edits.Count > 0;

        public void Take(string kind, List<string> block)
        {
            if (SchemaEdit.Of(kind, block) is { } edit)
            {
                _edits.Add(edit);
            }
            else if (kind == "text" && HasEdits)
            {
                _faults = block;
            }
        }

        public void Take(string row)
        {
            string[] cells = [.. row.Split('|').Select(static cell => cell.Trim())];
            if (_isPastHeader)
            {
                _rows.Add(new GuideRow(cells[1], Facts(cells[2]), Facts(cells[3])));
            }

            _isPastHeader = true;
        }

        public void AddTo(List<GuideExample> examples)
        {
            if (HasEdits)
            {
                examples.Add(new GuideExample(heading, line, _edits, _rows, _faults));
            }
        }

        private static string[] Facts(string cell) => [.. cell.Split('；').Where(static fact => fact != "—").Order(StringComparer.Ordinal)];
    }
}
