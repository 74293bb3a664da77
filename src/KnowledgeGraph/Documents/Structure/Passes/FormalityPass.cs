using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Passes;

/// <summary>Who signed a document, and when.</summary>
/// <param name="Issuer">The body's name; null where only a date stands.</param>
/// <param name="IssuerSpan">Where it stands.</param>
/// <param name="Date">The date.</param>
/// <param name="View">View of the date.</param>
internal sealed record Signature(string? Issuer, TextSpan? IssuerSpan, DateOnly Date, int View);

/// <summary>Finds the lines that official documents bear by form: document number, addressees, signature and date, copies.</summary>
internal static class FormalityPass
{
    private const int LongestName = 40;
    private const int LongestAddress = 200;

    private static readonly string[] Openings = ["抄送", "主送", "主题词", "联系人", "联系电话", "（此件", "(此件", "（本文", "(本文", "（联系", "（发布", "签发人"];

    /// <summary>Marks the lines and returns the signatures in order.</summary>
    public static IReadOnlyList<Signature> Run(LineViews lines)
    {
        List<Signature> signatures = [];
        for (int view = 0; view < lines.Count; view++)
        {
            if (lines[view].Role != LineRole.Body || lines[view].Marker is not null)
            {
                continue;
            }

            ReadOnlySpan<char> words = lines.Words(view);
            if (DateLine.Read(words) is { } date)
            {
                lines[view].Role = LineRole.Formality;
                signatures.Add(Sign(lines, view, date));
            }
            else if (IsAddress(words) || IsNumberLine(words) || IsImprint(words) || StartsWithAny(words))
            {
                lines[view].Role = LineRole.Formality;
            }
        }

        return signatures;
    }

    /// <summary>The document number (国办发〔2018〕128号) in the words; null where there is none.</summary>
    public static string? FindDocumentNumber(ReadOnlySpan<char> words)
    {
        int open = words.IndexOfAny("〔[［【");
        while (open >= 0)
        {
            int close = open + 5;
            if (open > 0 && close < words.Length && words[close] is '〕' or ']' or '］' or '】' && AllDigits(words[(open + 1)..close]))
            {
                int end = close + 1;
                while (end < words.Length && (char.IsAsciiDigit(words[end]) || LineText.IsBlank(words[end]) || words[end] == '第'))
                {
                    end++;
                }

                int start = open;
                while (start > 0 && IsNumberWord(words[start - 1]))
                {
                    start--;
                }

                if (end < words.Length && words[end] == '号' && end > close + 1 && start < open)
                {
                    return LineText.WithoutBlanks(words[start..(end + 1)]);
                }
            }

            int next = words[(open + 1)..].IndexOfAny("〔[［【");
            open = next < 0 ? -1 : open + 1 + next;
        }

        return null;
    }

    private static Signature Sign(LineViews lines, int view, DateOnly date)
    {
        int above = view - 1;
        if (above < 0 || lines[above].Role != LineRole.Body || lines[above].Marker is not null || !OrganizationName.Is(lines.Words(above), LongestName))
        {
            return new Signature(null, null, date, view);
        }

        int first = above;
        while (first > 0 && lines[first - 1].Role == LineRole.Body && lines[first - 1].Marker is null && OrganizationName.Is(lines.Words(first - 1), LongestName))
        {
            first--;
        }

        for (int i = first; i <= above; i++)
        {
            lines[i].Role = LineRole.Formality;
        }

        // Of several bodies that sign together the first leads.
        TextSpan leader = FirstBody(lines, first);
        return new Signature(LineText.WithoutBlanks(leader.In(lines.Source.Text)), leader, date, view);
    }

    // 市卫生健康委员会    市财政局: bodies side by side on one line; but 国　务　院 is one.
    private static TextSpan FirstBody(LineViews lines, int view)
    {
        const int leastGap = 2;
        ReadOnlySpan<char> words = lines.Words(view);
        TextSpan span = lines[view].Span;
        for (int at = 1; at + leastGap < words.Length; at++)
        {
            int gap = at;
            while (gap < words.Length && LineText.IsBlank(words[gap]))
            {
                gap++;
            }

            if (gap - at >= leastGap && OrganizationName.Is(words[..at], LongestName) && OrganizationName.Is(words[gap..], LongestName))
            {
                return new TextSpan(span.Start, span.Start + at);
            }

            at = Math.Max(at, gap - 1);
        }

        return span;
    }

    private static bool IsAddress(ReadOnlySpan<char> words) =>
        words.Length is > 3 and <= LongestAddress
        && words[^1] is ':' or '：'
        && (words[0] == '各' || words.Contains("，各", StringComparison.Ordinal) || words.Contains(",各", StringComparison.Ordinal) || words.Contains("、各", StringComparison.Ordinal))
        && !words.Contains('。');

    // 示例市人民政府办公室 2021年6月12日印发
    private static bool IsImprint(ReadOnlySpan<char> words) =>
        words.Length <= LongestName + 20
        && words.EndsWith("印发", StringComparison.Ordinal)
        && words.IndexOfAnyInRange('0', '9') is > 0 and int date
        && OrganizationName.Is(words[..date], LongestName)
        && DateLine.Read(words[date..]) is not null;

    private static bool IsNumberLine(ReadOnlySpan<char> words) =>
        words.Length <= LongestName && FindDocumentNumber(words) is { } number && number.Length + 4 >= LineText.WithoutBlanks(words).Length;

    private static bool StartsWithAny(ReadOnlySpan<char> words)
    {
        foreach (string opening in Openings)
        {
            if (words.Length <= LongestAddress && words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllDigits(ReadOnlySpan<char> words) => words.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsNumberWord(char unit) => Ideograph.Is(unit) && unit is not ('（' or '于' or '照' or '据' or '以');
}
