using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure.Tables;

namespace KnowledgeGraph.Tests.Documents.Structure.Tables;

public sealed class HeaderWordsTests
{
    [Theory]
    [InlineData("“十三五”")]
    [InlineData("“十三五”规划目标")]
    [InlineData("“十三五”完成情况")]
    [InlineData("十四五目标")]
    [InlineData("“十五”完成值")]
    [InlineData("“十五五”期末目标值")]
    [InlineData("“九五”末")]
    public void A_plans_period_with_words_of_a_figure_is_a_column_of_values(string header) => Assert.Equal(ColumnRole.Value, HeaderWords.RoleOf(header));

    [Theory]
    [InlineData("“十二五”期间：")]
    [InlineData("“十四五”重点项目")]
    [InlineData("“十四五目标")]
    [InlineData("五年目标")]
    [InlineData("二十五目标")]
    public void Other_words_about_a_period_are_none(string header) => Assert.Null(HeaderWords.RoleOf(header));

    [Theory]
    [InlineData("2020年", "目标值")]
    [InlineData("2020年完成", "情况")]
    [InlineData("2020年", "情况")]
    [InlineData("“十三五”规划", "目标")]
    [InlineData("“十三五”", "完成")]
    [InlineData("“十四五”末", "目标")]
    [InlineData("规划", "目标")]
    [InlineData("目标", "值")]
    [InlineData("增速", "（%）")]
    public void What_only_ends_a_cell_completes_the_one_before_it(string cell, string next) => Assert.True(HeaderWords.Completes(cell, next));

    [Theory]
    [InlineData("2020年目标", "完成情况")]
    [InlineData("2020年", "年均增速")]
    [InlineData("2020年", "2025年")]
    [InlineData("“十三五”规划目标", "完成情况")]
    [InlineData("“十三五”规划目标", "“十三五”完成情况")]
    [InlineData("指标", "属性")]
    [InlineData("单位", "目标")]
    public void What_can_stand_alone_does_not(string cell, string next) => Assert.False(HeaderWords.Completes(cell, next));

    [Theory]
    [InlineData("序号 项目类别 2025年", 1)]
    [InlineData("序号 项目类别 工程名称 2025年", 2)]
    [InlineData("建设内容 建设项目 目标", 1)]
    public void Things_name_the_rows_where_nothing_else_does(string header, int name) =>
        Assert.Equal([name], Enumerable.Range(0, header.Split(' ').Length).Where(column => HeaderWords.RolesOf(header.Split(' '))[column] == ColumnRole.Name));

    [Theory]
    [InlineData("序号 指标名称 项目类别 2025年", 1)]
    [InlineData("序号 建设项目 名称 2025年", 2)]
    public void They_do_not_beside_a_name(string header, int name) =>
        Assert.Equal([name], Enumerable.Range(0, header.Split(' ').Length).Where(column => HeaderWords.RolesOf(header.Split(' '))[column] == ColumnRole.Name));

    [Theory]
    [InlineData("序号 工程名称 建设项目 2025年")]
    [InlineData("序号 项目类别 建设内容 2025年")]
    [InlineData("序号 工程名称 责任单位")]
    public void They_do_not_where_two_could_or_no_value_stands_beside_them(string header) =>
        Assert.DoesNotContain(ColumnRole.Name, HeaderWords.RolesOf(header.Split(' ')));
}
