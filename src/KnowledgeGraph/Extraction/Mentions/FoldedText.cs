namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Text as rules see it: full-width letters, digits and marks as half-width ones, quotation marks of all dresses as “ ”. Unit for unit, so offsets stay.</summary>
internal static class FoldedText
{
    /// <summary><paramref name="text"/> folded; of equal length.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        bool opens = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case >= '！' and <= '～':
                    c = (char)(c - '！' + '!');
                    break;
                case '「' or '『':
                    c = '“';
                    break;
                case '」' or '』':
                    c = '”';
                    break;
                case '﹙' or '〔':
                    c = '(';
                    break;
                case '﹚' or '〕':
                    c = ')';
                    break;
                default:
                    break;
            }

            // A straight mark opens and closes by turns.
            if (c == '"')
            {
                c = opens ? '“' : '”';
                opens = !opens;
            }

            folded[i] = c;
        }

        return new string(folded);
    }
}
