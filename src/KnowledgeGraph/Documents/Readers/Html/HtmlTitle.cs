using System.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>The title that a page's head gives.</summary>
internal static class HtmlTitle
{
    private const int Longest = 1000;

    /// <summary><paramref name="raw"/> with references resolved and white space collapsed; null where nothing is left.</summary>
    public static string? Clean(ReadOnlySpan<char> raw)
    {
        string resolved = CharacterReferences.Resolve(raw[..Math.Min(raw.Length, Longest)]);
        var title = new StringBuilder(resolved.Length);
        bool isBlank = false;
        foreach (char c in resolved)
        {
            if (WhiteSpace.Is(c))
            {
                isBlank = title.Length > 0;
                continue;
            }

            if (isBlank)
            {
                title.Append(' ');
                isBlank = false;
            }

            title.Append(c);
        }

        return title.Length == 0 ? null : title.ToString();
    }

    /// <summary>True where <paramref name="title"/>, white space aside, begins with <paramref name="words"/>.</summary>
    public static bool Begins(string? title, ReadOnlySpan<char> words)
    {
        int at = 0;
        foreach (char c in words)
        {
            if (WhiteSpace.Is(c))
            {
                continue;
            }

            while (at < title?.Length && WhiteSpace.Is(title[at]))
            {
                at++;
            }

            if (title is null || at >= title.Length || title[at++] != c)
            {
                return false;
            }
        }

        return at > 0;
    }
}
