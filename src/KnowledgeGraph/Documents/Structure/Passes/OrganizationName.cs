using System.Buffers;

namespace KnowledgeGraph.Documents.Structure.Passes;

/// <summary>Tells whether a line is the name of a public body, as signatures hold it.</summary>
internal static class OrganizationName
{
    private static readonly string[] Endings =
    [
        "政府", "国务院", "办公厅", "办公室", "委员会", "党委", "市委", "省委", "区委", "县委", "中央", "局", "厅", "部", "院", "署", "委", "小组", "中心", "协会", "学会", "总会", "银行",
        "法院", "检察院", "大学", "集团", "公司", "指挥部", "政协", "人大",
    ];

    // Behind 等 and a number: 教育部等六部门.
    private static readonly string[] Together = ["部门", "部委", "单位"];

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。，,；：:、！？“”");

    /// <summary>True where the words end as such names do and hold no sentence.</summary>
    public static bool Is(ReadOnlySpan<char> words, int longest)
    {
        if (words.Length > longest || words.ContainsAny(SentenceMarks))
        {
            return false;
        }

        string name = WithoutOthers(LineText.WithoutBlanks(words));
        return name.Length >= 3 && Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>The body that is named, without those that are only counted: 教育部|等六部门.</summary>
    public static string WithoutOthers(string name)
    {
        int etc = Array.Exists(Together, ending => name.EndsWith(ending, StringComparison.Ordinal)) ? name.LastIndexOf('等') : -1;
        return etc > 0 ? name[..etc] : name;
    }
}
