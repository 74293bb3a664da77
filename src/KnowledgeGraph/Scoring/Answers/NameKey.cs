using System.Text;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The form in which names are compared: without white space and quotes, punctuation of one width.</summary>
internal static class NameKey
{
    // Title marks 《》 are quotes too: a document's name is the same with and without them.
    private const string Quotes = "“”‘’\"'「」『』《》〈〉＂＇｢｣";

    public static string Of(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (char unit in name)
        {
            if (!char.IsWhiteSpace(unit) && unit is not ('\u200B' or '\uFEFF') && !Quotes.Contains(unit, StringComparison.Ordinal))
            {
                key.Append(OneWidth(unit));
            }
        }

        return key.Length > 0 ? key.ToString() : name.Trim();
    }

    // Letters and digits keep their width: only that of punctuation is a matter of typing.
    private static char OneWidth(char unit) => unit switch
    {
        >= '！' and <= '～' when (char)(unit - 0xFEE0) is var narrow && !char.IsAsciiLetterOrDigit(narrow) => narrow,
        '｡' => '。',
        '､' => '、',
        '･' => '・',
        _ => unit,
    };
}
