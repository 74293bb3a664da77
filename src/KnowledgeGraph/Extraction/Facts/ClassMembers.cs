using KnowledgeGraph.Extraction.Coordination;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Names that a list tells by the noun behind it, whatever is said of them: 阿里云、海康等企业.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ClassMembers(MemberNamer namer)
{
    private static readonly string[] Bodies = ["Lab", "University", "ResearchInstitute", "Company", "ScienceCityZone"];

    public void Add(IEnumerable<LeafReading> readings, ExtractionSink sink)
    {
        foreach (LeafReading reading in readings)
        {
            foreach (MemberGroup group in reading.Clauses.SelectMany(static clause => clause.Predicates).SelectMany(static predicate => predicate.Object?.Groups ?? []))
            {
                if (!group.HasEtc || group.Members.Count < 2 || namer.ClassOf(reading.Text, group) is not { } kind || !Bodies.Contains(kind.Label))
                {
                    continue;
                }

                foreach (NamedMember member in kind.Completes ? namer.Completed(reading.Text, group) : namer.Name(reading.Text, group, [kind.Label], null))
                {
                    sink.Add(reading.Text, member);
                }
            }
        }
    }
}
