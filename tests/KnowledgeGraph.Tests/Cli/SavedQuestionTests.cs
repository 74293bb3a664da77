using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Definitions;

namespace KnowledgeGraph.Tests.Cli;

public sealed class SavedQuestionTests
{
    private const string Good = """
        // 实验室 | Labs
        // 问：有哪些实验室？
        // Question: Which labs are there?
        // $name: "之江" — 名称 / name
        // $year: 2025 — 年份 / year
        MATCH (n:Lab) WHERE n.name = $name AND n.year < $year
        RETURN n

        """;

    [Fact]
    public void There_are_at_least_fifteen_and_each_says_in_two_languages_what_it_asks()
    {
        IReadOnlyList<SavedQuestion> all = SavedQuestions.Load(null).All;

        Assert.True(all.Count >= 15);
        Assert.All(all, static question =>
        {
            Assert.All((string[])[question.ChineseTitle, question.ChineseQuestion], static text => Assert.Contains(text, static sign => sign >= '一'));
            Assert.All((string[])[question.Title, question.Question], static text => Assert.DoesNotContain(text, static sign => sign >= '一'));
            Assert.All(question.Parameters, static parameter => Assert.Contains(" / ", parameter.Meaning, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_file_is_read_whole()
    {
        SavedQuestion question = Read(Good, [])!;

        Assert.Equal(("labs", "实验室", "Labs", "有哪些实验室？", "Which labs are there?"), (question.Name, question.ChineseTitle, question.Title, question.ChineseQuestion, question.Question));
        Assert.Equal(["name", "year"], question.Parameters.Select(static parameter => parameter.Name));
        Assert.Equal(["之江", 2025L], question.Parameters.Select(static parameter => parameter.Default));
        Assert.Equal("MATCH (n:Lab) WHERE n.name = $name AND n.year < $year\nRETURN n\n", question.Query);
    }

    [Theory]
    [InlineData("// 实验室 | Labs", "// Labs", "labs.cypher:1:1: KG3006: The first line must be '// 标题 | Title'.")]
    [InlineData("// 问：有哪些实验室？", "// 有哪些实验室？", "labs.cypher:2:1: KG3006: This line must be '// 问： …'.")]
    [InlineData("// Question: Which labs are there?", "//", "labs.cypher:3:1: KG3006: This line must be '// Question: …'.")]
    [InlineData("\"之江\" — 名称", "\"之江\" 名称", "labs.cypher:4:1: KG3001: A parameter is written '// $name: default — meaning'.")]
    [InlineData("\"之江\"", "之江", "labs.cypher:4:1: KG3003: The default 之江 must be a text in quotes, a number, true or false.")]
    [InlineData("2025", "[2025]", "labs.cypher:5:1: KG3003: The default [2025] must be a text in quotes, a number, true or false.")]
    [InlineData("n.year < $year", "n.year < $jahr", "labs.cypher:6:1: KG3004: The query uses $jahr, for which the header has no line '// $jahr: default — meaning'.")]
    [InlineData("n.year < $year", "n.text = '$year'", "labs.cypher:6:1: KG3010: The header has a parameter $year that the query does not use.")]
    public void A_fault_names_file_and_line_and_what_is_expected(string words, string wrong, string told)
    {
        List<DefinitionFault> faults = [];

        Assert.Null(Read(Good.Replace(words, wrong, StringComparison.Ordinal), faults));

        Assert.Contains(told, faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_parameter_stands_where_Cypher_reads_one()
        => Assert.Equal(
            [("a", 7), ("年", 71)],
            ParameterUse.FindAll("RETURN $a, '$b', \"it\\\"s $c\", `$d` /* $e */ // $f\n, 'it\\'s $g', $ AS x, $年").Select(static use => (use.Name, use.Start)));

    [Fact]
    public void A_favourite_runs_with_one_click()
        => Assert.Equal(
            "// 实验室 | Labs\nMATCH (n:Lab) WHERE n.name = '之江' AND n.year < 2025\nRETURN n\n",
            Read(Good, [])!.ToFavourite());

    [Fact]
    public void A_default_with_a_quote_stays_one_text_in_a_favourite()
        => Assert.Contains("n.name = 'it\\'s \\\\'", Read(Good.Replace("\"之江\"", "\"it's \\\\\"", StringComparison.Ordinal), [])!.ToFavourite(), StringComparison.Ordinal);

    [Theory]
    [InlineData("name", "2025", "2025")]
    [InlineData("name", "\"2025\"", "2025")]
    [InlineData("name", "城西 走廊", "城西 走廊")]
    [InlineData("year", "2030", 2030L)]
    public void A_given_value_is_read_as_the_default_is_typed(string name, string words, object value)
        => Assert.Equal(value, Read(Good, [])!.Bind(new Dictionary<string, string> { [name] = words })[name]);

    [Theory]
    [InlineData("year", "bald", "--param year=bald: a whole number is expected, such as year=2025.")]
    [InlineData("year", "2.5", "--param year=2.5: a whole number is expected, such as year=2025.")]
    [InlineData("jahr", "2025", "Question 'labs' has no parameter 'jahr'; it has name, year.")]
    public void A_value_that_does_not_fit_is_refused(string name, string words, string told)
        => Assert.Equal(told, Assert.Throws<UsageException>(() => Read(Good, [])!.Bind(new Dictionary<string, string> { [name] = words })).Message);

    private static SavedQuestion? Read(string text, List<DefinitionFault> faults) => new QuestionReader("labs.cypher", faults).Read("labs", text);
}
