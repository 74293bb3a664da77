using System.Text.Json;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;
using KnowledgeGraph.Writers;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>An outline in the form of <c>kg outline --json</c>, written by hand or by the program.</summary>
internal sealed record Outline(
    string? Title,
    string? Issuer,
    string? Published,
    IReadOnlyList<OutlineSection> Sections,
    IReadOnlyList<OutlineColumn> Columns,
    IReadOnlyList<OutlineTable> Tables)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Outline Read(string path) => JsonSerializer.Deserialize<Outline>(File.ReadAllText(path), Options)!;

    /// <summary>What the program writes for a document, read back.</summary>
    public static Outline Of(PlanDocument document)
    {
        using MemoryStream stream = new();
        OutlineWriter.Write([document], stream, asArray: false);
        return JsonSerializer.Deserialize<Outline>(stream.ToArray(), Options)!;
    }

    /// <summary>The outline with lines in place of anchors: an anchor is the start of a line's words, looked for behind the one before it.</summary>
    public Outline WithLines(SourceText source)
    {
        string[] words = [.. Enumerable.Range(0, source.Lines.Count).Select(index => Collapsed(source.LineText(index)))];
        int next = 0;
        int Find(string anchor, int from)
        {
            int found = Array.FindIndex(words, from, line => anchor.Length < AnchorLength ? line == anchor : line.StartsWith(anchor, StringComparison.Ordinal));
            Assert.True(found >= 0, $"No line behind line {from} begins with '{anchor}'.");
            return found;
        }

        List<OutlineSection> sections = [];
        foreach (OutlineSection section in Sections)
        {
            if (section.Anchor is { } anchor)
            {
                next = Find(anchor, next) + 1;
                sections.Add(section with { Line = next });
            }
            else
            {
                sections.Add(section);
            }
        }

        List<OutlineTable> tables = [];
        foreach (OutlineTable table in Tables)
        {
            int from = sections.Find(section => section.Path == table.Section)?.Line ?? 0;
            from = tables.Count > 0 ? Math.Max(from, tables[^1].Line ?? 0) : from;
            tables.Add(table.Anchor is { } anchor ? table with { Line = Find(anchor, from) + 1 } : table);
        }

        return this with { Sections = sections, Tables = tables };
    }

    private const int AnchorLength = 30;

    private static string Collapsed(ReadOnlySpan<char> line) =>
        string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

internal sealed record OutlineSection(string Path, int Level, string Marker, string Title, int? Line, bool RunIn, string? Anchor = null);

internal sealed record OutlineColumn(int? Number, string Title, int? Line, string? Section, int? LastLine, IReadOnlyList<OutlineItem> Items);

internal sealed record OutlineItem(string Title, int? Line);

internal sealed record OutlineTable(
    int? Number,
    string? Title,
    int? Line,
    string? Section,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    string? Anchor = null);
