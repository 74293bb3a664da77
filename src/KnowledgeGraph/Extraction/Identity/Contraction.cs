using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Extraction.Identity;

/// <summary>A name in full and what may become of it when it is abbreviated: each of its words gives its first character, the last word its last.</summary>
/// <remarks>国科大|杭州|高等|研究院 → 国科大杭高院. A word that gave nothing would tell things apart (浙江大学, 浙江工业大学), so all but fillers give something.</remarks>
internal sealed class Contraction
{
    // Each word more doubles what a text may hold, or has thrice as much.
    private const int MostSought = 6;
    private const int MostWords = 16;

    private readonly List<string> _words = [];
    private readonly IReadOnlyList<string> _fillers;

    public Contraction(string full, IReadOnlyList<string> fillers)
    {
        _fillers = fillers;
        // The plain dictionary: a name of the lexicon would be one word there and could not be abbreviated.
        List<Token> all = [.. Segmenter.Default.Segment(full, SegmentationMode.Search)];
        foreach (Token token in Segmenter.Default.Segment(full))
        {
            _words.AddRange(Parts(token, all));
        }
    }

    /// <summary>The words of the name, fillers left out.</summary>
    public IEnumerable<string> Words => _words.Where(word => !_fillers.Contains(word));

    /// <summary>True where <paramref name="name"/> is an abbreviation of the name. Worth asking only if <see cref="MayBe"/>.</summary>
    public bool Gives(string name) => Gives(name, 0, 0);

    /// <summary>A test without segmentation that every abbreviation passes.</summary>
    public static bool MayBe(string name, string full)
    {
        if (name.Length >= full.Length || name.Length < 3 || name[0] != full[0] || name[^1] != full[^1])
        {
            return false;
        }

        int at = 0;
        foreach (char unit in full)
        {
            at += at < name.Length && name[at] == unit ? 1 : 0;
        }

        return at == name.Length;
    }

    /// <summary>Abbreviations that a text may hold, none shorter than <paramref name="least"/> units and each with one word left whole; empty for a name of few or very many words.</summary>
    public IEnumerable<string> Likely(int least)
    {
        if (_words.Count is < 3 or > MostSought)
        {
            return [];
        }

        List<(string Text, bool Whole, bool Shortened)> found = [(string.Empty, false, false)];
        for (int i = 0; i < _words.Count; i++)
        {
            string word = _words[i];
            if (_fillers.Contains(word))
            {
                continue;
            }

            string[] options = [.. Given(word, i == _words.Count - 1)];
            found = [.. found.SelectMany(start => options.Select(option => (start.Text + option, start.Whole || (option == word && word.Length > 1), start.Shortened || option != word)))];
        }

        return found.Where(name => name.Whole && name.Shortened && name.Text.Length >= least).Select(static name => name.Text).Distinct(StringComparer.Ordinal);
    }

    // 高新技术 gives as 高新 and 技术 do: what one dictionary entry joins still has its parts.
    private static List<string> Parts(Token word, List<Token> all)
    {
        if (word.Text.Length < 4)
        {
            return [word.Text];
        }

        List<string> parts = [];
        int end = word.Start + word.Text.Length;
        for (int at = word.Start; at < end;)
        {
            Token? next = all.Where(token => token.Start == at && token.Start + token.Text.Length <= end && token.Text.Length < word.Text.Length)
                .Select(static token => (Token?)token).MaxBy(static token => token!.Value.Text.Length);
            if (next is not { } part)
            {
                return [word.Text];
            }

            parts.Add(part.Text);
            at += part.Text.Length;
        }

        return parts;
    }

    private bool Gives(string name, int at, int word)
    {
        if (word == _words.Count || _words.Count > MostWords)
        {
            return at == name.Length && word == _words.Count;
        }

        string text = _words[word];
        return (_fillers.Contains(text) && Gives(name, at, word + 1))
            || Given(text, word == _words.Count - 1).Any(given => string.CompareOrdinal(name, at, given, 0, given.Length) == 0 && Gives(name, at + given.Length, word + 1));
    }

    // What may become of a word: 高等 → 高, 研究院 → 研院 or at the end 院. Two characters of three (深圳湾) would be another word.
    private static IEnumerable<string> Given(string word, bool isLast)
    {
        yield return word;
        if (word.Length > 1)
        {
            yield return isLast ? word[^1..] : word[..1];
        }

        if (word.Length == 3)
        {
            yield return string.Concat(word[0], word[2]);
        }
    }
}
