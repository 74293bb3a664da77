namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>The words that headers of indicator tables use.</summary>
internal static class HeaderWords
{
    /// <summary>The role that a header cell names; null where the words are none of a header's.</summary>
    public static ColumnRole? RoleOf(ReadOnlySpan<char> cell)
    {
        string words = LineText.WithoutBlanks(cell);
        return words switch
        {
            "序号" or "编号" or "No." or "NO." or "No" => ColumnRole.Serial,
            "分类" or "类别" or "类型" or "指标类别" or "指标类型" or "领域" or "一级指标" or "维度" or "类" => ColumnRole.Category,
            "指标" or "指标名称" or "主要指标" or "名称" or "项目" or "项目名称" or "二级指标" or "具体指标" or "指标内容" or "内容" => ColumnRole.Name,
            "单位" or "计量单位" => ColumnRole.Unit,
            "属性" or "指标属性" or "备注" or "责任单位" or "牵头单位" or "责任部门" or "性质" => ColumnRole.Attribute,
            _ when StartsWithYear(words) => ColumnRole.Value,
            _ when IsValueWord(words) => ColumnRole.Value,
            _ => null,
        };
    }

    /// <summary>True for words that only say what kind of figure a year's column holds, and so may be broken off from their year: 规划目标, 完成值.</summary>
    public static bool IsQualifier(ReadOnlySpan<char> cell) =>
        IsValueWord(LineText.WithoutBlanks(cell)) && !cell.StartsWith("年均", StringComparison.Ordinal) && !cell.Contains("累计", StringComparison.Ordinal) && cell is not "增速";

    /// <summary>True for a bracket broken off from the cell before it: （%）.</summary>
    public static bool IsBracket(ReadOnlySpan<char> cell) => cell.Length is > 2 and <= 12 && cell[0] is '(' or '（' && cell[^1] is ')' or '）';

    /// <summary>True for a year without more, to which a qualifier may belong.</summary>
    public static bool IsYear(ReadOnlySpan<char> cell) => CellShapes.NamesYear(LineText.WithoutBlanks(cell));

    private static bool StartsWithYear(string words) =>
        words.Length is > 4 and <= 16
        && words[0] is '1' or '2'
        && char.IsAsciiDigit(words[1])
        && char.IsAsciiDigit(words[2])
        && char.IsAsciiDigit(words[3])
        && (words[4] is '年' or '-' or '—' or '～' or '~' or '至');

    private static bool IsValueWord(string words) => words is
        "规划目标" or "规划目标值" or "目标" or "目标值" or "规划值" or "完成值" or "完成情况" or "完成数" or "实际值" or "实际" or "实际完成" or "实际完成值"
        or "预期值" or "预期目标" or "预计" or "预计值" or "预计完成" or "基期值" or "基期" or "基数" or "现状值" or "现状" or "现值" or "期末值" or "年均增速" or "年均增长"
        or "年均" or "累计" or "累计值" or "年均增速(%)" or "年均增长(%)" or "年均增速（%）" or "年均增长（%）" or "[累计]" or "增速";
}
