using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Topics;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Finds quantified statements and goals in words in running text.</summary>
/// <remarks>Immutable; one instance serves all threads. Time is linear in the text.</remarks>
internal sealed class StatementExtractor
{
    private const double Confidence = 0.9;
    private const int LongestDate = 14;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；：！？,;:!?、—");

    private readonly QuantityReader _quantities;
    private readonly IndicatorPhrase _phrase;
    private readonly QualitativeGoals _goals;
    private readonly IndicatorNames _names;
    private readonly ReviewTitles _review;
    private readonly string[] _reviewOpenings;
    private readonly SizeThreshold _sizes;
    private readonly IReadOnlyList<string> _goalHeadings;
    private readonly IReadOnlyList<string> _titleEnds;
    private readonly IReadOnlyList<string> _grants;
    private readonly IReadOnlyList<string> _validUntil;

    public StatementExtractor(QuantityVocabulary vocabulary, RuleSet rules)
    {
        _quantities = new QuantityReader(vocabulary);
        _phrase = new IndicatorPhrase(
            rules.WordsOf("indicatorLeads"),
            rules.WordsOf("indicatorTails"),
            [.. rules.WordsOf("adverbs"), .. rules.WordsOf("verbs"), .. rules.WordsOf("strongVerbs"), .. rules.WordsOf("indicatorLeads"), .. rules.WordsOf("joints"), .. rules.WordsOf("indicatorActs")],
            rules.WordsOf("grantWords"),
            rules.WordsOf("amountWords"),
            [.. rules.WordsOf("shields"), .. rules.WordsOf("indicatorWholes")]);
        _goals = new QualitativeGoals(rules.WordsOf("goalVerbs"), rules.WordsOf("goalEnds"), rules.WordsOf("bareGoalEnds"), _phrase);
        _names = new IndicatorNames(rules.WordsOf("indicatorHeads"), rules.WordsOf("relativeIndicators"), rules.WordsOf("bothWords"), rules.WordsOf("eachWords"), rules.WordsOf("ratioHeads"), rules.Joints);
        _sizes = new SizeThreshold(_phrase, [.. rules.WordsOf("sizeUnits")], rules.WordsOf("sizeRates"));
        _review = new ReviewTitles(rules.WordsOf("reviewHeadings"), rules);
        _reviewOpenings = [.. rules.WordsOf("reviewOpenings")];
        _goalHeadings = rules.WordsOf("goalHeadings");
        _titleEnds = rules.WordsOf("titleEnds");
        _validUntil = rules.WordsOf("validUntil");
        _grants = rules.WordsOf("grantWords");
    }

    /// <summary>The values of all paragraphs, in text order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="subjects">Tells what a value is about.</param>
    public IReadOnlyList<MeasuredValue> Extract(PlanDocument document, ValueSubjects subjects)
    {
        List<MeasuredValue> values = [];
        (int? Start, int? End) period = PeriodOf(document);
        Walk(document, SectionOutlook.None, document, period, subjects, values);
        if (period.End is null && GoalYear(document) is { } year)
        {
            values = [.. values.Select(value => value is { Role: "target", Year: null } && !IsGrant(value) && !SpeaksOfTime(document.Source.Text, value) ? value with { Year = year } : value)];
        }

        foreach (AnnouncedList list in AnnouncedList.Of(document))
        {
            values.Add(Announced(list, document, subjects));
        }

        return [.. values.OrderBy(static value => value.Evidence.Start).ThenBy(static value => value.Evidence.End)];
    }

    // 推广的改革举措（共23项）: how many a document holds is told by itself, in the year it came out.
    private static MeasuredValue Announced(AnnouncedList list, PlanDocument document, ValueSubjects subjects)
    {
        (EntityRef subject, TextSpan name) = subjects.Of(list.Section.Heading, list.Name, list.Count);
        return new MeasuredValue
        {
            Indicator = document.Source.Text[name.Start..name.End],
            IndicatorSpan = name,
            IndicatorLeaf = list.Section.Heading,
            Subject = subject,
            Role = "actual",
            Value = list.Value,
            Operator = QuantityOperator.Equal.Symbol(),
            Unit = list.Unit,
            Year = document.Metadata.Published?.Year,
            Status = "done",
            Leaf = list.Section.Heading,
            Evidence = new TextSpan(name.Start, list.Count.End),
            Rule = "announced-list",
            Confidence = Confidence,
        };
    }

