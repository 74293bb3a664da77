using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Metadata;

/// <summary>A title and where it stands.</summary>
/// <param name="Text">The title; null where none was found.</param>
/// <param name="Span">Its place; null where it comes from the page's head.</param>
internal readonly record struct TitleFound(string? Text, TextSpan? Span);

/// <summary>Finds a document's title: what a notice issues (现将《…》印发给你们), else the title over the text.</summary>
internal sealed class TitleReader(LineViews lines, int firstSection, Dictionary<string, CellDraft> box)
{
    private const int LongestTitle = 100;
    private const int LongestNotice = 600;
    private const int MostTitleLines = 4;

    private static readonly string[] Kinds =
    [
        "规划", "计划", "方案", "意见", "通知", "报告", "纲要", "办法", "决定", "措施", "规定", "条例", "要点", "行动", "细则", "若干政策", "政策", "通告", "公告",
        "批复", "指南", "清单", "建议", "规划纲要", "战略",
    ];

    // Verbs behind which a title of the kind 关于加快发展X的意见 may be cut.
    private static readonly string[] Deeds =
    [
        "发展", "推进", "加强", "促进", "推动", "进一步", "加快", "实施", "支持", "规范", "做好", "深化", "完善", "建立", "建设", "提升", "强化", "优化", "改进", "落实", "全面", "创新", "培育", "构建", "开展",
    ];

    public TitleFound Read()
    {
        TitleFound issued = Issued();
        if (issued.Text is not null)
        {
            MarkLines(issued.Text);
            return issued;
        }

        if (box.GetValueOrDefault("标题") is { Text.Length: > 0 } boxed)
        {
            string title = Plain(boxed.Text);
            MarkLines(title);
            return new TitleFound(title, boxed.Span);
        }

        TitleFound line = TitleLine();
        return line.Text is null && lines.Source.PageTitle is { Length: > 0 } page ? new TitleFound(Plain(PageTitle(page)), null) : line;
    }

    // 现将《X》印发给你们, 《X》已经…同意，现印发给你们, 关于印发《X》的通知, …印发了《X》，并发出通知.
    private TitleFound Issued()
    {
        for (int view = 0; view < firstSection; view++)
        {
            if (lines[view].Role != LineRole.Body || lines[view].Span.Length > LongestNotice)
            {
                continue;
            }

            ReadOnlySpan<char> words = lines.Words(view);
            int open = words.IndexOf('《');
            int close = open < 0 ? -1 : MatchingClose(words, open);
            if (close < 0)
            {
                continue;
            }

            ReadOnlySpan<char> behind = words[(close + 1)..];
            int sentence = behind.IndexOf('。');
            behind = sentence < 0 ? behind : behind[..sentence];
            ReadOnlySpan<char> before = words[..open];
            bool isIssued = behind.Contains("印发", StringComparison.Ordinal)
                || behind.Contains("发布", StringComparison.Ordinal)
                || (behind.StartsWith("的通知", StringComparison.Ordinal) && before.EndsWith("印发", StringComparison.Ordinal))
                || (before.EndsWith("印发了", StringComparison.Ordinal) && behind.Contains("发出通知", StringComparison.Ordinal))
                || (before.EndsWith("现将", StringComparison.Ordinal) && behind.Contains("给你们", StringComparison.Ordinal));
            if (isIssued)
            {
                int start = lines[view].Span.Start + open;
                return new TitleFound(Plain(words[(open + 1)..close].ToString()), new TextSpan(start + 1, start + close - open));
            }
        }

        return default;
    }

