using System.Buffers;
using System.Collections.Immutable;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words of one leaf as rules see them; offsets count from the start of its content.</summary>
internal sealed class LeafText
{
    private const string Opening = "(“《[【〈";
    private const string Closing = ")”》]】〉";
    private static readonly SearchValues<char> Brackets = SearchValues.Create(Opening + Closing);

    // Of each bracket with a partner the partner's place; of all else -1. Most leaves have none.
    private int[] _partner = [];

    public LeafText(Leaf leaf, string source, Vocabulary vocabulary, int skip = 0)
    {
        Leaf = leaf;
        Source = source;
        Text = FoldedText.Of(leaf.Content.In(source));
        Words = vocabulary.Map(Text);
        MatchBrackets();
        Clauses = FindClauses(skip);
    }

    public Leaf Leaf { get; }

    public string Source { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    public WordMap Words { get; }

    /// <summary>The clauses in order: stretches between , ; 。 ! ? : and wide blanks outside brackets and quotes.</summary>
    public ImmutableArray<TextSpan> Clauses { get; }

    /// <summary>Place of the bracket that closes the one at <paramref name="start"/>; 0 where none opens there.</summary>
    public int CloseOf(int start) => _partner.Length > 0 && _partner[start] > start ? _partner[start] : 0;

    /// <summary>Place of the bracket that opens the one closing at <paramref name="at"/>; -1 where none closes there.</summary>
    public int OpenOf(int at) => _partner.Length > 0 && _partner[at] < at ? _partner[at] : -1;

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
        Stack<int>? open = null;
        for (int i = Text.AsSpan().IndexOfAny(Brackets); i >= 0; i = NextBracket(i + 1))
        {
            int kind = Closing.IndexOf(Text[i]);
            if (kind < 0)
            {
                open ??= new Stack<int>();
                open.Push(i);
                continue;
            }

            if (open is null)
            {
                continue;
            }

            while (open.TryPop(out int start))
            {
                if (Text[start] == Opening[kind])
                {
                    if (i - start <= reach)
                    {
                        Pair(start, i);
                    }

                    break;
                }
            }
        }
    }

    private int NextBracket(int from) => Text.AsSpan(from).IndexOfAny(Brackets) is >= 0 and var found ? from + found : -1;

    private void Pair(int open, int close)
    {
        if (_partner.Length == 0)
        {
            _partner = new int[Text.Length];
            Array.Fill(_partner, -1);
        }

        _partner[open] = close;
        _partner[close] = open;
    }

    private ImmutableArray<TextSpan> FindClauses(int skip)
    {
        ImmutableArray<TextSpan>.Builder clauses = ImmutableArray.CreateBuilder<TextSpan>();
        int start = skip;
        for (int i = skip; i < Text.Length; i++)
        {
            if (CloseOf(i) is > 0 and int close)
            {
                i = close;
            }
            else if (EndsClause(Text[i]))
            {
                Add(clauses, start, i);
                start = i + 1;
            }
        }

        Add(clauses, start, Text.Length);
        return clauses.DrainToImmutable();
    }

    private void Add(ImmutableArray<TextSpan>.Builder clauses, int start, int end)
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
