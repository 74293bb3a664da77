using System.Buffers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers;

/// <summary>Words by which any Chinese web page names its own furniture, in a page or in a text copied from one.</summary>
internal static class PageFurniture
{
    private const int LongestLine = 200;
    private const int LongestTail = 60;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！？");

    private static readonly SearchValues<char> Brackets = SearchValues.Create("【】[]〖〗");
    private static readonly SearchValues<char> Between = SearchValues.Create("【】[]〖〗（）()|｜：:");

    // A line that begins with one of these, up to the given length, is furniture.
    private static readonly (string Start, int Longest)[] Starts =
    [
        ("上一篇", LongestLine), ("下一篇", LongestLine), ("上一条", LongestLine), ("下一条", LongestLine),
        ("当前位置", 80), ("您当前的位置", 80), ("您现在的位置", 80), ("您的位置", 80), ("现在的位置", 80), ("所在位置", 80),
        ("责任编辑", 40), ("责编", 20), ("审核人", 20), ("扫一扫", 40), ("分享到", 40), ("分享至", 40),
        ("字体：", 30), ("字体:", 30), ("字号：", 30), ("字号:", 30), ("【字体", 40), ("[字体", 40), ("视力保护色", 40),
        ("浏览次数", 40), ("浏览量", 40), ("点击数", 40), ("点击量", 40), ("点击次数", 40), ("访问量", 40), ("访问次数", 40), ("阅读次数", 40),
        ("发布时间：", 80), ("发布时间:", 80), ("信息来源：", 80), ("信息来源:", 80), ("文章来源：", 80), ("文章来源:", 80), ("来源：", 60), ("来源:", 60),
        ("相关阅读", 20), ("相关文章", 20), ("相关新闻", 20), ("推荐阅读", 20), ("延伸阅读", 20), ("版权所有", 80), ("网站标识码", 60),
    ];

    // A line made of nothing but these, brackets and bars is furniture.
    private static readonly string[] Buttons =
    [
        "打印本页", "打印正文", "打印文章", "打印", "关闭窗口", "关闭本页", "关闭页面", "关闭", "返回顶部", "回到顶部", "返回首页", "加入收藏", "收藏本页", "收藏", "设为首页",
        "网站地图", "分享", "复制链接", "我要纠错", "纠错", "大", "中", "小", "-->", "上一页", "下一页",
    ];

    /// <summary>Classes lines of furniture; also what trails behind links to other articles, up to the end.</summary>
    public static void Mark(string text, Span<SourceLine> lines)
    {
        int neighbours = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> words = lines[i].Span.In(text);
            if (words.IsEmpty || words.Length > LongestLine)
            {
                neighbours = words.IsEmpty ? neighbours : -1;
                continue;
            }

            if (IsNamed(words))
            {
                lines[i] = lines[i] with { Style = lines[i].Style | LineStyle.Furniture };
                neighbours = neighbours < 0 && IsNeighbour(words) ? i : neighbours;
            }
            else if (neighbours >= 0 && (words.Length > LongestTail || words.ContainsAny(SentenceEnds)))
            {
                neighbours = -1;
            }
        }

        for (int i = neighbours; i >= 0 && i < lines.Length; i++)
        {
            lines[i] = lines[i].Span.IsEmpty ? lines[i] : lines[i] with { Style = lines[i].Style | LineStyle.Furniture };
        }
    }

    /// <summary>True where the words are those of furniture, wherever they stand.</summary>
    public static bool IsNamed(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestLine)
        {
            return false;
        }

        foreach ((string start, int longest) in Starts)
        {
            if (words.Length <= longest && words.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsRecordNumber(words) || IsRowOfButtons(words);
    }

    private static bool IsNeighbour(ReadOnlySpan<char> words) => words.Length > 1 && words[0] is '上' or '下' && words[1] == '一';

    // 浙ICP备14042003号-1, 浙公网安备 33060202000394号
    private static bool IsRecordNumber(ReadOnlySpan<char> words) =>
        words.Length <= 80 && (words.Contains("ICP备", StringComparison.OrdinalIgnoreCase) || words.Contains("公网安备", StringComparison.Ordinal));

    private static bool IsRowOfButtons(ReadOnlySpan<char> words)
    {
        if (words.Length > 40)
        {
            return false;
        }

        // A lone 关闭 or 打印 may be the cell of a table; in brackets, in company or with more words it is a button.
        int buttons = 0;
        bool isSure = false;
        while (!words.IsEmpty)
        {
            if (WhiteSpace.Is(words[0]) || Between.Contains(words[0]))
            {
                isSure |= Brackets.Contains(words[0]);
                words = words[1..];
                continue;
            }

            int length = 0;
            foreach (string button in Buttons)
            {
                if (words.StartsWith(button, StringComparison.Ordinal))
                {
                    length = button.Length;
                    break;
                }
            }

            if (length == 0)
            {
                return false;
            }

            buttons += length > 1 ? 1 : 0;
            isSure |= length > 2;
            words = words[length..];
        }

        return buttons > 1 || buttons == 1 && isSure;
    }
}
