using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words of one leaf as rules see them; offsets count from the start of its content.</summary>
internal sealed class LeafText
{
    private const string Opening = "(“《[【〈";
    private const string Closing = ")”》]】〉";

    private readonly int[] _close;
    private readonly int[] _open;

    public LeafText(Leaf leaf, string source, Vocabulary vocabulary, int skip = 0)
    {
        Leaf = leaf;
        Source = source;
        Text = FoldedText.Of(leaf.Content.In(source));
        Words = vocabulary.Map(Text);
        _close = new int[Text.Length];
        _open = new int[Text.Length];
        MatchBrackets();
        Clauses = FindClauses(skip);
    }

    public Leaf Leaf { get; }

    public string Source { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    public WordMap Words { get; }

    /// <summary>The clauses in order: stretches between , ; 。 ! ? : and wide blanks outside brackets and quotes.</summary>
    public IReadOnlyList<TextSpan> Clauses { get; }

    /// <summary>Place of the bracket that closes the one at <paramref name="start"/>; 0 where none opens there.</summary>
    public int CloseOf(int start) => _close[start];

    /// <summary>Place of the bracket that opens the one closing at <paramref name="at"/>; -1 where none closes there.</summary>
    public int OpenOf(int at) => _open[at] - 1;

    /// <summary>A stretch of the leaf as a span of the source.</summary>
    public TextSpan ToSource(int start, int end) => new(Leaf.Content.Start + start, Leaf.Content.Start + end);

    /// <summary>The exact words of a stretch.</summary>
    public string Surface(int start, int end) => Source.Substring(Leaf.Content.Start + start, end - start);

    /// <summary>True for a mark that ends a clause.</summary>
    public static bool EndsClause(char c) => c is ',' or ';' or '。' or '!' or '?' or ':' or '\n' or '\r' or '…' or '\t' or '\u3000';

    /// <summary>True where the clause that ends at <paramref name="end"/> also ends its sentence.</summary>
    public bool EndsSentence(int end) => end >= Text.Length || Text[end] is '。' or ';' or '!' or '?' or '\n';

    // A bracket counts only with its partner within reach: a stray one must not swallow the text.
    private void MatchBrackets()
    {
        const int reach = 120;
        Stack<int> open = new();
        for (int i = 0; i < Text.Length; i++)
        {
            if (Opening.Contains(Text[i]))
            {
                open.Push(i);
                continue;
            }

            int kind = Closing.IndexOf(Text[i]);
            if (kind < 0)
            {
                continue;
            }

            while (open.TryPop(out int start))
            {
                if (Text[start] == Opening[kind])
                {
                    if (i - start <= reach)
                    {
                        _close[start] = i;
                        _open[i] = start + 1;
                    }

                    break;
                }
            }
        }
    }

    private List<TextSpan> FindClauses(int skip)
    {
        List<TextSpan> clauses = [];
        int start = skip;
        for (int i = skip; i < Text.Length; i++)
        {
            if (_close[i] > 0)
            {
                i = _close[i];
            }
            else if (EndsClause(Text[i]))
            {
                Add(clauses, start, i);
                start = i + 1;
            }
        }

        Add(clauses, start, Text.Length);
        return clauses;
    }

    private void Add(List<TextSpan> clauses, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        if (end > start)
        {
            clauses.Add(new TextSpan(start, end));
        }
    }
}
