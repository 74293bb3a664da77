namespace KnowledgeGraph.Documents;

/// <summary>What a column of a table holds, told from its header.</summary>
public enum ColumnRole
{
    /// <summary>序号: 1, 2, 3….</summary>
    Serial,

    /// <summary>分类, 类别, 领域: stands only in the first row of its group.</summary>
    Category,

    /// <summary>指标名称, 项目.</summary>
    Name,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>属性: 预期性, 约束性; or a responsible body, a note.</summary>
    Attribute,

    /// <summary>A year, a target, an actual figure.</summary>
    Value,

    /// <summary>The header names none of these.</summary>
    Other,
}
