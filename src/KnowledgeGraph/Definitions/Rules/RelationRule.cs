namespace KnowledgeGraph.Definitions.Rules;

/// <summary>Where the objects of a relation stand, seen from its trigger.</summary>
internal enum ObjectPlace
{
    /// <summary>Behind the trigger: 建设X.</summary>
    After,

    /// <summary>Before the trigger: X启动建设.</summary>
    Before,

    /// <summary>Between the trigger and a closing word: 以X为重点.</summary>
    Between,

    /// <summary>In the line below one that is the trigger alone, or behind it and a colon: 重点平台 | A、B等。 The subject is the line above the label, or what the part is about.</summary>
    Below,
}

/// <summary>Who a relation is said of, tried in the order of the rule.</summary>
internal enum SubjectSource
{
    /// <summary>A name before the trigger in its clause.</summary>
    Clause,

    /// <summary>The name behind 在 in front of the trigger (在X建设Y).</summary>
    Inside,

    /// <summary>What the noun behind the list names (A、B等X领域).</summary>
    Tail,

    /// <summary>The nearest name before the trigger in its sentence.</summary>
    Sentence,

    /// <summary>What the item, column or section is about.</summary>
    Topic,

    /// <summary>What the next larger part is about.</summary>
    OuterTopic,

    /// <summary>The first of the objects, where 与 or 和 joins it to the others: 推动|江北新区与六合区|融合发展.</summary>
    First,

    /// <summary>The document's place.</summary>
    Place,

    /// <summary>The document.</summary>
    Document,

    /// <summary>No one: the object is named, nothing is said of it.</summary>
    Nobody,
}

/// <summary>A way of telling a relation: a trigger and the roles around it.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record RelationRule
{
    /// <summary>Stands as <c>rule</c> on what it finds.</summary>
    public required string Id { get; init; }

    /// <summary>The relationship type.</summary>
    public required string Relation { get; init; }

    /// <summary>The words that tell it.</summary>
    public required IReadOnlyList<string> Triggers { get; init; }

    /// <summary>Closing words for <see cref="ObjectPlace.Between"/>; with <see cref="ObjectPlace.After"/> words that the clause must end on.</summary>
    public IReadOnlyList<string> Close { get; init; } = [];

    /// <summary>Where the objects stand. Default <see cref="ObjectPlace.After"/>.</summary>
    public ObjectPlace Objects { get; init; }

    /// <summary>Labels of the objects.</summary>
    public required IReadOnlyList<string> ObjectLabels { get; init; }

    /// <summary>Label of list members that are no known name; null where only names count.</summary>
    public string? NewLabel { get; init; }

    /// <summary>Nouns that must end what stands behind the list (领域, 产业); empty where any may.</summary>
    public IReadOnlyList<string> Tails { get; init; } = [];

    /// <summary>Who it is said of.</summary>
    public IReadOnlyList<SubjectSource> Subjects { get; init; } = [SubjectSource.Topic, SubjectSource.Place];

    /// <summary>Labels of the subjects.</summary>
    public required IReadOnlyList<string> SubjectLabels { get; init; }

    /// <summary>Labels of topics under which the rule does not hold.</summary>
    public IReadOnlyList<string> NotUnder { get; init; } = [];

    /// <summary>Words of which one must stand behind the list in its clause; empty where none needs to.</summary>
    public IReadOnlyList<string> Followed { get; init; } = [];

    /// <summary>Words that must not stand behind the list in its clause.</summary>
    public IReadOnlyList<string> UnlessFollowed { get; init; } = [];

    /// <summary>Labels of names before the trigger in its clause that make the rule not hold.</summary>
    public IReadOnlyList<string> UnlessAfter { get; init; } = [];

    /// <summary>Fewest members of the list, unless the clause ends on a word of <see cref="Close"/> or the member on a noun of things; a single thing that is explored is mostly work. Default 1.</summary>
    public int Fewest { get; init; } = 1;

    /// <summary>Ends of which an object's name must have one (杭州都市圈, not 杭州); empty where any name will do.</summary>
    public IReadOnlyList<string> ObjectEnds { get; init; } = [];

    /// <summary>Ends that an object's name must not have; empty for none.</summary>
    public IReadOnlyList<string> ObjectNotEnds { get; init; } = [];

    /// <summary>True where only names of the lexicon are objects.</summary>
    public bool KnownOnly { get; init; }

    /// <summary>True where a list counts only if one of its members is a known field, industry or technology: the others are of its kind.</summary>
    public bool Alike { get; init; }

    /// <summary>True where a class may be the object (进入国家实验室).</summary>
    public bool TakesClasses { get; init; }

    /// <summary>Ends of which one member of a list must have one (温福高铁、福州地铁6号线西延线等); empty where any list will do.</summary>
    public IReadOnlyList<string> OneEnds { get; init; } = [];

    /// <summary>True where only lists that 等 closes hold objects.</summary>
    public bool NeedsEtc { get; init; }

    /// <summary>True where the rule says nothing in a sentence that tells what the document was drawn up by (根据…，制定本方案).</summary>
    public bool NotInPreamble { get; init; }

    /// <summary>True where the trigger counts anywhere, false where only as a verb (at the start of a clause, behind an adverb or another verb).</summary>
    public bool Anywhere { get; init; }

    /// <summary>True where the trigger has no object of its own: of X启动Y nothing is told of X.</summary>
    public bool IsAlone { get; init; }

    /// <summary>True where no other verb may stand between the trigger and its object: of 推动|建设X nothing is told by 推动.</summary>
    public bool IsDirect { get; init; }

    /// <summary>True where object and subject change places in the graph (X牵头Y).</summary>
    public bool Reversed { get; init; }

    /// <summary>planned, ongoing, done or sought; null where the words around decide.</summary>
    public string? Status { get; init; }

    /// <summary>From 0 to 1. Default 0.8.</summary>
    public double Confidence { get; init; } = 0.8;
}