    private TitleFound TitleLine()
    {
        int best = -1;
        int bestScore = 0;
        for (int view = 0; view < firstSection; view++)
        {
            int score = Score(view);
            if (score > bestScore)
            {
                (best, bestScore) = (view, score);
            }
        }

        if (best < 0)
        {
            return default;
        }

        // 宁波市国民经济和社会发展第十四个五年规划和 / 二〇三五年远景目标纲要: the line above ends where no title can.
        int first = Math.Max(0, best - MostTitleLines);
        while (best > first && LeadsOn(best - 1) && lines[best - 1].Index == lines[best].Index - 1)
        {
            best--;
        }

        while (best > first && Continues(best - 1, best))
        {
            best--;
        }

        int last = best;
        if (best > first && CouldBegin(best - 1) && (IsKindAlone(best) || BeginsAsTitle(best - 1) || (CountsFiveYears(lines.Words(best)) && lines.Words(best - 1).EndsWith("发展", StringComparison.Ordinal))))
        {
            best--;
        }

        while (last + 1 < firstSection && last - best < MostTitleLines && (LeadsOn(last) || GoesOn(last + 1) || (IsOpen(last) && lines.Words(last + 1).Contains('》'))) && lines[last + 1].Index == lines[last].Index + 1)
        {
            last++;
        }

        while (last + 1 < firstSection && last - best < 3 && Continues(last, last + 1))
        {
            last++;
        }

        if (last + 1 < firstSection && lines[last + 1].Role == LineRole.Body && IsQualifier(lines.Words(last + 1)))
        {
            last++;
        }

        for (int view = best; view <= last; view++)
        {
            lines[view].Role = LineRole.Title;
        }

        TextSpan span = new(lines[best].Span.Start, lines[last].Span.End);
        string words = string.Concat(Enumerable.Range(best, last - best + 1).Select(view => Plain(LineText.Collapse(lines.Words(view)))));
        return CutOccasion(Plain(WithoutNotice(words)), span);
    }

    private int Score(int view)
    {
        LineView line = lines[view];
        if (line.Role != LineRole.Body || line.Span.Length is < 4 or > LongestTitle || line.Marker is not null || LineText.EndsSentence(lines.Words(view)[^1]))
        {
            return 0;
        }

        string words = Plain(LineText.Collapse(lines.Words(view)));
        int score = 1;
        score += line.HeadingLevel == 1 ? 6 : line.HeadingLevel > 1 ? 3 : 0;
        score += (line.Style & LineStyle.Centered) != 0 ? 2 : 0;
        score += (line.Style & LineStyle.Bold) != 0 ? 2 : 0;
        score += NamesKind(words) ? 4 : 0;
        score += words.Contains("关于", StringComparison.Ordinal) ? 1 : 0;
        score -= words.Contains('，') || words[^1] is '：' or ':' ? 3 : 0;
        return score >= 3 || view == 0 ? Math.Max(score, 0) : 0;
    }

    private bool LeadsOn(int view) =>
        lines[view].Role == LineRole.Body
        && lines[view].Marker is null
        && lines[view].Span.Length <= LongestTitle
        && lines.Words(view)[^1] is '和' or '与' or '及' or '的' or '、' or '于';

    // A title that runs over several lines: the next stands out in the same way, and the first does not yet name what kind of document it is.
    private bool Continues(int view, int next) =>
        Score(next) > 0
        && lines[view].Style == lines[next].Style
        && lines[view].HeadingLevel == lines[next].HeadingLevel
        && ((lines[view].Style & LineStyle.Centered) != 0 || lines[view].HeadingLevel > 0 || (IsSpacedOut(view) && IsSpacedOut(next)))
        && !NamesKind(Plain(LineText.Collapse(lines.Words(view))));

    // …印发《“健康中国2030”规划 / 纲要》
    private bool IsOpen(int view) => lines.Words(view).LastIndexOf('《') > lines.Words(view).LastIndexOf('》');

    // …第十四个五年规划 / 和二〇三五年远景目标纲要
    private bool GoesOn(int view) =>
        lines[view] is { Role: LineRole.Body, Marker: null, Span.Length: >= 4 and <= LongestTitle }
        && lines.Words(view)[0] is '和' or '与' or '及' or '暨'
        && NamesKind(Plain(LineText.Collapse(lines.Words(view))));

    // 发展规划, 实施方案: no title without the words that say whose.
    private bool IsKindAlone(int view)
    {
        const int longest = 4;
        string words = Plain(LineText.Collapse(lines.Words(view)));
        return words.Length <= longest && NamesKind(words) && !words.EndsWith("报告", StringComparison.Ordinal);
    }

    // 南京市国民经济和社会发展 / 第十五个五年规划纲要: which five years, but not whose.
    private static bool CountsFiveYears(ReadOnlySpan<char> words) =>
        words[0] == '第' && words.IndexOf("个五年", StringComparison.Ordinal) is > 0 and <= 4;

