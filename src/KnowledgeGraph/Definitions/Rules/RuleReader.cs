using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Rules;

/// <summary>Reads the files of <c>rules/</c>; their parts are put together, so that a researcher may add a file of his own.</summary>
internal sealed class RuleReader(GraphSchema schema)
{
    internal static readonly string[] NameKeys =
        ["id", "label", "heads", "modifier", "owners", "least", "most", "after", "before", "starts", "vague", "unlessBefore", "unlessBehind", "unlessVerb", "toldBy", "joinsLists", "described", "headProperty", "confidence"];

    internal static readonly string[] ClassKeys = ["id", "label", "nouns", "completes", "adds", "quoted", "ends", "needsKnown", "most", "confidence"];

    internal static readonly string[] RelationKeys =
    [
        "id", "relation", "triggers", "close", "objects", "objectLabels", "newLabel", "tails", "subjects", "subjectLabels", "anywhere", "alone", "directly", "reversed",
        "status", "confidence", "notUnder", "followed", "unlessFollowed", "unlessAfter", "takesClasses", "oneEnds", "needsEtc", "notInPreamble", "fewest", "knownOnly", "alike", "objectEnds", "objectNotEnds",
    ];

    internal static readonly string[] JointKeys = ["id", "word", "members"];

    private static readonly string[] Statuses = ["planned", "ongoing", "done", "sought"];

    private readonly Dictionary<string, IReadOnlyList<string>> _words = new(StringComparer.Ordinal);
    private readonly List<(DefinitionFile File, YamlMap Root)> _files = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _listPlaces = new(StringComparer.Ordinal);
    private readonly List<NameRule> _names = [];
    private readonly List<ClassRule> _classes = [];
    private readonly List<RelationRule> _relations = [];
    private readonly List<JointRule> _joints = [];
    private readonly IdentityReader _identity = new(schema);
    private readonly TermReader _terms = new(schema);

    /// <summary>Takes a file and reads its word lists; the rules, which may refer to lists of any file, are read by <see cref="ToRuleSet"/>.</summary>
    public void Read(DefinitionFile file, YamlMap root)
    {
        file.KnownKeys(root, "A rule file", "words", "names", "classes", "relations", "joints", "identity", "terms");
        _identity.Read(file, root);
        _files.Add((file, root));
        foreach ((YamlText name, YamlPart part) in file.MapAt(root, "words").Entries)
        {
            if (!_words.TryAdd(name.Value, [.. file.Texts(part, $"Word list '{name.Value}'").Select(static word => word.Value).Distinct(StringComparer.Ordinal)]))
            {
                file.Fault(DefinitionCode.Duplicate, name, $"Word list '{name.Value}' stands in {_listPlaces[name.Value]} already; add the words there.");
            }
            else
            {
                _listPlaces[name.Value] = $"{file.Path}:{name.Line}";
            }
        }
    }

    /// <summary>The rules of all files.</summary>
    public RuleSet ToRuleSet()
    {
        foreach ((DefinitionFile file, YamlMap root) in _files)
        {
            RuleFields fields = new(file, schema, _words, _ids);
            _terms.Read(file, root, fields);
            foreach (YamlMap rule in fields.Rules(root, "names", NameKeys))
            {
                _names.Add(Name(fields, rule));
            }

            foreach (YamlMap rule in fields.Rules(root, "classes", ClassKeys))
            {
                _classes.Add(Class(fields, rule));
            }

            foreach (YamlMap rule in fields.Rules(root, "relations", RelationKeys))
            {
                _relations.Add(Relation(fields, rule));
            }

            foreach (YamlMap rule in fields.Rules(root, "joints", JointKeys))
            {
                _joints.Add(Joint(fields, rule));
            }
        }

        return new RuleSet(_words, _names, _classes, _relations) { Joints = _joints, Identity = _identity.Rules, Terms = _terms.Rules, Places = _ids };
    }

