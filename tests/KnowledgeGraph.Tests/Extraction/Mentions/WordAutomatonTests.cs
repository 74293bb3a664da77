using CsCheck;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Tests.Extraction.Mentions;

public sealed class WordAutomatonTests
{
    [Fact]
    public void All_words_are_found_overlapping_ones_too()
    {
        List<WordMatch> matches = [];
        new WordAutomaton(["实验", "实验室", "验室", "之江实验室"]).Find("之江实验室", matches);
        Assert.Equal([(2, 4, 0), (0, 5, 3), (2, 5, 1), (3, 5, 2)], matches.Select(match => (match.Start, match.End, match.Word)));
    }

    [Fact]
    public void It_finds_what_a_search_word_by_word_finds() =>
        Gen.Select(Gen.String[Gen.Char["ab中"], 0, 40], Gen.String[Gen.Char["ab中"], 1, 4].List[0, 8]).Sample((text, words) =>
        {
            List<WordMatch> matches = [];
            new WordAutomaton(words).Find(text, matches);
            HashSet<(int, int)> expected = [];
            foreach (string word in words)
            {
                for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    expected.Add((at, at + word.Length));
                }
            }

            return expected.SetEquals(matches.Select(match => (match.Start, match.End))) && matches.Count == expected.Count;
        });
}
