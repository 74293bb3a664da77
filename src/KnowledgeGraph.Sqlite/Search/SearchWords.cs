using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Sqlite.Search;

/// <summary>Text as the search index sees it: every character of a script without spaces is a word, so are runs of letters and digits.</summary>
/// <remarks>
/// A run of characters in a query is looked for as a phrase, so 杭州 finds what holds 杭州, be the query one character or ten.
/// Full-width letters and digits count as plain ones; marks and punctuation separate; the index folds case.
/// </remarks>
internal static class SearchWords
{
    /// <summary>The words of a text, with one space between.</summary>
    public static string Of(string text)
    {
        StringBuilder words = new(text.Length * 2);
        bool isInWord = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Rune folded = rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;
            UnicodeCategory category = Rune.GetUnicodeCategory(folded);
            bool standsAlone = category == UnicodeCategory.OtherLetter;
            if (!standsAlone && !Rune.IsLetterOrDigit(folded))
            {
                isInWord = false;
                continue;
            }

            if (words.Length > 0 && (standsAlone || !isInWord))
            {
                words.Append(' ');
            }

            words.Append(folded.ToString());
            isInWord = !standsAlone;
        }

        return words.ToString();
    }

    /// <summary>The expression that finds what holds every space-separated part of a query; null where it holds no word.</summary>
    public static string? Query(string query)
    {
        // Within quotes nothing is an operator, and words hold no quote.
        string[] phrases =
        [
            .. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(Of)
                .Where(static words => words.Length > 0)
                .Select(static words => $"\"{words}\""),
        ];
        return phrases.Length == 0 ? null : string.Join(" AND ", phrases);
    }
}
