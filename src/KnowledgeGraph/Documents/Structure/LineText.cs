using System.Globalization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>What the units of a line are to someone who looks for its structure.</summary>
internal static class LineText
{
    /// <summary>White space, wide and no-break spaces and marks of no width included.</summary>
    public static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || unit is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060';

    /// <summary>A letter of any script.</summary>
    public static bool IsWord(char unit) => char.IsLetter(unit) || char.IsSurrogate(unit);

    /// <summary>A mark that opens a name or a digit that a title may begin with: “, 《, 5G.</summary>
    public static bool OpensName(char unit) => unit is '“' or '"' or '‘' or '《' or '「' or '【' or '〈' or '『' || (unit is 'G' or '*');

    /// <summary>A mark that ends a sentence.</summary>
    public static bool EndsSentence(char unit) => unit is '。' or '！' or '!' or '？' or '?' or '；' or ';' or '…';

    /// <summary>The part of <paramref name="span"/> without blanks at both ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The words without any blank: 指 标 名 称 → 指标名称.</summary>
    public static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        char[] kept = new char[text.Length];
        int length = 0;
        foreach (char unit in text)
        {
            if (!IsBlank(unit))
            {
                kept[length++] = unit;
            }
        }

        return new string(kept, 0, length);
    }

    /// <summary>The words with each run of blanks as one space, or none where it stands between two Chinese characters that a page has broken apart.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        char[] kept = new char[text.Length];
        int length = 0;
        bool pending = false;
        foreach (char unit in text)
        {
            if (IsBlank(unit))
            {
                pending = length > 0;
                continue;
            }

            if (pending && unit != '\n')
            {
                kept[length++] = ' ';
            }

            pending = false;
            kept[length++] = unit;
        }

        return new string(kept, 0, length);
    }

    /// <summary>True for Chinese characters and the marks set among them.</summary>
    public static bool IsChinese(char unit) =>
        unit is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\u3000' and <= '\u303F'
        || char.IsSurrogate(unit)
        || char.GetUnicodeCategory(unit) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
