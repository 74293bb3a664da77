using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>Reads lines that name a column (专栏N) or a table (表N), with any spacing and brackets.</summary>
internal static class CaptionReader
{
    /// <summary>The word that begins a column's caption.</summary>
    public const string ColumnWord = "专栏";

    /// <summary>Brackets that may open a caption.</summary>
    public const string Openers = "【[［（(〔<〈《";

    private const int LongestCaption = 80;

    private static readonly string[] Verbs =
    [
        "所示", "所列", "所述", "所指", "中的", "中所", "中列", "中，", "中,", "可见", "可知", "可以", "列出", "列示", "列明", "给出", "显示", "提出", "提到", "明确", "规定",
        "确定", "和表", "和专栏", "与表", "与专栏", "至表", "至专栏",
    ];

    /// <summary>The caption of a column; null where the line is none. The bare word, as in 校长专栏 or 学习专栏, is none.</summary>
    public static CaptionDraft? Column(LineViews lines, int view)
    {
        ref LineView line = ref lines[view];
        bool standsOut = line.HeadingLevel > 0 || line.Cell >= 0 || (line.Style & (LineStyle.Bold | LineStyle.Centered | LineStyle.Boxed)) != 0;
        return Read(lines, view, ColumnWord, numberNeeded: !standsOut);
    }

    /// <summary>The caption of a table; null where the line is none.</summary>
    public static CaptionDraft? Table(LineViews lines, int view) =>
        Read(lines, view, "表", numberNeeded: true) ?? Read(lines, view, "附表", numberNeeded: true);

    private static CaptionDraft? Read(LineViews lines, int view, string word, bool numberNeeded)
    {
        ReadOnlySpan<char> words = lines.Words(view);
        if (words.Length > LongestCaption || words.IsEmpty)
        {
            return null;
        }

        words = PrintedTwice.Once(words) ?? words;
        bool isBracketed = Openers.Contains(words[0], StringComparison.Ordinal);
        int at = isBracketed ? 1 : 0;
        foreach (char unit in word)
        {
            at += MarkerReader.Blanks(words[at..]);
            if (at >= words.Length || words[at] != unit)
            {
                return null;
            }

            at++;
        }

        int afterWord = at;
        int? number = ReadNumber(words, ref at);
        if (number is null && (numberNeeded || afterWord >= words.Length || !IsSeparator(words[afterWord])))
        {
            return null;
        }

        bool isOpen = isBracketed;
        int close = at + MarkerReader.Blanks(words[at..]);
        if (isBracketed && close < words.Length && words[close] is '】' or ']' or '］' or '）' or ')' or '〕' or '>' or '〉' or '》')
        {
            at = close + 1;
            isBracketed = false;
        }

        int title = at;
        while (title < words.Length && IsSeparator(words[title]))
        {
            title++;
        }

        ReadOnlySpan<char> rest = words[title..];
        bool isSetOff = title > at || isBracketed != isOpen;
        if ((!isSetOff && SpeaksOfIt(rest)) || IsSentence(rest))
        {
            return null;
        }

        if (isBracketed && !rest.IsEmpty && rest[^1] is '】' or ']' or '］')
        {
            rest = rest[..^1];
        }

        return new CaptionDraft(number, HeadingTitle.Clean(rest), lines[view].Span, lines[view].Number, view);
    }

    private static int? ReadNumber(ReadOnlySpan<char> words, ref int at)
    {
        int start = at + MarkerReader.Blanks(words[at..]);
        if (start < words.Length && words[start] is '(' or '（' or '第')
        {
            start++;
        }

        int length = ChineseNumeral.ReadArabic(words[start..], out int number);
        if (length == 0)
        {
            length = ChineseNumeral.ReadIdeographs(words[start..], out number);
        }

        if (length == 0)
        {
            return null;
        }

        at = start + length;
        if (at < words.Length && words[at] is ')' or '）')
        {
            at++;
        }

        return number;
    }

    private static bool IsSeparator(char unit) => LineText.IsBlank(unit) || unit is ':' or '：' or '.' or '．' or '、' or '—' or '-' or '－' or '|' or '｜';

    // 表1所示, 表2中的指标, 专栏3提出: a sentence about the thing. 专栏1中小企业工程 is a caption.
    private static bool SpeaksOfIt(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] is '的' or '为' or '是' or '，' or ',' or '。' or '、' or '）' or ')' || rest[^1] is '。' or '；')
        {
            return true;
        }

        foreach (string verb in Verbs)
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSentence(ReadOnlySpan<char> rest) => rest.Length > 30 && rest[^1] is '。' or '；';
}
