using System.Buffers;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>The bodies that a bracket or a labelled list behind a task names: （省科技厅、工业和信息化厅按职责分工负责） and 责任单位：省科技厅、工业和信息化厅 speak of two bodies of the province.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class DutyBrackets(RuleSet rules)
{
    private const int ShortestBody = 3;
    private const int LongestBody = 14;

    private static readonly SearchValues<char> ListEnds = SearchValues.Create("。;:");
    private static readonly char[] Marks = ['、', ',', ';'];

    private readonly IReadOnlyList<string> _duties = rules.WordsOf("dutyWords");
    private readonly IReadOnlyList<string> _cuts = rules.WordsOf("dutyCuts");
    private readonly IReadOnlyList<string> _ends = rules.WordsOf("dutyBodyEnds");
    private readonly IReadOnlyList<string> _labels = rules.WordsOf("dutyLabels");

    private readonly IReadOnlyList<string> _classes = rules.WordsOf("dutyClasses");
    private readonly IReadOnlyList<string> _leads = rules.WordsOf("dutyLeads");
    private readonly IReadOnlyList<string> _nationalEnds = rules.WordsOf("nationalBodyEnds");

    /// <summary>The bodies, each with the level that the list leaves out behind its first member.</summary>
    /// <param name="readings">The leaves.</param>
    /// <param name="isNational">True for a document of the whole country: there bodies without a level (（网信办、国管局负责）) are the state's.</param>
    public IEnumerable<(LeafText Leaf, NamedMember Member)> Of(IEnumerable<LeafReading> readings, bool isNational)
    {
        foreach (LeafReading reading in readings)
        {
            LeafText leaf = reading.Text;
            foreach ((int start, int end) in Labelled(leaf))
            {
                foreach (NamedMember member in Told(reading, start, end, isNational))
                {
                    yield return (leaf, member);
                }
            }

            for (int open = NextBracket(leaf.Text, 0); open >= 0; open = NextBracket(leaf.Text, open + 1))
            {
                int close = leaf.CloseOf(open);
                if (close > open && (_duties.Any(word => leaf.Text.AsSpan(open, close - open).Contains(word, StringComparison.Ordinal)) || ListsBodies(leaf, open, close)))
                {
                    foreach (NamedMember member in Told(reading, open + 1, close, isNational))
                    {
                        yield return (leaf, member);
                    }
                }
            }
        }
    }

    // 责任单位：市发展改革委、市财政局。: up to the end of the sentence or the next label. Labels in brackets are read with their bracket.
    private IEnumerable<(int Start, int End)> Labelled(LeafText leaf)
    {
        const int longest = 400;
        foreach (string label in _labels)
        {
            for (int at = leaf.Text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = leaf.Text.IndexOf(label, at + label.Length, StringComparison.Ordinal))
            {
                int start = at + label.Length + 1;
                if (start < leaf.Text.Length && leaf.Text[start - 1] == ':' && (at == 0 || (!char.IsLetterOrDigit(leaf.Text[at - 1]) && leaf.Text[at - 1] is not ('(' or '['))))
                {
                    int stop = leaf.Text.AsSpan(start, Math.Min(longest, leaf.Text.Length - start)).IndexOfAny(ListEnds);
                    yield return (start, stop < 0 ? Math.Min(leaf.Text.Length, start + longest) : start + stop);
                }
            }
        }
    }

    private static int NextBracket(string text, int start)
    {
        int found = text.AsSpan(start).IndexOfAny('(', '[');
        return found < 0 ? -1 : start + found;
    }

    // What is a body's full name already is told by it.
    private IEnumerable<NamedMember> Told(LeafReading reading, int start, int end, bool isNational) =>
        Members(reading, start, end, isNational).Where(member => !((member.IsComposed || isNational) && reading.NameFrom(member.Start) is { Label: "Government" or "Region" }));

    // …给予保障。[市财政局、市体育局]: a bracket behind the last sentence that lists bodies, the first with the level of all, and nothing else.
    private bool ListsBodies(LeafText leaf, int open, int close)
    {
        string[] members = leaf.Text[(open + 1)..close].Split(Marks);
        return members.Length > 1 && leaf.EndsSentence(close + 1) && rules.Identity.LevelOf(members[0]) is not null && IsBody(members[0])
            && members.All(member => IsBody(member) || _classes.Any(word => member.StartsWith(word, StringComparison.Ordinal)));

        bool IsBody(string member) => member.Length is >= ShortestBody and <= LongestBody && _ends.Any(word => member.EndsWith(word, StringComparison.Ordinal));
    }

    private IEnumerable<NamedMember> Members(LeafReading reading, int start, int close, bool isNational)
    {
        LeafText leaf = reading.Text;
        bool tellsNational = isNational && _leads.Any(word => leaf.Text.AsSpan(start, close - start).Contains(word, StringComparison.Ordinal));
        string level = string.Empty;
        for (int at = start; at < close;)
        {
            int stop = leaf.Text.AsSpan(at, close - at).IndexOfAny("、,;:。");
            int end = stop < 0 ? close : at + stop;
            int bodyEnd = BodyEnd(leaf.Text, at, end);
            string words = leaf.Text[at..bodyEnd];
            // 镇海区经信局 begins with the name of a place, not with a level.
            string? own = words.Length > 2 && reading.NameFrom(at) is not { Label: "Region" } ? rules.Identity.LevelOf(words)?.Level : null;
            level = own ?? level;
            // 人民银行|西安分行 has its own.
            bool isOwn = own is not null || (reading.NameFrom(at) is { Label: "Government" } known && known.End < bodyEnd);
            IReadOnlyList<string> ends = level.Length > 0 ? _ends : tellsNational ? _nationalEnds : [];
            if (words.Length is >= ShortestBody and <= LongestBody && !leaf.Words.PointsAt(at) && !leaf.Words.IsVerbEnd(bodyEnd) && !words.StartsWith('各') && ends.Any(word => words.EndsWith(word, StringComparison.Ordinal)))
            {
                yield return new NamedMember(at, bodyEnd, "Government", (isOwn ? string.Empty : level) + leaf.Surface(at, bodyEnd), "duty-list", 0.8, !isOwn && level.Length > 0);
            }

            // Another sentence of the bracket begins anew.
            level = stop >= 0 && leaf.Text[end] is (';' or '。') ? string.Empty : level;
            at = end + 1;
        }
    }

    private int BodyEnd(string text, int start, int end)
    {
        foreach (string duty in _cuts)
        {
            int at = text.IndexOf(duty, start, end - start, StringComparison.Ordinal);
            end = at > start ? at : end;
        }

        return end;
    }
}
