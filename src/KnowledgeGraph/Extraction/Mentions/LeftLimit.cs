using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds how far to the left a name may reach from its head.</summary>
/// <param name="leaf">The text.</param>
/// <param name="bounds">Where names of it may begin.</param>
internal readonly struct LeftLimit(LeafText leaf, NameBounds bounds)
{
    /// <summary>The leftmost place from which a name that goes on to <paramref name="head"/> may start.</summary>
    public int Of(int head, bool joinsLists)
    {
        const int furthest = 64;
        int at = head;
        while (at > 0 && head - at < furthest)
        {
            if (bounds.NameAt(at - 1) is { } name && name.End == at)
            {
                at = name.Start;

                // 建设|杭州…: a verb right before a known name ends there, whether one was due or not.
                if (bounds.At(at).IsStop || (leaf.Words.IsVerbEnd(at) && !LabelKinds.IsSubject(name.Label)))
                {
                    return at;
                }

                continue;
            }

            char before = leaf.Text[at - 1];
            if (CellGap.EndsAt(leaf.Text, at))
            {
                return at;
            }

            if (at < head && bounds.NameAt(at) is { } whole && whole.Start == at && whole.End > head && (bounds.At(at).Conjunction > 0 || leaf.Words.IsVerbEnd(at)))
            {
                // 数字技术与|传统产业, 智能化改造|传统产业: with its head a known name is whole.
                return at;
            }

            if (leaf.OpenOf(at - 1) is >= 0 and int open && before != '》')
            {
                at = open;
                // “芙蓉计划”|“湘智兴湘”行动: side by side they are two.
                if (before == '”' && (IsDeedBefore(at) || (at > 0 && leaf.Text[at - 1] == '”')))
                {
                    return at;
                }
            }
            else if (bounds.At(at).IsStop || "(“《[【〈》".Contains(before) || (before == '的' && !leaf.Words.StartsInsideWord(at - 1)) || LeafText.EndsClause(before) || (before == '、' && !joinsLists))
            {
                return at;
            }
            else if (bounds.At(at).Conjunction is > 0 and var conjunction)
            {
                int joint = conjunction - 1;
                bool endsWork = joint >= 2 && leaf.Text.AsSpan(joint - 2, 2) is "攻关" or "建设";
                if (leaf.Text[at] == '第' || ModifierCheck.NamesState(leaf, at) || StartsWithOwnPlace(at, joint) || bounds.At(joint).IsNameEnd || bounds.At(joint).IsStop || endsWork || leaf.Words.EndsBody(joint) || leaf.Words.EndsJoint(joint) || leaf.Text[joint - 1] is '”' or '》')
                {
                    return at;
                }

                at = joint;
            }
            else if (leaf.Words.VerbStart(at) is > 0 and int verb && (bounds.At(verb).IsNameEnd || leaf.Words.EndsBody(verb)) && !IsNoun(verb, at) && leaf.Words.Grammar.End(verb) <= at)
            {
                // 西湖实验室|参与|国家实验室, but 大湾区|应用场景|创新中心
                return at;
            }
            else
            {
                at--;
            }
        }

        return at;
    }

    // 实施|“X”行动, but 城镇污水|处理|“X”行动
    private bool IsDeedBefore(int at) =>
        bounds.At(at).IsStop || (leaf.Words.VerbStart(at) is >= 0 and var verb && (leaf.Words.Grammar.End(verb) != at || (leaf.Words.RolesOf(leaf.Words.Grammar.Word(verb)) & WordRoles.WorkNoun) == 0));

    // 华南国家植物园和|深圳国际红树林中心: with a place of its own each is a name; 北京和上海创新中心 shares its head.
    private bool StartsWithOwnPlace(int at, int joint) =>
        at < leaf.Text.Length && bounds.NameAt(at) is { Label: DocumentPlace.RegionLabel } place && place.Start == at && !(joint > 0 && bounds.NameAt(joint - 1) is { Label: DocumentPlace.RegionLabel });

    // 浙大|创新|创业学院: 创新 says what kind of thing follows at least as often as what is done.
    private bool IsNoun(int start, int end) => leaf.Words.Nouns.End(start) == end && (leaf.Words.RolesOf(leaf.Words.Nouns.Word(start)) & WordRoles.NounVerb) != 0;
}
