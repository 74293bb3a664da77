using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Names that a list tells by the noun behind it, whatever is said of them: 阿里云、海康等企业.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ClassMembers(MemberNamer namer)
{
    private static readonly string[] Subjects = ["TechnologyField", "Industry"];
    private static readonly string[] Bodies = ["Lab", "University", "ResearchInstitute", "Company", "ScienceCityZone"];

    private List<NamedMember> MembersOf(LeafReading reading, MemberGroup group)
    {
        if (group.Members.Length < 2)
        {
            return [];
        }

        if (!group.HasEtc)
        {
            // 襄阳、宜昌|3家高新区, 杭州、宁波、温州机场
            return namer.Elided.Completed(reading.Text, group).FindAll(static member => Bodies.Contains(member.Label) || member.Label == "Platform");
        }

        if (namer.ClassOf(reading.Text, group) is not { } kind)
        {
            return [];
        }

        // Of fields and industries only known ones; of technologies those before 技术 and 装备, whose other lists are of anything.
        string noun = reading.Text.Words.TextOf(group.Tail!.Value.Word);
        return kind.Label switch
        {
            "TechnologyField" or "Industry" => namer.Name(reading.Text, group, Subjects, null)
                .FindAll(static member => member.Rule.StartsWith("lexicon", StringComparison.Ordinal)),
            "Technology" => (noun.EndsWith("技术", StringComparison.Ordinal) || noun == "装备") ? namer.Name(reading.Text, group, ["Technology"], null) : [],
            _ when !Bodies.Contains(kind.Label) => [],
            _ => kind.Completes ? namer.Elided.Completed(reading.Text, group) : namer.Name(reading.Text, group, [kind.Label], null),
        };
    }

    /// <summary>The members of all lists.</summary>
    public IEnumerable<(LeafText Leaf, NamedMember Member)> Of(IEnumerable<LeafReading> readings)
    {
        foreach (LeafReading reading in readings)
        {
            foreach (MemberGroup group in reading.Groups)
            {
                foreach (NamedMember member in MembersOf(reading, group))
                {
                    yield return (reading.Text, member);
                }
            }
        }
    }
}
