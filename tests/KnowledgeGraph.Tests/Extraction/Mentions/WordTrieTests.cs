using CsCheck;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Tests.Extraction.Mentions;

public sealed class WordTrieTests
{
    [Fact]
    public void States_stand_in_order_of_depth_and_children_beside_each_other()
    {
        WordTrie trie = new(["乙丙", "甲", "乙甲"]);
        Assert.Equal("\0乙甲丙甲", string.Concat(Enumerable.Range(0, trie.Count).Select(trie.Unit)));
        Assert.Equal([1, 3, 5, 5, 5, 5], Enumerable.Range(0, trie.Count + 1).Select(trie.FirstChild));
        Assert.Equal([-1, -1, 1, 0, 2], Enumerable.Range(0, trie.Count).Select(trie.Word));
    }

    [Fact]
    public void Each_word_is_found_unit_by_unit_and_of_equal_words_the_first() => Gen.String[Gen.Char["ab中"], 0, 5].List[0, 12].Sample(words =>
    {
        WordTrie trie = new(words);
        return words.TrueForAll(word => word.Length == 0 || trie.Word(word.Aggregate(0, (state, unit) => trie.Child(state, unit))) == words.IndexOf(word));
    });
}
