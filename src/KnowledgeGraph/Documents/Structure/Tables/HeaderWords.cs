using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Documents.Structure.Numbering;

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
            _ when BehindPeriod(words) is { } rest && WithoutTerm(rest) is var tail && (tail.Length == 0 || IsStem(tail) || IsValueWord(tail)) => ColumnRole.Value,
            _ when IsValueWord(words) => ColumnRole.Value,
            _ => null,
        };
    }

    /// <summary>The role of each column. 建设项目 and the like name what the values are of only where no other column does.</summary>
    public static ColumnRole[] RolesOf(IReadOnlyList<string> header)
    {
        ColumnRole[] roles = [.. header.Select(static cell => RoleOf(cell) ?? ColumnRole.Other)];
        if (!roles.Contains(ColumnRole.Name) && roles.Contains(ColumnRole.Value) && StandInName(header) is >= 0 and int column)
        {
            roles[column] = ColumnRole.Name;
        }

        return roles;
    }

    /// <summary>True for words that a header has but that belong to no single role: 建设项目, 项目类别.</summary>
    public static bool CouldName(ReadOnlySpan<char> cell) => LineText.WithoutBlanks(cell) is var words && (IsThing(words) || IsKindOfThing(words));

    /// <summary>True where <paramref name="next"/> can only be the rest of <paramref name="cell"/>: 2020年 / 目标值, “十三五”规划 / 目标, 完成 / 情况, 增速 / （%）.</summary>
    /// <param name="cell">The cell before, as far as it is joined; without blanks.</param>
    /// <param name="next">The next line; without blanks.</param>
    public static bool Completes(string cell, string next)
    {
        if (IsBracket(next))
        {
            return true;
        }

        if (!TryReadTime(cell, out string? tail))
        {
            return IsValueWord(cell + next);
        }

        return tail.Length == 0 ? IsQualifier(next) || IsStem(next) || next is "情况" : IsValueWord(tail + next);
    }

    /// <summary>True for a year or a plan's period without more, to which the next line may belong.</summary>
    public static bool IsBareTime(string cell) => TryReadTime(cell, out string? tail) && tail.Length == 0;

    /// <summary>True for words that headers use as they stand, other than a year with anything behind it.</summary>
    public static bool IsFixed(string words) => !StartsWithYear(words) && RoleOf(words) is not null;

    /// <summary>True for a bracket broken off from the cell before it: （%）.</summary>
    public static bool IsBracket(ReadOnlySpan<char> cell) => cell.Length is > 2 and <= 12 && cell[0] is '(' or '（' && cell[^1] is ')' or '）';

    // Of 项目类别 and 工程名称 the second names the thing; of two that do equally well, neither is taken.
    private static int StandInName(IReadOnlyList<string> header)
    {
        string[] words = [.. header.Select(static cell => LineText.WithoutBlanks(cell))];
        int things = words.Count(IsThing);
        return things == 1 ? Array.FindIndex(words, IsThing)
            : things == 0 && words.Count(IsKindOfThing) == 1 ? Array.FindIndex(words, IsKindOfThing)
            : -1;
    }

    private static bool IsThing(string words) => words is
        "建设项目" or "工程项目" or "工程名称" or "建设工程" or "重点项目" or "重点工程" or "重大项目" or "重大工程" or "任务名称";

    private static bool IsKindOfThing(string words) => words is "项目类别" or "项目类型" or "工程类别" or "工程类型" or "建设内容" or "工程内容" or "项目内容" or "建设任务";

    // Words that only say what kind of figure a year's column holds, and so may be broken off from their year: 规划目标, 完成值.
    private static bool IsQualifier(string words) =>
        IsValueWord(words) && !words.StartsWith("年均", StringComparison.Ordinal) && !words.Contains("累计", StringComparison.Ordinal) && words is not "增速";

    // What stands behind the year or the plan's period that the cell begins with: 2020年目标, “十四五”末目标.
    private static bool TryReadTime(string cell, [NotNullWhen(true)] out string? tail)
    {
        tail = cell.Length >= 5 && CellShapes.NamesYear(cell.AsSpan(0, 5)) ? cell[5..] : BehindPeriod(cell);
        tail = tail is null ? null : WithoutTerm(tail);
        return tail is not null;
    }

    // “十三五”规划目标, 十四五末: what stands behind the plan's name; null where none is named.
    private static string? BehindPeriod(string words)
    {
        int at = words is ['“' or '"' or '‘' or '「', ..] ? 1 : 0;
        int tens = at < words.Length && words[at] == '十' ? 1 : 0;
        int name = at + tens;
        while (name < words.Length && name < at + tens + 1 && words[name] != '五' && ChineseNumeral.IsIdeograph(words[name]))
        {
            name++;
        }

        // 十五五 is a plan, and 十五 is one.
        name += tens == 1 && words.AsSpan(name).StartsWith("五五", StringComparison.Ordinal) ? 1 : 0;
        if (name == at || name >= words.Length || words[name] != '五')
        {
            return null;
        }

        int behind = name + 1;
        if (at == 1)
        {
            return behind < words.Length && words[behind] is '”' or '"' or '’' or '」' ? words[(behind + 1)..] : null;
        }

        return words[behind..];
    }

    private static string WithoutTerm(string tail) => tail switch
    {
        ['末', ..] => tail[1..],
        ['期', '末' or '间', ..] or ['时', '期', ..] => tail[2..],
        _ => tail,
    };

    // The beginnings of 规划目标, 完成情况, 计划数: a header breaks behind them.
    private static bool IsStem(string words) => words is "规划" or "计划" or "完成";

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
