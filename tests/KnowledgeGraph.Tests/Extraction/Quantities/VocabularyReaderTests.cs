using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

public sealed class VocabularyReaderTests
{
    [Fact]
    public void A_word_added_in_yaml_is_read_without_code()
    {
        string yaml = File.ReadAllText(DefaultVocabulary.Path).Replace("words: [个, 家,", "words: [个, 家, 湾,", StringComparison.Ordinal);
        Assert.Empty(new QuantityReader(DefaultVocabulary.Value).Read("建设美丽海湾20湾").Quantities);
        Quantity quantity = Assert.Single(new QuantityReader(VocabularyReader.Read(yaml, "q.yaml")).Read("建设美丽海湾20湾").Quantities);
        Assert.Equal((20m, "湾"), (quantity.Value, quantity.Unit));
    }

    [Theory]
    [InlineData("units:\n  - kind: counts\n    words: [个]\n", "q.yaml:2:11: 'kind' is 'counts'. Expected one of: count, money,")]
    [InlineData("units:\n  - words: [个]\n", "q.yaml:2:5: 'kind' is missing.")]
    [InlineData("unit:\n  - kind: count\n", "q.yaml:1:1: 'unit' is not known here. Expected one of: units,")]
    [InlineData("units:\n  - kind: count\n    words: [个, 家, 个]\n", "q.yaml:3:19: '个' stands twice in this list.")]
    [InlineData("units: 个\n", "q.yaml:1:8: 'units' takes a list.")]
    [InlineData("units:\n  - kind: count\n    words:\n      - [个]\n", "q.yaml:4:9: a word was expected in 'words'.")]
    [InlineData("units:\n  - 个\n", "q.yaml:2:5: a mapping was expected, with the keys kind,")]
    [InlineData("units:\n  - kind: count\n    factor: x\n    words: [个]\n", "q.yaml:3:13: 'factor' takes a number, not 'x'.")]
    [InlineData("before:\n  - words: [超]\n", "q.yaml:2:5: the group says nothing: give operator, role or change.")]
    [InlineData("after:\n  - operator: '=>'\n    words: [以上]\n", "q.yaml:2:15: 'operator' is '=>'. Expected one of: =, >=, >, <=, <, ~.")]
    [InlineData("times:\n  plans:\n    - { name: 十四五, from: 2025, to: 2021 }\n", "q.yaml:3:7: the plan ends (2021) before it begins (2025).")]
    [InlineData("times:\n  years:\n    - { offset: 今, words: [今年] }\n", "q.yaml:3:17: 'offset' takes a whole number, not '今'.")]
    [InlineData("per:\n  - words: [年均]\n", "q.yaml:2:5: 'per' is missing")]
    [InlineData("units: [\n", "q.yaml:")]
    public void A_wrong_file_is_refused_with_its_place(string yaml, string message)
    {
        VocabularyException exception = Assert.Throws<VocabularyException>(() => VocabularyReader.Read(yaml, "q.yaml"));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_in_their_order()
    {
        VocabularyException exception = Assert.Throws<VocabularyException>(() =>
            VocabularyReader.Read("after:\n  - { operator: x, words: [以上] }\nunits:\n  - { kind: x, words: [个] }\n", "q.yaml"));
        Assert.Equal([2, 4], exception.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void An_empty_file_is_a_vocabulary_that_knows_only_numbers_and_years()
    {
        QuantityReading reading = new QuantityReader(VocabularyReader.Read("", "q.yaml")).Read("到2025年,建成100个,惠及3300万");
        Assert.Equal(2025, Assert.Single(reading.Times).Year);
        Assert.Equal(33_000_000m, Assert.Single(reading.Quantities).Value);
    }
}