    // 今年 of a copy without its date is the one year that its title names: 2016年国务院政府工作报告.
    private static int? YearOf(DocumentMetadata metadata) =>
        metadata.Published?.Year ?? (metadata.PeriodStart == metadata.PeriodEnd ? metadata.PeriodStart : null);

    // 2012年起5年内: where the title names no period, the first paragraphs may.
    private (int? Start, int? End) PeriodOf(PlanDocument document)
    {
        const int first = 40;
        DocumentMetadata metadata = document.Metadata;
        if (metadata.PeriodEnd is not null)
        {
            return (metadata.PeriodStart, metadata.PeriodEnd);
        }

        TimeExpression? told = document.Blocks<Paragraph>().Take(first)
            .SelectMany(paragraph => _quantities.Read(document.Source.Text, paragraph.Leaf.Content, QuantityContext.None).Times)
            .FirstOrDefault(static time => time.Kind == TimeKind.Term);
        return (told?.From ?? metadata.PeriodStart ?? metadata.Published?.Year, told?.To ?? ValidUntil(document.Source.Text));
    }

    // 未来五年培养500名: a time of its own, though not known without a date.
    private static bool SpeaksOfTime(string text, MeasuredValue value)
    {
        ReadOnlySpan<char> evidence = value.Evidence.In(text);
        return evidence.Contains("未来", StringComparison.Ordinal) || evidence.Contains("年内", StringComparison.Ordinal);
    }

    // 给予奖补,最高300万元: what is granted is granted at any time.
    private bool IsGrant(MeasuredValue value) => _grants.Any(word => value.Indicator.Contains(word, StringComparison.Ordinal));

    // 总体目标: 到2023年,…: the year by which the document's goals are to be reached, where it says no period.
    private int? GoalYear(PlanDocument document)
    {
        const int first = 60;
        string text = document.Source.Text;
        int? published = document.Metadata.Published?.Year;
        return document.Blocks<Paragraph>().Take(first)
            .SelectMany(paragraph => _quantities.Read(text, paragraph.Leaf.Content, QuantityContext.None).Times
                .Where(time => time is { IsDeadline: true, IsReached: false, IsCompared: false, Kind: TimeKind.Year } && text[time.Span.Start] == '到' && IsAtStart(text, paragraph.Leaf.Content.Start, time.Span.Start)))
            .FirstOrDefault(time => published is null || time.To >= published)?.To;
    }

    // At the start of the paragraph or of a sentence in it, a label before it left out.
    private static bool IsAtStart(string text, int start, int at) => at == start || text[at - 1] is '。' or '：' or ':' or '；' or '\u3000' or ' ';

    // 本措施自2026年1月1日起实施，有效期至2030年12月31日
    private int? ValidUntil(string text)
    {
        foreach (string word in _validUntil)
        {
            int at = text.LastIndexOf(word, StringComparison.Ordinal);
            TextSpan behind = at < 0 ? default : new TextSpan(at + word.Length, Math.Min(text.Length, at + word.Length + LongestDate));
            if (at >= 0 && _quantities.Read(text, behind, QuantityContext.None).Times is [{ } time, ..] && time.Span.Start == behind.Start)
            {
                return time.To;
            }
        }

        return null;
    }

    private void Walk(DocumentBlock block, SectionOutlook outlook, PlanDocument document, (int? Start, int? End) period, ValueSubjects subjects, List<MeasuredValue> values)
    {
        SectionOutlook titled = outlook;
        foreach (DocumentBlock child in block.Children.OfType<DocumentBlock>())
        {
            switch (child)
            {
                case Paragraph { Leaf: { Kind: LeafKind.Paragraph } leaf }:
                    titled = outlook is { Role: ValueRole.Actual, Year: null } ? Opened(titled, outlook, leaf.Content.In(document.Source.Text), document.Metadata.Published?.Year) : titled;
                    titled = IsTitle(document.Source.Text, leaf.Content) ? Under(outlook, leaf.Content.In(document.Source.Text).ToString(), document, period) : titled;
                    Read(leaf, titled, document, period, subjects, values);
                    break;
                case Section section:
                    // （一） without 一、 ahead stands under the line that serves as its heading.
                    bool isSubordinate = section.Marker.StartsWith('（') || section.Marker.StartsWith('(');
                    Walk(section, Under(isSubordinate ? titled : outlook, section.Title, document, period), document, period, subjects, values);
                    break;
                case Table or Paragraph:
                    break;
                default:
                    Walk(child, titled, document, period, subjects, values);
                    break;
            }
        }
    }

