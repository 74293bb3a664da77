using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>Reads <c>rules/quantities.yaml</c>.</summary>
internal static class VocabularyReader
{
    private static readonly string[] Keys =
    [
        "units", "denominators", "traps", "before", "aheadOfVerb", "after", "fixed", "roles", "per", "changeStarts", "rankVerbs", "aims", "pointers", "times",
        "genericNouns", "emptyNouns", "nameTails", "roundUnits", "vagueStarts", "headers", "emptyCells",
    ];

    private static readonly string[] TimeKeys = ["plans", "planTimes", "planEnds", "planStarts", "years", "landmarks", "past", "future", "comparisons", "shares", "leads"];

    /// <summary>The vocabulary that <paramref name="yaml"/> writes down.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="VocabularyException">The file is no YAML, has unknown keys or values, or a word twice in one list.</exception>
    public static QuantityVocabulary Read(string yaml, string file)
    {
        List<VocabularyFault> faults = [];
        YamlSection root = new(file, RootOf(yaml, file), faults, Keys);
        YamlSection times = root.Section("times", TimeKeys);
        QuantityVocabulary vocabulary = new()
        {
            Units = VocabularyLists.Units(root),
            Denominators = VocabularyLists.Flags(root, ("denominators", true)),
            Traps = VocabularyLists.Flags(root, ("traps", true)),
            Before = VocabularyLists.Before(root),
            AheadOfVerb = VocabularyLists.OperatorWords(root, "aheadOfVerb"),
            After = VocabularyLists.OperatorWords(root, "after"),
            Fixed = VocabularyLists.Fixed(root),
            Roles = VocabularyLists.Roles(root),
            Per = VocabularyLists.Per(root),
            Headers = VocabularyLists.Headers(root),
            Plans = VocabularyLists.Plans(times),
            PlanTimes = VocabularyLists.PlanTimes(times),
            RelativeYears = VocabularyLists.Years(times, "years", "offset"),
            Landmarks = VocabularyLists.Years(times, "landmarks", "year"),
            YearSpans = VocabularyLists.Flags(times, ("past", false), ("future", true)),
            Comparisons = VocabularyLists.Flags(times, ("comparisons", true), ("shares", false)),
            TimeLeads = VocabularyLists.Flags(times, ("leads", true)),
            ChangeStarts = VocabularyLists.Flags(root, ("changeStarts", true)),
            RankVerbs = VocabularyLists.Flags(root, ("rankVerbs", true)),
            Aims = VocabularyLists.Flags(root, ("aims", true)),
            Pointers = VocabularyLists.Flags(root, ("pointers", true)),
            GenericNouns = VocabularyLists.Flags(root, ("genericNouns", true)),
            EmptyNouns = VocabularyLists.Flags(root, ("emptyNouns", true)),
            NameTails = VocabularyLists.Flags(root, ("nameTails", true)),
            RoundUnits = root.Words("roundUnits").Select(word => word.Key).ToHashSet(StringComparer.Ordinal),
            VagueStarts = VocabularyLists.Flags(root, ("vagueStarts", true)),
            EmptyCells = root.Words("emptyCells").Select(word => word.Key).ToHashSet(StringComparer.Ordinal),
        };
        return faults.Count == 0 ? vocabulary : throw new VocabularyException([.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]);
    }

    private static YamlNode RootOf(string yaml, string file)
    {
        try
        {
            YamlStream stream = new();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
        }
        catch (YamlException exception)
        {
            throw new VocabularyException([new VocabularyFault(file, (int)exception.Start.Line, (int)exception.Start.Column, exception.Message)]);
        }
    }
}
