namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>The box above an official page: 索引号, 主题分类, 发文机关, 成文日期, 标题, 发文字号.</summary>
internal static class MetadataBox
{
    private const int FewestLabels = 3;

    /// <summary>True where enough cells of the table are its labels.</summary>
    public static bool IsOne(MarkedUpGrid grid)
    {
        int labels = 0;
        for (int row = 0; row < grid.RowCount; row++)
        {
            for (int column = 0; column < grid.ColumnCount; column++)
            {
                labels += grid.Begins(row, column) && Label(grid.Draft(row, column).Text) is not null ? 1 : 0;
            }
        }

        return labels >= FewestLabels;
    }

    /// <summary>Adds what stands beside each label.</summary>
    public static void Read(MarkedUpGrid grid, Dictionary<string, CellDraft> values)
    {
        for (int row = 0; row < grid.RowCount; row++)
        {
            string? label = null;
            for (int column = 0; column < grid.ColumnCount; column++)
            {
                if (!grid.Begins(row, column))
                {
                    continue;
                }

                CellDraft cell = grid.Draft(row, column);
                string? next = Label(cell.Text);
                if (next is null && label is not null)
                {
                    values.TryAdd(label, cell);
                }

                label = next;
            }
        }
    }

    private static string? Label(string words)
    {
        string label = LineText.WithoutBlanks(words).TrimEnd(':', '：');
        label = label.Trim('【', '】', '[', ']');
        return label switch
        {
            "索引号" or "主题分类" or "成文日期" or "标题" or "发布日期" or "主题词" or "有效性" or "公开方式" or "公开日期" or "信息分类" or "生成日期" or "体裁"
                or "组配分类" or "公开时限" or "公开范围" or "废止日期" or "统一编号" or "效力状态" or "施行日期" => label,
            "发文机关" or "发布机构" or "发文单位" or "公开主体" or "制发单位" or "发布单位" or "制发机关" or "来源" => "发文机关",
            "发文字号" or "文号" or "文件编号" or "发文文号" => "发文字号",
            "名称" or "文件名称" or "信息名称" or "公文名称" => "标题",
            _ => null,
        };
    }
}
