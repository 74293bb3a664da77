using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Finds quantified statements and goals in words in running text.</summary>
/// <remarks>Immutable; one instance serves all threads. Time is linear in the text.</remarks>
internal sealed class StatementExtractor
{
    private const string Rule = "quantity";
    private const double Confidence = 0.9;

    private readonly QuantityReader _quantities;
    private readonly IndicatorPhrase _phrase;
    private readonly QualitativeGoals _goals;
    private readonly IReadOnlyList<string> _review;
    private readonly IReadOnlyList<string> _goalHeadings;

    public StatementExtractor(QuantityVocabulary vocabulary, RuleSet rules)
    {
        _quantities = new QuantityReader(vocabulary);
        _phrase = new IndicatorPhrase(
            rules.WordsOf("indicatorLeads"),
            rules.WordsOf("indicatorTails"),
            [.. rules.WordsOf("adverbs"), .. rules.WordsOf("verbs"), .. rules.WordsOf("strongVerbs"), .. rules.WordsOf("indicatorLeads"), .. rules.WordsOf("joints"), .. rules.WordsOf("indicatorActs")]);
        _goals = new QualitativeGoals(rules.WordsOf("goalVerbs"), rules.WordsOf("goalEnds"), rules.WordsOf("bareGoalEnds"), _phrase);
        _review = rules.WordsOf("reviewHeadings");
        _goalHeadings = rules.WordsOf("goalHeadings");
    }

    /// <summary>The values of all paragraphs, in text order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="subjects">Tells what a value is about.</param>
    public IReadOnlyList<MeasuredValue> Extract(PlanDocument document, ValueSubjects subjects)
    {
        List<MeasuredValue> values = [];
        Walk(document, SectionOutlook.None, document, PeriodOf(document), subjects, values);
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
        return (told?.From ?? metadata.PeriodStart ?? metadata.Published?.Year, told?.To);
    }

    private void Walk(DocumentBlock block, SectionOutlook outlook, PlanDocument document, (int? Start, int? End) period, ValueSubjects subjects, List<MeasuredValue> values)
    {
        foreach (DocumentBlock child in block.Children.OfType<DocumentBlock>())
        {
            switch (child)
            {
                case Paragraph { Leaf: { Kind: LeafKind.Paragraph } leaf }:
                    Read(leaf, outlook, document, period, subjects, values);
                    break;
                case Section section:
                    Walk(section, outlook.Under(section.Title, _review, _goalHeadings), document, period, subjects, values);
                    break;
                case Table or Paragraph:
                    break;
                default:
                    Walk(child, outlook, document, period, subjects, values);
                    break;
            }
        }
    }

    private void Read(Leaf leaf, SectionOutlook outlook, PlanDocument document, (int? Start, int? End) period, ValueSubjects subjects, List<MeasuredValue> values)
    {
        string text = document.Source.Text;
        DocumentMetadata metadata = document.Metadata;
        outlook = ParagraphLabel(text, leaf.Content) is { } label ? outlook.Under(label, _review, _goalHeadings) : outlook;
        QuantityContext context = new()
        {
            ReferenceYear = metadata.Published?.Year,
            PlanStart = period.Start ?? metadata.Published?.Year,
            PlanEnd = period.End,
            DefaultYear = outlook.Year,
            DefaultRole = outlook.Role,
        };
        QuantityReading reading = _quantities.Read(text, leaf.Content, context);
        int floor = leaf.Content.Start;
        MeasuredValue? before = null;
        Quantity? quantityBefore = null;
        foreach (Quantity quantity in reading.Quantities)
        {
            if (quantity.RestatesChange || quantity.Kind == QuantityKind.Qualitative || IsDuration(text, quantity))
            {
                floor = quantity.Span.End;
                continue;
            }

            // B of 从A到B measures what A measures, and the words of both support both.
            bool completesChange = before?.Role == "baseline" && quantityBefore is not null && quantity.Span.Start - quantityBefore.Span.End <= 16;
            if (completesChange)
            {
                TextSpan whole = new(before!.Evidence.Start, Math.Max(before.Evidence.End, quantity.Span.End));
                values[^1] = before with { Evidence = whole };
                before = Value(quantity, before.Indicator, before.IndicatorSpan, before.Subject, leaf, whole);
                values.Add(before);
            }
            else if (before is not null && quantityBefore is not null && Shares(text, quantityBefore.Span.End, quantity))
            {
                // 种植、收获机械化率分别达到50%和65%: both measure what the words before the first say.
                TextSpan whole = new(before.Evidence.Start, Math.Max(before.Evidence.End, quantity.Span.End));
                before = Value(quantity, before.Indicator, before.IndicatorSpan, before.Subject, leaf, whole);
                values.Add(before);
            }
            else if (_phrase.Find(text, leaf.Content, quantity, floor, reading.Times) is { } phrase)
            {
                (EntityRef subject, TextSpan name) = subjects.Of(leaf, phrase, quantity.Span);
                TextSpan evidence = new(Math.Min(phrase.Start, quantity.Span.Start), Math.Max(phrase.End, quantity.Span.End));
                before = Value(quantity, text[name.Start..name.End], name, subject, leaf, evidence);
                values.Add(before);
            }

            quantityBefore = quantity;
            floor = quantity.Span.End;
        }

        if (outlook.SetsGoals)
        {
            values.AddRange(_goals.Find(text, leaf, reading, outlook.Year ?? period.End, subjects));
        }
    }

