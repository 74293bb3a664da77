using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What around a head word, or in front of it, tells that no name of one thing stands there.</summary>
internal static class NameRefusals
{
    /// <summary>True where the clause ends at <paramref name="end"/> or one of <paramref name="words"/> begins there: 数据产权登记平台|建设.</summary>
    public static bool IsBefore(LeafText leaf, int end, IReadOnlyList<string> words) =>
        end == leaf.Text.Length || LeafText.EndsClause(leaf.Text[end]) || RuleWords.FirstStarting(leaf.Text.AsSpan(end), words) is not null;

    /// <summary>True where the front holds two things (农村公路和|高速公路), or the name is of what lies between two places (九江和|景德镇高铁).</summary>
    public static bool JoinsTwo(LeafText leaf, NameBounds bounds, int start, int head) =>
        leaf.Text.AsSpan(start, head - start).IndexOfAny('和', '与', '及') >= 0
        || (start > 1 && leaf.Text[start - 1] is '和' or '与' or '至' && bounds.NameAt(start) is { Label: DocumentPlace.RegionLabel } && bounds.NameAt(start - 2) is { Label: DocumentPlace.RegionLabel });

    /// <summary>True for a front that counts levels of government: 四级.</summary>
    public static bool CountsLevels(ReadOnlySpan<char> words) => words.IndexOf('级') is > 0 and var level && words[level - 1] is '两' or '三' or '四' or '五';

    /// <summary>True where a conjunction stands at the start (及|重点区域预报预警平台); 和美 is a word of its own.</summary>
    public static bool StartsWithConjunction(LeafText leaf, int start) =>
        leaf.Words.Grammar.End(start) > start && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(start)) & WordRoles.Conjunction) != 0 && !leaf.Words.IsInsideWord(start, leaf.Words.Grammar.End(start));

    /// <summary>True where the front points at what is told elsewhere (相关, 各项), or another deed begins in it.</summary>
    public static bool HoldsPointer(LeafText leaf, int start, int head)
    {
        for (int at = start; at < head; at++)
        {
            // 督导内容|并|定期开展专项: behind 并 another is done.
            bool joins = leaf.Words.Grammar.End(at) > at && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(at)) & WordRoles.Joint) != 0 && !leaf.Words.IsInsideWord(at, leaf.Words.Grammar.End(at));
            if ((leaf.Words.PointsAt(at) && !leaf.Words.StartsInsideWord(at)) || joins)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the name is said of each of a kind: 各地级以上|市人民政府.</summary>
    public static bool IsOfEach(LeafText leaf, int start)
    {
        const int furthest = 12;
        for (int at = start - 1; at >= 0 && start - at <= furthest && !LeafText.EndsClause(leaf.Text[at]); at--)
        {
            if (leaf.Text[at] == '各')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the front is a body's name and general words: 国科大杭州高等研究院|平台 is the institute, not a platform beside it.</summary>
    public static bool IsNameAndGeneral(LeafText leaf, NameBounds bounds, int start, int head) =>
        bounds.LastNameBefore(head, start) is { Label: "ResearchInstitute" or "Platform" or "Lab" or "ResearchFacility" or "ScienceCityZone" } name
        && name.Start == start && (name.End == head || ModifierCheck.IsGeneral(leaf, name.End, head));
}
