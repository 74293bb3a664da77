using CsCheck;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Tests.Extraction.Sentences;

public sealed class ListedWordsTests
{
    // Units 256 apart share a bucket.
    private static readonly Gen<string> Text = Gen.String[Gen.Char["a\u0161中和"], 0, 6];
    private static readonly Gen<List<string>> Words = Gen.String[Gen.Char["a\u0161中和"], 0, 3].List[0, 8];

    [Fact]
    public void The_first_word_of_the_list_that_begins_the_text_counts()
    {
        LeadingWords words = new(["推动", "推", "推动建设"]);
        Assert.Equal(2, words.Of("推动建设平台"));
        Assert.Equal(1, words.Of("推进"));
        Assert.Equal(0, words.Of(string.Empty));
        Assert.False(words.Begin("建设"));
    }

    [Fact]
    public void The_first_word_of_the_list_that_ends_the_text_counts()
    {
        EndingWords words = new(["实验室", "室"]);
        Assert.Equal(3, words.Of("之江实验室"));
        Assert.Equal(1, words.Of("办公室"));
        Assert.Equal(0, words.Of(string.Empty));
        Assert.False(words.End("实验室的"));
    }

    [Fact]
    public void Words_at_the_start_are_those_that_a_search_through_the_whole_list_finds() => Gen.Select(Text, Words).Sample((text, words) =>
        new LeadingWords(words).Of(text) == (words.FirstOrDefault(word => word.Length > 0 && text.StartsWith(word, StringComparison.Ordinal))?.Length ?? 0));

    [Fact]
    public void Words_at_the_end_are_those_that_a_search_through_the_whole_list_finds() => Gen.Select(Text, Words).Sample((text, words) =>
        new EndingWords(words).Of(text) == (words.FirstOrDefault(word => word.Length > 0 && text.EndsWith(word, StringComparison.Ordinal))?.Length ?? 0));
}
