using KnowledgeGraph.Documents.Structure.Passes;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Metadata;

/// <summary>Finds the issuer where nobody signed: in the title (国务院关于…), in what a page says of its document (发布机构：…) or in a report's opening (我代表国务院，向大会报告…).</summary>
internal static class IssuerReader
{
    private const int LongestName = 30;

    private static readonly string[] Kinds = ["通知", "意见", "决定", "公告", "通告", "批复", "函", "报告"];
    private static readonly string[] Labels = ["发布机构", "发文机关", "发文单位", "发布单位", "制发机关", "制定机关", "印发机关"];

    public static (string Name, TextSpan Span)? Read(LineViews lines, int firstSection, TitleFound title)
    {
        if (title is { Text: { } words, Span: { } span } && words.IndexOf("关于", StringComparison.Ordinal) is > 0 and int about
            && OrganizationName.Is(words.AsSpan(0, about), LongestName))
        {
            string name = words[..about];
            int at = lines.Source.Text.IndexOf(name, span.Start, span.Length, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (name, new TextSpan(at, at + name.Length));
            }
        }

        for (int view = 0; view < Math.Min(firstSection, lines.Count); view++)
        {
            if (InNotice(lines, view) is { } noted)
            {
                return noted;
            }

            ReadOnlySpan<char> line = lines.Words(view);
            int speaks = line.IndexOf("代表", StringComparison.Ordinal);
            if (speaks < 0 || line.Length > 400)
            {
                continue;
            }

            ReadOnlySpan<char> rest = line[(speaks + 2)..];
            int end = rest.IndexOfAny('，', ',', '向');
            if (end > 0 && OrganizationName.Is(rest[..end], LongestName) && rest.Contains("报告", StringComparison.Ordinal))
            {
                int start = lines[view].Span.Start + speaks + 2;
                return (rest[..end].ToString(), new TextSpan(start, start + end));
            }
        }

        return null;
    }

    // 国务院关于印发《…规划》的通知: a line over the text that the title was not read from. 发布机构：省人民政府: what a page says of its document.
    private static (string Name, TextSpan Span)? InNotice(LineViews lines, int view)
    {
        const int longest = 120;
        ReadOnlySpan<char> line = lines.Words(view);
        if (line.Length > longest || lines[view].Role is LineRole.Furniture or LineRole.Contents)
        {
            return null;
        }

        int start = lines[view].Span.Start;
        int about = line.IndexOf("关于", StringComparison.Ordinal);
        if (about > 0 && Array.Exists(Kinds, kind => lines.Words(view).EndsWith(kind, StringComparison.Ordinal)) && OrganizationName.Is(line[..about], LongestName))
        {
            return (line[..about].ToString(), new TextSpan(start, start + about));
        }

        int from = line.Length - line.TrimStart("*# ").Length;
        foreach (string label in Labels)
        {
            if (line[from..].StartsWith(label, StringComparison.Ordinal))
            {
                int at = from + label.Length;
                at += line[at..].Length - line[at..].TrimStart("*：: ").Length;
                return at > from + label.Length && OrganizationName.Is(line[at..], LongestName) ? (line[at..].ToString(), new TextSpan(start + at, start + line.Length)) : null;
            }
        }

        return null;
    }
}