    // 连续10年入选…: how often in a row is a figure.
    private static readonly string[] Reached = ["入选", "位居", "居", "获", "荣获", "蝉联", "保持", "被评", "位列", "名列", "实现"];

    // 5年内, 连续3年, 30年以上管道: how long something takes; only a life or a term is measured in years.
    private static bool IsDuration(string text, Quantity quantity)
    {
        if (quantity.Unit is not ("年" or "天" or "个月"))
        {
            return false;
        }

        int cue = quantity.CueSpan.IsEmpty ? quantity.Span.Start : Math.Min(quantity.CueSpan.Start, quantity.Span.Start);
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, cue - 6), Math.Min(6, cue));
        if (before.EndsWith("连续", StringComparison.Ordinal) && Reached.Any(word => text.AsSpan(quantity.Span.End).StartsWith(word, StringComparison.Ordinal)))
        {
            return false;
        }

        return quantity.Unit == "年"
            ? !(text.AsSpan(quantity.Span.End).StartsWith("完成", StringComparison.Ordinal) || before.EndsWith("寿命", StringComparison.Ordinal) || before.EndsWith("年限", StringComparison.Ordinal) || before.EndsWith("周期", StringComparison.Ordinal) || before.EndsWith("时间", StringComparison.Ordinal) || before.EndsWith("期", StringComparison.Ordinal))
            : before.EndsWith("连续", StringComparison.Ordinal);
    }

    private static bool Shares(string text, int end, Quantity quantity)
    {
        int start = quantity.CueSpan.IsEmpty ? quantity.Span.Start : Math.Min(quantity.CueSpan.Start, quantity.Span.Start);
        return start > end && text.AsSpan(end, start - end) is ("和" or "、" or "与" or "及" or "以及");
    }

    // 2035年远景目标：…: a paragraph may bear a heading of its own.
    private static string? ParagraphLabel(string text, TextSpan paragraph)
    {
        const int LongestLabel = 16;
        int colon = text.AsSpan(paragraph.Start, Math.Min(LongestLabel, paragraph.Length)).IndexOfAny(':', '：');
        return colon > 2 ? text.Substring(paragraph.Start, colon) : null;
    }

    private static MeasuredValue Value(Quantity quantity, string indicator, TextSpan? span, EntityRef subject, Leaf leaf, TextSpan evidence)
    {
        ValueRole role = quantity.Role ?? ValueRole.Target;
        return new MeasuredValue
        {
            Indicator = indicator,
            IndicatorSpan = span,
            IndicatorLeaf = leaf,
            Subject = subject,
            Role = role.ToString().ToLowerInvariant(),
            Value = quantity.Value,
            ValueMax = quantity.ValueMax,
            Operator = quantity.Operator.Symbol(),
            Unit = quantity.Unit,
            BaseValue = quantity.BaseValue,
            BaseValueMax = quantity.BaseValueMax,
            BaseUnit = quantity.BaseUnit,
            Year = quantity.Year,
            Per = quantity.Per,
            Status = role == ValueRole.Target ? "planned" : "done",
            Leaf = leaf,
            Evidence = evidence,
            Rule = Rule,
            Confidence = Confidence,
        };
    }
}