    // 国务院办公厅关于加快发展 / 体育竞赛表演产业的指导意见
    private bool BeginsAsTitle(int view)
    {
        ReadOnlySpan<char> words = lines.Words(view);
        return words.Contains("关于", StringComparison.Ordinal) && !words.ContainsAny('，', '。') && EndsOnDeed(words);

        // What is to be done of the thing on the next line.
        static bool EndsOnDeed(ReadOnlySpan<char> words)
        {
            foreach (string deed in Deeds)
            {
                if (words.EndsWith(deed, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool CouldBegin(int view) =>
        lines[view] is { Role: LineRole.Body, Marker: null, Span.Length: >= 4 and <= LongestTitle }
        && lines[view].Index == lines[view + 1].Index - 1
        && !LineText.EndsSentence(lines.Words(view)[^1])
        && lines.Words(view)[^1] is not (':' or '：')
        && !NamesKind(Plain(LineText.Collapse(lines.Words(view))));

    private bool IsSpacedOut(int view)
    {
        string words = LineText.Collapse(lines.Words(view));
        return Plain(words).Length < words.Length;
    }

    // （2021—2025年）, （试行）: a line of its own that belongs to the title above it.
    private static bool IsQualifier(ReadOnlySpan<char> words)
    {
        if (words.Length is < 4 or > 24 || words[0] is not ('(' or '（') || words[^1] is not (')' or '）'))
        {
            return false;
        }

        string inner = LineText.WithoutBlanks(words[1..^1]);
        return inner is "试行" or "暂行" or "修订" or "修订版" or "修编" or "征求意见稿" or "送审稿" or "草案" or "全文" || PeriodReader.IsPeriod(inner);
    }

    // 中共中央 国务院印发《X》: what is issued bears the title.
    private static string WithoutNotice(string words)
    {
        int open = words.IndexOf("印发《", StringComparison.Ordinal);
        return open >= 0 && words[^1] == '》' && open + 4 < words.Length && MatchingClose(words, open + 2) == words.Length - 1 ? words[(open + 3)..^1] : words;
    }

    // 政府工作报告——2024年3月5日在第十四届…会议上: the occasion is not the title.
    private static TitleFound CutOccasion(string title, TextSpan span)
    {
        int dash = title.IndexOf("——", StringComparison.Ordinal);
        return dash > 0 && DateLine.Find(title[dash..]) is not null
            ? new TitleFound(title[..dash], new TextSpan(span.Start, span.Start + dash))
            : new TitleFound(title, span);
    }

    private static bool NamesKind(string title)
    {
        string bare = title;
        int bracket = bare.LastIndexOfAny(['（', '(']);
        if (bracket > 0 && bare[^1] is '）' or ')')
        {
            bare = bare[..bracket];
        }

        return Array.Exists(Kinds, kind => bare.EndsWith(kind, StringComparison.Ordinal)) || bare.Contains("——", StringComparison.Ordinal);
    }

    // Lines that only repeat the title above the text are the title, no paragraphs; it may be split over several.
    private void MarkLines(string title)
    {
        string key = LineText.WithoutBlanks(title);
        for (int view = 0; view < lines.Count && key.Length > 0; view++)
        {
            int behind = view;
            int matched = 0;
            while (behind < lines.Count
                && matched < key.Length
                && behind - view < MostTitleLines
                && lines[behind].Role == LineRole.Body
                && lines[behind].Span.Length <= LongestTitle
                && lines.Words(behind)[0] == key[matched]
                && LineText.WithoutBlanks(lines.Words(behind)) is { } part
                && key.AsSpan(matched).StartsWith(part, StringComparison.Ordinal))
            {
                matched += part.Length;
                behind++;
            }

            for (int i = view; matched == key.Length && i < behind; i++)
            {
                lines[i].Role = LineRole.Title;
            }
        }
    }

    private static int MatchingClose(ReadOnlySpan<char> words, int open)
    {
        int depth = 0;
        for (int at = open; at < words.Length; at++)
        {
            depth += words[at] == '《' ? 1 : words[at] == '》' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    // 国 家 粮 食 安 全: single characters set apart are one word.
    private static string Plain(string title)
    {
        string words = title.Trim();
        int blanks = words.Count(static unit => unit == ' ');
        string joined = blanks * 3 >= words.Length - blanks ? words.Replace(" ", string.Empty, StringComparison.Ordinal) : words;
        return joined.Length > 2 && joined[0] == '《' && joined[^1] == '》' ? joined[1..^1] : joined;
    }

    // A page's head often adds the site's name behind a bar.
    private static string PageTitle(string title)
    {
        int bar = title.IndexOfAny(['_', '|', '｜']);
        return LineText.Collapse(bar > 0 ? title[..bar] : title);
    }
}
