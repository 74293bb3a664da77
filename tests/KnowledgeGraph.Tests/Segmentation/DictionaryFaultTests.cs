using System.Globalization;
using System.Text;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.Keywords;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>A dictionary or table that cannot be read is named with line and code; words that cannot be kept are refused.</summary>
public sealed class DictionaryFaultTests
{
    private const long Most = long.MaxValue;

    // One unit more than a word may have.
    private static readonly string TooLong = new('长', 32_768);

    [Theory]
    [InlineData("甲 1\n乙 99999999999999999999\n", 2, "KG2001")]
    [InlineData("词典 9223372036854775807 n\n", 1, "KG2001")]
    [InlineData("甲 9223372036794673840 n\n\n乙 1 n\n", 3, "KG2001")]
    public void A_frequency_that_is_too_large_is_named_with_its_line(string dictionary, int line, string code) =>
        AssertFault(line, code, () => Segmenter.Default.WithUserDictionary(new StringReader(dictionary), "words.txt"));

    [Fact]
    public void Frequencies_may_add_up_to_the_largest_number()
    {
        Segmenter segmenter = Segmenter.Default.WithUserDictionary(new StringReader("甲 9223372036794673840 n\n"));
        Assert.Equal(Most, segmenter.TotalFrequency);
        Assert.Equal(["甲", "和", "乙"], segmenter.Segment("甲和乙").Select(static token => token.Text));
        Assert.Equal(Most, segmenter.WithoutWord("乙").TotalFrequency);
    }

    [Theory]
    [InlineData(Most)]
    [InlineData(-1)]
    public void A_frequency_that_cannot_be_counted_is_refused(long frequency)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Segmenter.Default.WithWord("词典", frequency));
        Assert.Throws<ArgumentOutOfRangeException>(() => Segmenter.Default.WithWord("甲", 5).WithWords([new UserWord("乙", frequency)]));
    }

    [Fact]
    public void A_suggestion_is_at_most_the_largest_number()
    {
        Segmenter segmenter = Segmenter.FromDictionary(new StringReader($"甲 {Most} n\n"));
        Assert.Equal(Most, segmenter.SuggestFrequency("甲甲"));
        Assert.Throws<ArgumentOutOfRangeException>(() => segmenter.WithWord("甲甲"));
    }

    [Theory]
    [InlineData("甲 x n\n", 1, "KG2001")]
    [InlineData("甲 -1 n\n", 1, "KG2001")]
    [InlineData("研究 9223372036854775807 n\n研究生 5 n\n", 2, "KG2001")]
    [InlineData("甲 1 n\n乙\n", 2, "KG2002")]
    public void A_main_dictionary_that_cannot_be_read_is_named_with_the_line(string dictionary, int line, string code) =>
        AssertFault(line, code, () => Segmenter.FromDictionary(new StringReader(dictionary), "words.txt"));

    [Fact]
    public void A_main_dictionary_may_add_up_to_the_largest_number()
    {
        Segmenter segmenter = Segmenter.FromDictionary(new StringReader("研究 9223372036854775802 n\n研究生 5 n\n"));
        Assert.Equal(Most, segmenter.TotalFrequency);
        Assert.Equal(["研究"], segmenter.Segment("研究").Select(static token => token.Text));
    }

    [Fact]
    public void A_word_that_is_too_long_is_named_with_its_line()
    {
        AssertFault(2, "KG2003", () => Segmenter.Default.WithUserDictionary(new StringReader($"甲 1\n{TooLong} 5 n\n"), "words.txt"));
        AssertFault(2, "KG2003", () => Segmenter.FromDictionary(new StringReader($"甲 1 n\n{TooLong} 5 n\n"), "words.txt"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Segmenter.Default.WithWord(TooLong));
    }

    [Fact]
    public void The_longest_word_is_found()
    {
        string longest = TooLong[1..];
        Assert.Equal(["城", longest], Segmenter.Default.WithWord(longest, 10_000).Segment($"城{longest}").Select(static token => token.Text));
    }

    [Theory]
    [InlineData("甲\n")]
    [InlineData("甲 乙 3\n")]
    [InlineData("甲 nan\n")]
    [InlineData("甲 NaN\n")]
    [InlineData("甲 Infinity\n")]
    [InlineData("甲 -∞\n")]
    [InlineData("甲 1e999\n")]
    public void A_table_of_rarity_has_a_word_and_a_number_in_a_line(string line) =>
        AssertFault(2, "KG2004", () => IdfTable.Read(new StringReader("乙 3.5\n" + line), "words.txt"));

    [Fact]
    public void A_table_of_rarity_is_not_empty() => AssertFault(1, "KG2004", static () => IdfTable.Read(new StringReader(""), "words.txt"));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rarity_that_is_no_number_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdfTable([KeyValuePair.Create("甲", value)]));

    [Fact]
    public void A_user_dictionary_that_is_not_UTF8_is_named_with_its_line()
    {
        AssertFault(3, "KG2005", static () => Segmenter.Default.WithUserDictionary(new MemoryStream([.. "甲 1\n乙 2\n丙"u8, 0xC9, 0xE7, .. " 5\n"u8]), "words.txt"));
        AssertFault(1, "KG2005", static () => Segmenter.Default.WithUserDictionary(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("甲 1\n")]), "words.txt"));
        AssertFault(2, "KG2005", static () => Segmenter.Default.WithUserDictionary(new MemoryStream([.. "甲 1\n"u8, 0xE4, 0xB9]), "words.txt"));
    }

    [Fact]
    public void A_main_dictionary_with_more_tags_than_can_be_numbered_is_refused()
    {
        StringBuilder lines = new();
        for (int i = 0; i < 65_536; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{(char)('一' + i / 256)}{(char)('一' + i % 256)} 1 t{i}\n");
        }

        AssertFault(65_536, "KG2006", () => Segmenter.FromDictionary(new StringReader(lines.ToString()), "words.txt"));
    }

    [Theory]
    [InlineData(38, 0, true)]
    [InlineData(37, 0, false)]
    [InlineData(38, 38, true)]
    [InlineData(38, 39, false)]
    public void A_trie_with_more_cells_or_frequencies_than_can_be_numbered_is_refused(int largest, int frequencyNumber, bool fits)
    {
        // The row of 19 units begins at base 1 and fills 2 to 20; each of the 19 rows below it has one cell and a base of its own, from 20 on.
        TrieBuilder builder = new(new Alphabet(['\0', .. Enumerable.Range('a', 19).Select(static unit => (char)unit)])) { Largest = largest };
        Exception? fault = Record.Exception(() =>
        {
            for (char unit = 'a'; unit < 'a' + 19; unit++)
            {
                builder.Add($"{unit}a", frequencyNumber, weight: 1);
            }

            builder.Build();
        });
        Assert.Equal(fits, fault is null);
        Assert.True(fits || fault is OverflowException);
    }

    [Fact]
    public void A_part_that_is_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Segmenter.Default.SuggestFrequency(["中", null!]));
        Assert.Throws<ArgumentNullException>(() => Segmenter.Default.WithSplit("中", null!));
    }

    private static void AssertFault(int line, string code, Action read)
    {
        DictionaryFormatException fault = Assert.Throws<DictionaryFormatException>(read);
        Assert.Equal((line, code), (fault.Line, fault.Code));
        Assert.StartsWith($"words.txt:{line}: {code}: ", fault.Message, StringComparison.Ordinal);
    }
}
