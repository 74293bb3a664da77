using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Topics;

/// <summary>Tells what sections, columns and items are about, from their titles and from what stands under them.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class TopicFinder
{
    internal const int LongestField = 16;
    private const int LongestProgramme = 24;
    private const int LongestListed = 24;
    private const int ShortestFront = 3;
    private const int LongestLead = 20;
    private const int ShortestLead = 3;
    private const int ShortestBehindLead = 10;
    private static readonly System.Buffers.SearchValues<char> NotInProgramme = System.Buffers.SearchValues.Create(",、和与及;的");
    private static readonly System.Buffers.SearchValues<char> NotInLead = System.Buffers.SearchValues.Create(",;:!?我缺是已仍将了把被");

    private readonly LexiconMatcher _lexicon;
    private readonly HashSet<string> _topicLabels;
    private readonly HashSet<string> _fieldLabels;
    private readonly string? _fieldLabel;
    private readonly string? _industryLabel;
    private readonly HashSet<string> _researchVerbs;
    private readonly HashSet<string> _researchStarts;
    private readonly HashSet<string> _researchLast;
    private readonly EndingWords _researchWords;
    private readonly ReviewTitles _reviews;
    private readonly string[] _noTopicEnds;
    private readonly string[] _leadEnds;
    private readonly string[] _notTold;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _workAdverbs;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _addedTo;
    private readonly string[] _industryEnds;
    private readonly string[] _programHeads;
    private readonly string[] _workTitles;
    private readonly string[] _seriesTaskVerbs;
    private readonly string[] _goalEnds;
    private readonly string[] _goalWords;
    private readonly string[] _leadNews;
    private readonly string[] _goalRoles;
    private readonly string[] _keyAreaTitles;
    private readonly string[] _listedTitles;
    private readonly string[] _listedServiceEnds;
    private readonly BareList _lists;
    private readonly GrownTopics _grown;

    public TopicFinder(RuleSet rules, LexiconMatcher lexicon)
    {
        _lexicon = lexicon;
        _topicLabels = new HashSet<string>(rules.WordsOf("topicLabels"), StringComparer.Ordinal);
        _fieldLabels = new HashSet<string>(rules.WordsOf("fieldLabels"), StringComparer.Ordinal);
        _fieldLabel = rules.WordsOf("newFieldLabel") is [string field, ..] ? field : null;
        _industryLabel = rules.WordsOf("newIndustryLabel") is [string industry, ..] ? industry : null;
        _researchVerbs = new HashSet<string>(rules.WordsOf("researchVerbs"), StringComparer.Ordinal);
        _researchStarts = new HashSet<string>(rules.WordsOf("researchStarts"), StringComparer.Ordinal);
        _researchLast = new HashSet<string>(rules.WordsOf("researchLast"), StringComparer.Ordinal);
        _researchWords = new EndingWords(rules.WordsOf("researchWords"));
        _reviews = new ReviewTitles([.. rules.WordsOf("reviewTitles"), .. rules.WordsOf("reviewHeadings")], rules);
        _workAdverbs = new HashSet<string>(rules.WordsOf("workAdverbs"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _addedTo = new HashSet<string>(rules.WordsOf("addedTo"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _notTold = [.. rules.WordsOf("notTold")];
        _leadEnds = [.. rules.WordsOf("leadEnds")];
        _noTopicEnds = [.. rules.WordsOf("noTopicEnds")];
        _keyAreaTitles = [.. rules.WordsOf("keyAreaTitles")];
        _programHeads = [.. rules.WordsOf("programTitleEnds").OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];
        _seriesTaskVerbs = [.. rules.WordsOf("seriesTaskVerbs")];
        _goalEnds = [.. rules.WordsOf("titleGoalEnds")];
        _leadNews = [.. rules.WordsOf("leadNews")];
        _goalWords = [.. rules.WordsOf("titleGoalWords")];
        _goalRoles = [.. rules.WordsOf("titleGoalRoles")];
        _workTitles = [.. rules.WordsOf("workTitleEnds")];
        _industryEnds = [.. rules.WordsOf("industryEnds")];
        _listedTitles = [.. rules.WordsOf("listedTitles")];
        _listedServiceEnds = [.. rules.WordsOf("listedIndustryEnds")];
        _lists = new BareList(rules);
        _grown = new GrownTopics(rules);
    }

    /// <summary>The context of each leaf, and the blocks with a topic of their own.</summary>
    public (Dictionary<Leaf, LeafContext> Contexts, List<TopicBlock> Blocks) Find(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings)
    {
        TopicWalk walk = new(this, readings, document.Metadata.Title);
        walk.Visit(document, [], string.Empty, isReview: false, TitleKind.Other);
        return (walk.Contexts, walk.Blocks);
    }

    /// <summary>The topic of a title; null where it names none.</summary>
    internal Topic? TopicOf(string title, Leaf leaf, LeafReading reading, bool holdsResearch, TitleKind above)
    {
        string folded = FoldedText.Of(title);
        int start = reading.Text.Text.IndexOf(folded, StringComparison.Ordinal);
        if (start < 0 || title.Length == 0)
        {
            return null;
        }

        int end = start + title.Length;
        if (StartsWithDeed(reading.Text, start, end))
        {
            // 稳慎探索X: a task is no thing, though its end may be one.
            return OnlyName(leaf, reading, start, end) is { Rule: "topic-in-title" } named && named.Span.Start > leaf.Content.Start + start ? named : null;
        }

        if (reading.Names.FirstOrDefault(name => name.Start == start && name.End == end) is { } whole)
        {
            return Made(leaf, whole.Start, whole.End, whole.Label, whole.Name, "topic-name");
        }

        return AddedField(leaf, reading, start, end) ?? ProgrammeOf(leaf, reading, start, end, above.HasFlag(TitleKind.Programmes)) ?? (above.HasFlag(TitleKind.Works) ? WorkOf(leaf, reading, start, end) : null) ?? FieldOf(leaf, reading, start, end, holdsResearch, above.HasFlag(TitleKind.KeyAreas)) ?? KnownField(leaf, reading, start, end) ?? OnlyName(leaf, reading, start, end) ?? _grown.GrownField(leaf, reading, start, end) ?? _grown.ResearchedField(leaf, reading, start, end);
    }

    // “互联网+”智慧能源: a field that another is added to.
    private Topic? AddedField(Leaf leaf, LeafReading reading, int start, int end)
    {
        const int shortest = 2;
        const int longest = 8;
        LeafText text = reading.Text;
        int close = text.Text[start] == '“' ? text.CloseOf(start) : 0;
        return close > start + 1 && text.Text[close - 1] == '+' && _addedTo.Contains(text.Text.AsSpan(start + 1, close - start - 2)) && !text.Words.IsVerbEnd(end) && end - close - 1 is >= shortest and <= longest && _fieldLabel is not null
            && !text.Text.AsSpan(close, end - close).ContainsAny(NotInProgramme) && !RuleWords.EndsOnOne(text.Text.AsSpan(start, end - start), _programHeads)
            ? Made(leaf, start, end, _fieldLabel, text.Surface(start, end), "topic-plus")
            : null;
    }

    // 引领生命健康新突破发展的现代生物技术: the noun behind the description, if what stands under it is research.
    private Topic? FieldOf(Leaf leaf, LeafReading reading, int start, int end, bool holdsResearch, bool isKeyArea)
    {
        LeafText text = reading.Text;
        int particle = text.Text.LastIndexOf('的', end - 1, end - start);
        int from = particle >= 0 ? particle + 1 : start;
        bool startsWithVerb = reading.Clauses.Any(clause => clause.Predicates.Any(predicate => predicate.Verbs.Any(verb => verb.Start >= from && verb.End <= end)));
        string name = text.Surface(from, end);
        bool known = isKeyArea || reading.Names.Any(found => found.Start == from && found.End == end);
        // 优化要素配置,增进创新驱动的发展动能: a title of several sentences tells tasks.
        if ((name.Any(char.IsAsciiDigit) || text.Text.AsSpan(start, end - start).Contains(',')) && !known)
        {
            return null;
        }

        // 湖北省巴东县官渡口镇…: what names a place is no field.
        if (!known && reading.Names.Any(found => found.Label == DocumentPlace.RegionLabel && found.Start >= start && found.End <= end))
        {
            return null;
        }

        if (!(holdsResearch || isKeyArea) || startsWithVerb || end - from is < 2 or > LongestField || (!known && ModifierCheck.IsGeneral(text, from, end))
            || (leaf.Kind == LeafKind.Heading && !known && text.Words.IsVerbEnd(end)) || EndsAsNoTopic(name))
        {
            return null;
        }

        string? label = reading.Names.FirstOrDefault(found => found.Start == from && found.End == end)?.Label;
        label ??= _industryEnds.Any(word => name.EndsWith(word, StringComparison.Ordinal)) ? _industryLabel : _fieldLabel;
        return label is null || !_fieldLabels.Contains(label) ? null : Made(leaf, from, end, label, name, "topic-field");
    }

    /// <summary>跨媒体分析推理技术。重点突破…: the field that the first words of a paragraph name, set off by a full stop as a title is; null where they name none.</summary>
    internal Topic? LeadOf(Paragraph paragraph, LeafReading reading)
    {
        LeafText text = reading.Text;
        int end = text.Text.IndexOf('。', 0, Math.Min(text.Text.Length, LongestLead + 1));
        if (end < ShortestLead || text.Text.Length - end < ShortestBehindLead || text.Text.AsSpan(0, end).ContainsAny(NotInLead) || RuleWords.FirstStarting(text.Text, _notTold) is not null)
        {
            return null;
        }

        if (ThingOfLead(paragraph.Leaf, reading, end) is { } thing)
        {
            return thing;
        }

        Topic? field = reading.Names.FirstOrDefault(name => name.Start == 0 && name.End == end) is { } known
            ? _fieldLabels.Contains(known.Label) && StartsWithVerb(reading, end + 1) ? Made(paragraph.Leaf, 0, end, known.Label, known.Name, "topic-name") : null
            : KnownField(paragraph.Leaf, reading, 0, end) is { } alone && StartsWithVerb(reading, end + 1) ? alone
            : !IsResearch(reading) ? null
            : RuleWords.EndsOnOne(text.Text.AsSpan(0, end), _leadEnds) ? FieldOf(paragraph.Leaf, reading, 0, end, holdsResearch: true, isKeyArea: false) : null;
        return field is null ? null : field with { Rule = "topic-lead" };
    }

    // 怀柔科学城突破攻坚。深化…: whose tasks the paragraph sets out, each from its verb on.
    private Topic? ThingOfLead(Leaf leaf, LeafReading reading, int end)
    {
        const int longestRest = 8;
        LeafText text = reading.Text;
        return reading.Names.FirstOrDefault(static name => name.Start == 0) is { Rule: "lexicon" } name && _topicLabels.Contains(name.Label)
            && end - name.End is > 0 and <= longestRest && !RuleWords.HoldsOne(text.Text.AsSpan(name.End, end - name.End), _leadNews) && StartsWithVerb(reading, end + 1)
            ? Made(leaf, 0, name.End, name.Label, name.Name, "topic-lead")
            : null;
    }

    // 网络化协同。支持企业…: what is a name only among its like is one as a title, too.
    private Topic? KnownField(Leaf leaf, LeafReading reading, int start, int end) =>
        _fieldLabel is not null && _lexicon.Find(reading.Text.Text.AsSpan(start, end - start)) is { IsContextual: true, Label: "TechnologyField" or "Technology" } known
            ? Made(leaf, start, end, _fieldLabel, known.Name, "topic-known")
            : null;

    // 专栏4 关键技术与装备研发重点 | 5．评估恢复：A技术；B技术。: the title over a bare list is the field of what is listed.
    internal (Topic Topic, ListedThings Things)? ListedField(DocumentBlock block, string title, Leaf leaf, LeafReading reading, IReadOnlyDictionary<Leaf, LeafReading> readings)
    {
        int start = reading.Text.Text.IndexOf(FoldedText.Of(title), StringComparison.Ordinal);
        int end = start + title.Length;
        if (start < 0 || title.Length is < 2 or > LongestListed || block.Children is not [.., Paragraph body] || block.Children.OfType<Paragraph>().Count() != 1
            || !readings.TryGetValue(body.Leaf, out LeafReading? listed) || _lists.Of(listed.Text) is not { Count: > 1 } members)
        {
            return null;
        }

        string? label = reading.Names.FirstOrDefault(found => found.Start == start && found.End == end && _fieldLabels.Contains(found.Label))?.Label
            ?? (_industryEnds.Concat(_listedServiceEnds).Any(word => title.EndsWith(word, StringComparison.Ordinal)) ? _industryLabel : _fieldLabel);
        return label is null ? null : (Made(leaf, start, end, label, reading.Text.Surface(start, end), "topic-listed"), new ListedThings(listed, members));
    }

    // 加快杭州城西科创大走廊建设: the one place or fund that a title names.
    private Topic? OnlyName(Leaf leaf, LeafReading reading, int start, int end)
    {
        NameSpan[] named = [.. reading.Names.Where(name => name.Start >= start && name.End <= end && _topicLabels.Contains(name.Label))];

        // 以张江科学城为重点推进科创中心承载区建设 is about more than the one it begins with.
        // 建设更高水平的产业科技创新中心, 加快建设美丽中国先行区: what any place may call its own says what is striven for, and so do
        // 建设中关村世界领先科技园区 and 建设上海国际科技创新中心|关键支点.
        bool isGoal = named is [{ } only] && (RuleWords.FirstStarting(reading.Text.Text.AsSpan(only.End), _goalRoles) is not null
            || (only.Rule != "lexicon" && (_goalWords.Any(word => only.Name.Contains(word, StringComparison.Ordinal))
                || ((only.Label == "Platform" || RuleWords.EndsOnOne(only.Name, _goalEnds))
                    && !reading.Names.Concat(reading.Nested).Any(name => name is { Label: DocumentPlace.RegionLabel, Name: not DocumentPlace.Country } && name.Start >= only.Start && name.End <= only.End)))));
        return named.Length == 1 && !isGoal && !(named[0].Start == start + 1 && reading.Text.Text[start] == '以') ? Made(leaf, named[0].Start, named[0].End, named[0].Label, named[0].Name, "topic-in-title") : null;
    }

    // （一）产业提升人才行动计划: a title that is the name of a programme.
    private Topic? ProgrammeOf(Leaf leaf, LeafReading reading, int start, int end, bool isSeries)
    {
        LeafText text = reading.Text;
        string? head = _programHeads.FirstOrDefault(word => end - start >= word.Length + ShortestFront && end - start <= LongestProgramme && string.CompareOrdinal(text.Text, end - word.Length, word, 0, word.Length) == 0);
        return head is null || (isSeries ? RuleWords.FirstStarting(text.Text.AsSpan(start), _seriesTaskVerbs) is not null : StartsWithVerb(reading, start)) || (!isSeries && ModifierCheck.IsGeneral(text, start, end - head.Length)) || text.Text.AsSpan(start, end - start).IndexOfAny(NotInProgramme) >= 0
            ? null
            : Made(leaf, start, end, "Program", text.Surface(start, end), "topic-program");
    }

    // 推进X, 综合|提升X
    internal static bool StartsWithVerb(LeafReading reading, int start)
    {
        const int adverb = 2;
        return reading.Clauses.Any(clause => clause.Predicates.Any(predicate => predicate.Verbs.Any(verb => verb.Start == start
            || (verb.Start == start + adverb && predicate.Object is not null && predicate.Verbs[^1] == verb && reading.Text.Words.IsGeneral(start, verb.Start)))));
    }

    // 综合|提升|抽排能力, 全域|推广|X: behind an adverb a verb with its object.
    private bool StartsWithDeed(LeafText text, int start, int end)
    {
        const int adverb = 2;
        return start + (2 * adverb) < end && _workAdverbs.Contains(text.Text.AsSpan(start, adverb)) && text.Words.Grammar.End(start + adverb) is var verb && verb > start + adverb && verb < end
            && (text.Words.RolesOf(text.Words.Grammar.Word(start + adverb)) & (WordRoles.Verb | WordRoles.StrongVerb)) != 0;
    }

    // 专栏8 环境治理保护重点工程（二）大气污染重点区域气化: each part of a column of works names one.
    private Topic? WorkOf(Leaf leaf, LeafReading reading, int start, int end)
    {
        LeafText text = reading.Text;
        return StartsWithVerb(reading, start) || StartsWithDeed(text, start, end) || end - start is < ShortestFront or > LongestProgramme || ModifierCheck.IsGeneral(text, start, end, domains: true) || text.Text.AsSpan(start, end - start).ContainsAny(',', ';', '。')
            ? null
            : Made(leaf, start, end, "Program", text.Surface(start, end), "topic-program");
    }

    /// <summary>The one industry that the title of a paragraph speaks of; null where it speaks of none.</summary>
    internal Topic? OnlyIndustry(string title, Leaf leaf, LeafReading reading) => _grown.OnlyIndustry(title, leaf, reading);

    internal TitleKind KindOf(DocumentBlock block, string title) =>
        (IsSeriesOfProgrammes(block) ? TitleKind.Programmes : TitleKind.Other)
        | (block is Section && _keyAreaTitles.Any(word => title.Contains(word, StringComparison.Ordinal)) ? TitleKind.KeyAreas : TitleKind.Other)
        | (block is Column && _workTitles.Any(word => title.EndsWith(word, StringComparison.Ordinal)) && block.Children.OfType<Item>().Count(IsNumbered) > 1 ? TitleKind.Works : TitleKind.Other)
        | (block is Section or Column && _listedTitles.Any(word => title.Contains(word, StringComparison.Ordinal)) ? TitleKind.Listed : TitleKind.Other);

    // The leaf of a numbered title holds the number too.
    private static bool IsNumbered(Item item) => item.TitleLeaf.Content.Length >= item.Title.Length + ShortestFront;

    // （一）关键技术攻关工程（二）基础能力提升工程（三）…工程, 1.投资融资促进行动2.…行动3.…行动: in a series general words make names too.
    private bool IsSeriesOfProgrammes(DocumentBlock block)
    {
        const int fewest = 3;
        string[] titles = [.. block.Children.Select(child => child switch { Section section => section.Title, Item { Title.Length: > 0 } item when block is Column => item.Title, _ => null }).OfType<string>()];
        return titles.Length >= fewest && _programHeads.Any(head => titles.All(title => title.EndsWith(head, StringComparison.Ordinal)));
    }

    internal static Topic Made(Leaf leaf, int start, int end, string label, string name, string rule) =>
        new(new EntityRef(label, name), leaf, new TextSpan(leaf.Content.Start + start, leaf.Content.Start + end), rule);

    internal bool IsField(string label) => _fieldLabels.Contains(label);

    // 养老服务|产业
    internal string BareOf(string name)
    {
        const int shortest = 2;
        string? end = _industryEnds.Where(word => word.Length >= shortest && name.Length >= word.Length + shortest && name.EndsWith(word, StringComparison.Ordinal)).MaxBy(static word => word.Length);
        return end is null ? name : name[..^end.Length];
    }

    internal bool IsReview(string title) => _reviews.LookBack(title);

    internal bool EndsAsNoTopic(string name) => _noTopicEnds.Any(word => name.EndsWith(word, StringComparison.Ordinal));

    internal bool IsResearch(LeafReading reading)
    {
        foreach (ClausePredicates clause in reading.Clauses)
        {
            bool speaksOfResearch = _researchWords.End(clause.Span.In(reading.Text.Text));
            foreach (Predicate predicate in clause.Predicates)
            {
                if (predicate.Object is not null && SaysResearch(reading.Text, predicate, speaksOfResearch))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool SaysResearch(LeafText text, Predicate predicate, bool speaksOfResearch)
    {
        foreach (Piece verb in predicate.Verbs)
        {
            string word = text.Words.TextOf(verb.Word);
            if (_researchVerbs.Contains(word) || (verb == predicate.Verbs[^1] && _researchLast.Contains(word)) || (speaksOfResearch && _researchStarts.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }
}
