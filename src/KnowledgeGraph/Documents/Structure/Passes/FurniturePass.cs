namespace KnowledgeGraph.Documents.Structure.Passes;

/// <summary>Finds what a copied page leaves around a document where the source's form does not tell: editors' names, links to other articles.</summary>
internal static class FurniturePass
{
    private const int LongestLine = 120;
    private const string Dashes = "—–―－-·";
    private const string Digits = "0123456789０１２３４５６７８９";

    // What begins such a line on government pages of any place.
    private static readonly string[] Openings =
    [
        "责任编辑", "编辑：", "编辑:", "审核人", "审核：", "审核:", "信息来源", "文章来源", "来源：", "来源:", "发布时间：", "发布时间:", "发布日期：", "发布日期:",
        "点击数", "点击次数", "浏览次数", "浏览量", "访问量", "阅读量", "字体：", "字号：", "当前位置", "您的位置", "您现在的位置", "首页 >", "首页>", "打印本页",
        "【打印", "【字体", "【关闭", "关闭窗口", "扫一扫", "分享到", "分享：", "相关链接", "相关文章", "推荐阅读", "主办单位：", "承办单位：", "版权所有",
        "网站标识码", "ICP备", "政府网站标识码", "返回顶部", "保护视力色", "Produced By",
    ];

    // What begins the furniture behind a document: nothing of the document comes after it.
    private static readonly string[] Endings =
    [
        "上一篇", "下一篇", "上一条", "下一条", "扫一扫", "相关链接", "相关文章", "推荐阅读", "版权所有", "主办单位：", "【打印", "打印本页", "关闭窗口", "返回顶部",
    ];

    /// <summary>Marks furniture among the lines that are still body.</summary>
    public static void Run(LineViews lines)
    {
        for (int view = 0; view < lines.Count; view++)
        {
            if (lines[view].Role == LineRole.Body && (StartsWithAny(lines.Words(view), Openings) || IsPageMark(lines.Words(view))))
            {
                lines[view].Role = LineRole.Furniture;
            }
        }

        MarkTail(lines);
    }

    // — 13 —, －２－, 第5页 共20页: the number of a printed page.
    private static bool IsPageMark(ReadOnlySpan<char> words)
    {
        const int longest = 20;
        if (words.Length > longest)
        {
            return false;
        }

        string mark = LineText.WithoutBlanks(words);
        ReadOnlySpan<char> number = mark;
        if (number.StartsWith("第", StringComparison.Ordinal) && number.EndsWith("页", StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = number[1..];
            rest = rest.TrimStart(Digits);
            return rest.Length < number.Length - 1 && (rest is "页" || (rest.StartsWith("页共", StringComparison.Ordinal) && rest[2..].TrimStart(Digits) is "页"));
        }

        number = number.Trim(Dashes);
        return mark.Length > 2 && Dashes.Contains(mark[0], StringComparison.Ordinal) && Dashes.Contains(mark[^1], StringComparison.Ordinal) && number.Length is > 0 and <= 4 && number.TrimStart(Digits).IsEmpty;
    }

    private static void MarkTail(LineViews lines)
    {
        int tail = lines.Count;
        for (int view = lines.Count - 1; view >= 0; view--)
        {
            // A numbered line or a long paragraph is the document's again.
            if (lines[view].Role == LineRole.Body && (lines[view].Marker is not null || lines[view].Span.Length > LongestLine))
            {
                break;
            }

            if (StartsWithAny(lines.Words(view), Endings))
            {
                tail = view;
            }
        }

        for (int view = tail; view < lines.Count; view++)
        {
            lines[view].Role = LineRole.Furniture;
        }
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] openings)
    {
        if (words.Length > LongestLine)
        {
            return false;
        }

        foreach (string opening in openings)
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
