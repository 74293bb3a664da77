using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Topics;

/// <summary>Tells the fields and industries that titles want to grow, to put to use or to research.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class GrownTopics
{
    private const int LongestOfIndustry = 32;

    private readonly HashSet<string> _fieldLabels;
    private readonly string? _fieldLabel;
    private readonly string? _industryLabel;
    private readonly string[] _noTopicEnds;
    private readonly string[] _growVerbs;
    private readonly string[] _growTails;
    private readonly HashSet<string> _useTails;
    private readonly string[] _growEnds;
    private readonly string[] _growNotEnds;
    private readonly string[] _researchTails;
    private readonly string[] _industryHeads;
    private readonly string[] _notOfIndustry;

    public GrownTopics(RuleSet rules)
    {
        _fieldLabels = new HashSet<string>(rules.WordsOf("fieldLabels"), StringComparer.Ordinal);
        _fieldLabel = rules.WordsOf("newFieldLabel") is [string field, ..] ? field : null;
        _industryLabel = rules.WordsOf("newIndustryLabel") is [string industry, ..] ? industry : null;
        _noTopicEnds = [.. rules.WordsOf("noTopicEnds")];
        _growVerbs = [.. rules.WordsOf("growVerbs")];
        _growTails = LongestFirst(rules.WordsOf("growTails").Concat(rules.WordsOf("useTails")));
        _useTails = new HashSet<string>(rules.WordsOf("useTails"), StringComparer.Ordinal);
        _growEnds = [.. rules.WordsOf("growEnds")];
        _growNotEnds = [.. rules.WordsOf("growNotEnds")];
        _researchTails = LongestFirst(rules.WordsOf("researchTails"));
        _industryHeads = [.. rules.WordsOf("industryHeads")];
        _notOfIndustry = [.. rules.WordsOf("notOfIndustry")];
    }

    // 发展新一代电子信息产业, 加快推动农机装备产业高质量发展: the one industry or field that the title wants to grow.
    public Topic? GrownField(Leaf leaf, LeafReading reading, int start, int end)
    {
        if (reading.Clauses is not [.., { Predicates: [{ Verbs.Length: > 0, Object: { Groups: [{ HasEtc: false, Members: [{ } member] }] } }] } clause]
            || clause.Span.Start < start || clause.Span.End > end || !clause.Predicates[0].Verbs.Any(verb => _growVerbs.Any(word => reading.Text.Words.TextOf(verb.Word).EndsWith(word, StringComparison.Ordinal))))
        {
            return null;
        }

        LeafText text = reading.Text;
        string? tail = _growTails.FirstOrDefault(word => member.End - member.Start > word.Length + 1 && string.CompareOrdinal(text.Text, member.End - word.Length, word, 0, word.Length) == 0);
        int to = member.End - (tail?.Length ?? 0);
        if (to > member.Start + 1 && text.Text[to - 1] == '的')
        {
            to--;
        }

        // 开展云端一体的|智能交通|应用
        int from = text.Text.LastIndexOf('的', to - 1, to - member.Start) + 1;
        from = from > member.Start ? from : member.Start;
        NameSpan? known = reading.Names.FirstOrDefault(name => name.Start == from && name.End == to && _fieldLabels.Contains(name.Label));
        string name = text.Surface(from, to);
        if (to - from is < 3 or > TopicFinder.LongestField || EndsAsNoIndustry(name) || name[^1] is '与' or '和' or '及')
        {
            return null;
        }

        bool isIndustry = _growEnds.Any(word => name.EndsWith(word, StringComparison.Ordinal));
        // 深化航空物流配送|示范应用: what is put to use is a field of its own.
        string? label = known?.Label ?? (isIndustry && !ModifierCheck.IsGeneral(text, from, to) ? _industryLabel
            : _useTails.Contains(tail ?? string.Empty) && !ModifierCheck.IsGeneral(text, from, to, domains: true) && !RuleWords.EndsOnOne(name, _noTopicEnds) ? _fieldLabel : null);
        return label is null ? null : TopicFinder.Made(leaf, from, to, label, known?.Name ?? name, "topic-grown") with { IsAside = true };
    }

    // 航天运输系统|关键技术攻关: what is to be researched is a field.
    public Topic? ResearchedField(Leaf leaf, LeafReading reading, int start, int end)
    {
        LeafText text = reading.Text;
        string? tail = _researchTails.FirstOrDefault(word => end - start > word.Length + 2 && string.CompareOrdinal(text.Text, end - word.Length, word, 0, word.Length) == 0);
        int to = end - (tail?.Length ?? 0);
        if (tail is null || _fieldLabel is null || TopicFinder.StartsWithVerb(reading, start) || to - start > TopicFinder.LongestField || text.Text.AsSpan(start, to - start).ContainsAny(',', '、') || ModifierCheck.IsGeneral(text, start, to))
        {
            return null;
        }

        NameSpan? known = reading.Names.FirstOrDefault(name => name.Start == start && name.End == to && _fieldLabels.Contains(name.Label));
        return TopicFinder.Made(leaf, start, to, known?.Label ?? _fieldLabel, known?.Name ?? text.Surface(start, to), "topic-grown");
    }

    // 扩大生命健康产业多元优质供给, 提升生物医药产业链协同水平: the one industry that the title of a paragraph speaks of, whatever is done with it.
    public Topic? OnlyIndustry(string title, Leaf leaf, LeafReading reading)
    {
        int start = reading.Text.Text.IndexOf(FoldedText.Of(title), StringComparison.Ordinal);
        int end = start + title.Length;
        if (start < 0 || title.Length > LongestOfIndustry || _notOfIndustry.Any(word => title.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        NameSpan[] named = [.. reading.Names.Where(name => name.Start >= start && name.End <= end && _fieldLabels.Contains(name.Label) && IsIndustry(reading.Text, name))];
        return named.Length == 1 && TopicFinder.StartsWithVerb(reading, start)
            ? TopicFinder.Made(leaf, named[0].Start, named[0].End, named[0].Label, named[0].Name, "topic-grown") with { IsAside = true }
            : null;
    }

    // 就业 is none; 高原特色优势产业 is a class.
    private bool EndsAsNoIndustry(ReadOnlySpan<char> name) => RuleWords.EndsOnOne(name, _growNotEnds);

    // 未来产业 and 制造业 are many industries.
    private bool IsIndustry(LeafText text, NameSpan name) =>
        !ModifierCheck.IsGeneral(text, name.Start, name.End) && !EndsAsNoIndustry(text.Text.AsSpan(name.Start, name.End - name.Start))
        && _industryHeads.Any(head => text.Text.AsSpan(name.Start, name.End - name.Start).EndsWith(head, StringComparison.Ordinal) || text.Text.AsSpan(name.End).StartsWith(head, StringComparison.Ordinal));

    private static string[] LongestFirst(IEnumerable<string> words) =>
        [.. words.OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];
}
