using KnowledgeGraph.Documents.Structure.Passes;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Metadata;

/// <summary>Finds the issuer where nobody signed: in the title (国务院关于…) or in a report's opening (我代表国务院，向大会报告…).</summary>
internal static class IssuerReader
{
    private const int LongestName = 30;

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
}
