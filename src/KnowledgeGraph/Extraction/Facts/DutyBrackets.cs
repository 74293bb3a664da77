using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>The bodies that brackets behind a task name: （省科技厅、工业和信息化厅按职责分工负责） speaks of two bodies of the province.</summary>
internal static class DutyBrackets
{
    private const int LongestBracket = 400;
    private static readonly string[] Duties = ["负责", "责任", "牵头", "配合", "指导", "参与", "落实", "实施"];
    private static readonly string[] Ends = ["厅", "局", "委", "办", "宣传部", "组织部", "统战部", "社", "署", "联", "院", "行", "协"];
    private static readonly string[] Levels = ["省", "市", "区", "县"];

    /// <summary>The bodies whose level the list leaves out behind its first member, each completed.</summary>
    public static IEnumerable<(LeafText Leaf, NamedMember Member)> Of(IEnumerable<LeafReading> readings)
    {
        foreach (LeafReading reading in readings)
        {
            LeafText leaf = reading.Text;
            for (int open = leaf.Text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = leaf.Text.IndexOf('(', open + 1))
            {
                int close = leaf.CloseOf(open);
                if (close > open && close - open <= LongestBracket && Duties.Any(word => leaf.Text.AsSpan(open, close - open).Contains(word, StringComparison.Ordinal)))
                {
                    foreach (NamedMember member in Members(leaf, open + 1, close).Where(member => !(member.IsComposed && reading.NameFrom(member.Start) is { Label: "Government" or "Region" })))
                    {
                        yield return (leaf, member);
                    }
                }
            }
        }
    }

    private static IEnumerable<NamedMember> Members(LeafText leaf, int start, int close)
    {
        string level = string.Empty;
        for (int at = start; at < close;)
        {
            int stop = leaf.Text.AsSpan(at, close - at).IndexOfAny("、,;:。");
            int end = stop < 0 ? close : at + stop;
            int bodyEnd = BodyEnd(leaf.Text, at, end);
            string words = leaf.Text[at..bodyEnd];
            string? own = words.Length > 2 && !ModifierCheck.IsLevelWord(leaf, at) ? Levels.FirstOrDefault(word => words.StartsWith(word, StringComparison.Ordinal)) : null;
            if (own is not null)
            {
                level = own;
                if (words.Length is >= 3 and <= 14 && Ends.Any(word => words.EndsWith(word, StringComparison.Ordinal)))
                {
                    yield return new NamedMember(at, bodyEnd, "Government", leaf.Surface(at, bodyEnd), "duty-list", 0.8, false);
                }
            }
            else if (level.Length > 0 && words.Length is >= 3 and <= 14 && !words.StartsWith('各') && Ends.Any(word => words.EndsWith(word, StringComparison.Ordinal)))
            {
                yield return new NamedMember(at, bodyEnd, "Government", level + leaf.Surface(at, bodyEnd), "duty-list", 0.8, true);
            }

            // Another sentence of the bracket begins anew.
            level = stop >= 0 && leaf.Text[end] is (';' or '。') ? string.Empty : level;
            at = end + 1;
        }
    }

    private static int BodyEnd(string text, int start, int end)
    {
        foreach (string duty in (string[])["按职责", "按照职责", "牵头", "负责", "配合", "指导", "参与", "等", "分别", "会同"])
        {
            int at = text.IndexOf(duty, start, end - start, StringComparison.Ordinal);
            end = at > start ? at : end;
        }

        return end;
    }
}