    private static NameRule Name(RuleFields fields, YamlMap rule) => new()
    {
        Id = fields.Id(rule),
        Label = fields.Label(rule, "label"),
        Heads = fields.Words(rule, "heads", isRequired: true),
        Modifier = fields.Choice<NameModifier>(rule, "modifier"),
        Owners = fields.Labels(rule, "owners", isRequired: false),
        Least = (int)fields.Number(rule, "least", 2, 0, 50),
        Most = (int)fields.Number(rule, "most", 24, 1, 60),
        After = fields.Words(rule, "after", isRequired: false),
        Before = fields.Words(rule, "before", isRequired: false),
        Starts = fields.Words(rule, "starts", isRequired: false),
        UnlessBefore = fields.Words(rule, "unlessBefore", isRequired: false),
        UnlessVerb = fields.Words(rule, "unlessVerb", isRequired: false),
        ToldBy = fields.Words(rule, "toldBy", isRequired: false),
        UnlessBehind = fields.Words(rule, "unlessBehind", isRequired: false),
        IsVague = fields.Flag(rule, "vague"),
        IsDescribed = fields.Flag(rule, "described"),
        JoinsLists = fields.Flag(rule, "joinsLists"),
        HeadProperty = fields.Property(rule, "headProperty", fields.Label(rule, "label")),
        Confidence = fields.Number(rule, "confidence", 0.8, 0, 1),
    };

    private static ClassRule Class(RuleFields fields, YamlMap rule) => new()
    {
        Id = fields.Id(rule),
        Label = fields.Label(rule, "label"),
        Nouns = fields.Words(rule, "nouns", isRequired: true),
        Completes = fields.Flag(rule, "completes"),
        Adds = fields.Words(rule, "adds", isRequired: false) is [var added] ? added : null,
        IsQuoted = fields.Flag(rule, "quoted"),
        Ends = fields.Words(rule, "ends", isRequired: false),
        NeedsKnown = fields.Flag(rule, "needsKnown"),
        Most = (int)fields.Number(rule, "most", 16, 1, 60),
        Confidence = fields.Number(rule, "confidence", 0.8, 0, 1),
    };

    private static JointRule Joint(RuleFields fields, YamlMap rule) => new()
    {
        Id = fields.Id(rule),
        Word = fields.Text(rule, "word"),
        Members = fields.Words(rule, "members", isRequired: true),
    };

    private static RelationRule Relation(RuleFields fields, YamlMap rule)
    {
        RelationRule read = new()
        {
            Id = fields.Id(rule),
            Relation = fields.Relation(rule),
            Triggers = fields.Words(rule, "triggers", isRequired: true),
            Close = fields.Words(rule, "close", isRequired: false),
            Objects = fields.Choice<ObjectPlace>(rule, "objects"),
            ObjectLabels = fields.Labels(rule, "objectLabels", isRequired: true),
            ObjectEnds = fields.Words(rule, "objectEnds", isRequired: false),
            ObjectNotEnds = fields.Words(rule, "objectNotEnds", isRequired: false),
            NewLabel = fields.OptionalLabel(rule, "newLabel"),
            Tails = fields.Words(rule, "tails", isRequired: false),
            Subjects = fields.Choices<SubjectSource>(rule, "subjects", [SubjectSource.Topic, SubjectSource.Place]),
            SubjectLabels = fields.Labels(rule, "subjectLabels", isRequired: true),
            NotUnder = fields.Labels(rule, "notUnder", isRequired: false),
            Followed = fields.Words(rule, "followed", isRequired: false),
            UnlessFollowed = fields.Words(rule, "unlessFollowed", isRequired: false),
            UnlessAfter = fields.Labels(rule, "unlessAfter", isRequired: false),
            Fewest = (int)fields.Number(rule, "fewest", 1, 1, 20),
            KnownOnly = fields.Flag(rule, "knownOnly"),
            Alike = fields.Flag(rule, "alike"),
            TakesClasses = fields.Flag(rule, "takesClasses"),
            OneEnds = fields.Words(rule, "oneEnds", isRequired: false),
            NeedsEtc = fields.Flag(rule, "needsEtc"),
            NotInPreamble = fields.Flag(rule, "notInPreamble"),
            Anywhere = fields.Flag(rule, "anywhere"),
            IsAlone = fields.Flag(rule, "alone"),
            IsDirect = fields.Flag(rule, "directly"),
            Reversed = fields.Flag(rule, "reversed"),
            Status = fields.OneOf(rule, "status", Statuses),
            Confidence = fields.Number(rule, "confidence", 0.8, 0, 1),
        };
        fields.CheckEnds(rule, read);
        return read;
    }
}
