namespace KnowledgeGraph.Definitions.Rules;

/// <summary>What a composed name must have in front of its head word to be one thing's name and not the name of a class.</summary>
internal enum NameModifier
{
    /// <summary>Any word that is not a general one: a place, a body, a quoted word, a subject (柔性电子创新平台).</summary>
    Particular,

    /// <summary>Any word that is not a general one, subjects such as 农业 counted among the particular.</summary>
    Specific,

    /// <summary>Any word that is neither a general one nor a known field or industry: of 化工园区 and 数字经济园区 there are many.</summary>
    Named,

    /// <summary>A place, a body, a known name, a quoted word, letters or digits.</summary>
    Proper,

    /// <summary>The name of a place or of a level of government at its start (杭州市科学技术局, 省科技厅).</summary>
    Place,

    /// <summary>A body of one of the <see cref="NameRule.Owners"/> at its start (浙江大学…中心).</summary>
    Owner,

    /// <summary>Two ends with 至 or a dash between them: 伊宁至阿克苏铁路.</summary>
    Route,

    /// <summary>Nothing: the head word alone is a name.</summary>
    None,

    /// <summary>《 》 around the whole, head word included.</summary>
    Titled,

    /// <summary>“ ” around the whole; the head word is the closing mark.</summary>
    Quoted,
}

/// <summary>A way of composing names: a head word and what may stand in front of it.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record NameRule
{
    /// <summary>Stands as <c>rule</c> on what it finds.</summary>
    public required string Id { get; init; }

    /// <summary>What its names are.</summary>
    public required string Label { get; init; }

    /// <summary>Last words of the names.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>What must stand in front of the head. Default <see cref="NameModifier.Particular"/>.</summary>
    public NameModifier Modifier { get; init; }

    /// <summary>Labels of the bodies that <see cref="NameModifier.Owner"/> asks for.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Fewest characters in front of the head. Default 2.</summary>
    public int Least { get; init; } = 2;

    /// <summary>Most characters in front of the head. Default 24.</summary>
    public int Most { get; init; } = 24;

    /// <summary>True where the name counts only between a verb of <see cref="After"/> and the end of its clause, or in quotes.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Words of which one must stand behind the name, which begins its clause: …行动|全面完成. Empty where none needs to.</summary>
    public IReadOnlyList<string> ToldBy { get; init; } = [];

    /// <summary>Words of which one must stand right behind a name that does not end its clause; empty where none needs to.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Words of which one must begin the name (国家): with that, general words make a name; empty where none needs to.</summary>
    public IReadOnlyList<string> Starts { get; init; } = [];

    /// <summary>Words that, right before the head, make a class of it (体制改革).</summary>
    public IReadOnlyList<string> UnlessBefore { get; init; } = [];

    /// <summary>Words that, right behind the head, make it part of a longer name: 综合治理|工程.</summary>
    public IReadOnlyList<string> UnlessBehind { get; init; } = [];

    /// <summary>Verbs behind which, or behind whose list, the rule finds nothing: 依托|进博会 is a platform there.</summary>
    public IReadOnlyList<string> UnlessVerb { get; init; } = [];

    /// <summary>True for a head that says little (平台): behind the name of a body or place and general words it is no name of its own.</summary>
    public bool IsVague { get; init; }

    /// <summary>True where what describes the thing may stand between the verb and the name: 实施|面向未来的|科学教育行动.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>True where 、 may stand in the name (人才强省、创新强省战略).</summary>
    public bool JoinsLists { get; init; }

    /// <summary>Property that takes the head word (<c>kind</c>); null where there is none.</summary>
    public string? HeadProperty { get; init; }

    /// <summary>From 0 to 1. Default 0.8.</summary>
    public double Confidence { get; init; } = 0.8;
}