    private SectionOutlook Under(SectionOutlook outlook, string title, PlanDocument document, (int? Start, int? End) period)
    {
        int? published = YearOf(document.Metadata);
        QuantityReading reading = _quantities.Read(title, null, new QuantityContext { ReferenceYear = published });
        return outlook.Under(title, reading.Times, period.Start ?? published, _review, _goalHeadings);
    }

    // 2025年是“十四五”收官之年: the paragraph that opens a review without a year of its own tells it for those behind, up to one that opens with a period.
    private SectionOutlook Opened(SectionOutlook current, SectionOutlook outlook, ReadOnlySpan<char> paragraph, int? published)
    {
        const int digits = 4;
        const int near = 8;
        int year = 0;
        bool isDated = paragraph.Length > digits && paragraph[digits] == '年' && int.TryParse(paragraph[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out year);
        if (isDated && paragraph[digits..].StartsWith("年是", StringComparison.Ordinal) && (year == published || year == published - 1))
        {
            return current with { Year = year };
        }

        // Another year, years that have passed, or a plan's period open something else.
        ReadOnlySpan<char> opening = paragraph[..Math.Min(near, paragraph.Length)];
        if (isDated || opening.StartsWith("“", StringComparison.Ordinal))
        {
            return outlook;
        }

        return !RuleWords.HoldsOne(opening, _reviewOpenings) ? current
            : published is { } given && YearsIn(opening) is { } years ? outlook with { Year = given - 1, PeriodStart = given - years }
            : outlook;
    }

    // 过去|五年, 五年来: a report that looks back on so many years ends them with the one before it was given.
    private static int? YearsIn(ReadOnlySpan<char> opening)
    {
        const int most = 20;
        int end = opening.IndexOf('年');
        int start = end;
        while (start > 0 && (char.IsAsciiDigit(opening[start - 1]) || ChineseNumeral.ReadIdeographs(opening[(start - 1)..end], out _) == end - start + 1))
        {
            start--;
        }

        ReadOnlySpan<char> number = end > 0 ? opening[start..end] : [];
        bool isRead = ChineseNumeral.ReadArabic(number, out int years) == number.Length || ChineseNumeral.ReadIdeographs(number, out years) == number.Length;
        return number.Length > 0 && isRead && years is > 0 and <= most ? years : null;
    }

    // “十四五”时期工作回顾, 2026年重点工作 in a line of their own: a heading without a number.
    private bool IsTitle(string text, TextSpan paragraph)
    {
        const int shortest = 4;
        const int longest = 24;
        ReadOnlySpan<char> line = paragraph.In(text).Trim();
        if (line.Length is < shortest or > longest || line.IndexOfAny(SentenceMarks) >= 0)
        {
            return false;
        }

        foreach (string end in _titleEnds)
        {
            if (line.EndsWith(end, StringComparison.Ordinal))
            {
                return line.IndexOf('年') > 0 || line.IndexOf('期') > 0;
            }
        }

        return false;
    }

    private void Read(Leaf leaf, SectionOutlook outlook, PlanDocument document, (int? Start, int? End) period, ValueSubjects subjects, List<MeasuredValue> values)
    {
        string text = document.Source.Text;
        DocumentMetadata metadata = document.Metadata;
        outlook = ParagraphLabel(text, leaf.Content) is { } label ? Under(outlook, label, document, period) : outlook;
        QuantityContext context = new()
        {
            ReferenceYear = YearOf(metadata),
            PlanStart = period.Start ?? metadata.Published?.Year,
            PlanEnd = period.End,
            DefaultYear = outlook.Year,
            PeriodStart = outlook.PeriodStart,
            DefaultRole = outlook.Role,
        };
        QuantityReading reading = _quantities.Read(text, leaf.Content, context);
        values.AddRange(new ParagraphStatements(text, leaf, reading, _phrase, _names, _sizes, subjects).Read());
        if (outlook.SetsGoals)
        {
            values.AddRange(_goals.Find(text, leaf, reading, outlook.Year ?? period.End, subjects));
        }
    }

    // 2035年远景目标：…: a paragraph may bear a heading of its own.
    private static string? ParagraphLabel(string text, TextSpan paragraph)
    {
        const int LongestLabel = 16;
        int colon = text.AsSpan(paragraph.Start, Math.Min(LongestLabel, paragraph.Length)).IndexOfAny(':', '：');
        return colon > 2 ? text.Substring(paragraph.Start, colon) : null;
    }
}
