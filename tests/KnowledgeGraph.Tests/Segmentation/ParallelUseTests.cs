using CsCheck;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Tagging;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Users with words of their own never see each other's.</summary>
public sealed class ParallelUseTests
{
    private static readonly string[] Words = ["石墨烯", "城西科创", "创大走廊", "台中", "数字经济第一城", "C++", "5G网络", "云栖小镇"];

    private static readonly string Text =
        string.Concat(Enumerable.Repeat("石墨烯和城西科创大走廊，台中正大，数字经济第一城用C++写5G网络；云栖小镇的哈哈哈哈，龘靐齉爩。", 20));

    [Fact]
    public void Segmenters_made_and_used_at_once_give_what_they_give_alone() => Gen.Int[1, (1 << Words.Length) - 1].Array[4, 12].Check(static users =>
    {
        string[] alone = [.. users.Select(static user => Use(user))];
        string[] together = new string[users.Length];
        Parallel.For(0, users.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Use(users[i]));
        Assert.Equal(alone, together);
    }, iterations: 20);

    [Fact]
    public void A_segmenter_does_not_change_when_others_are_made_of_it()
    {
        Segmenter first = Segmenter.Default.WithWord("石墨烯");
        string before = string.Join('/', first.Segment(Text));
        Segmenter second = first.WithWord("墨烯和").WithoutWord("台中").WithSplit("走", "廊");
        Assert.Equal(before, string.Join('/', first.Segment(Text)));
        Assert.NotEqual(first.TotalFrequency, second.TotalFrequency);
        Assert.Null(Segmenter.Default.FrequencyOf("石墨烯"));
    }

    [Fact]
    public void Buffers_of_an_enumerator_that_was_copied_serve_one_thread_at_a_time()
    {
        Segmenter segmenter = Segmenter.Default.WithWord("石墨烯");
        string expected = string.Join('/', segmenter.Segment(Text));
        for (int i = 0; i < 4; i++)
        {
            UseTwice(segmenter, Text);
        }

        string[] found = new string[400];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => found[i] = string.Join('/', segmenter.Segment(Text)));
        Assert.All(found, words => Assert.Equal(expected, words));
    }

    [Fact]
    public void An_enumerator_in_a_loop_begins_at_the_first_word()
    {
        using TokenSpanEnumerator words = Segmenter.Default.EnumerateSpans("研究与试验发展");
        Assert.True(words.MoveNext());
        Assert.True(words.MoveNext());
        List<int> starts = [];
        foreach (TokenSpan span in words)
        {
            starts.Add(span.Start);
        }

        Assert.Equal([0, 2, 3, 5], starts);
        Assert.Equal(2, words.Current.Start);
    }

    // Once by the loop's own enumerator, once by a copy: each of the three is disposed of.
    private static void UseTwice(Segmenter segmenter, string text)
    {
        using TokenSpanEnumerator words = segmenter.EnumerateSpans(text);
        words.MoveNext();
        using TokenSpanEnumerator copy = words;
        foreach (TokenSpan _ in words)
        {
        }
    }

    // Bit i of the user's number says whether the user has word i; every third user also takes a word away.
    private static string Use(int user)
    {
        Segmenter segmenter = Segmenter.Default.WithWords(Words.Where((_, i) => (user >> i & 1) != 0).Select(static word => new UserWord(word, 10_000, "nz")));
        segmenter = user % 3 == 0 ? segmenter.WithoutWord("走廊") : segmenter;
        IEnumerable<string> words = segmenter.Segment(Text, SegmentationMode.Search).Select(static token => token.Text);
        return string.Join('/', words.Concat(new PartOfSpeechTagger(segmenter).Tag(Text).Select(static token => token.ToString())));
    }
}
