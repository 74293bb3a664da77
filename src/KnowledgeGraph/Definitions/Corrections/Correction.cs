namespace KnowledgeGraph.Definitions.Corrections;

/// <summary>An entity as corrections name it: <c>Lab/之江实验室</c>, its id.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Name">Its canonical name.</param>
internal readonly record struct EntityKey(string Label, string Name)
{
    /// <summary>As it is written: <c>Lab/之江实验室</c>.</summary>
    public override string ToString() => $"{Label}/{Name}";
}

/// <summary>What a person says is otherwise than it was extracted. It names what it applies to by stable keys, never by offsets.</summary>
internal abstract record Correction
{
    /// <summary>Its id, or its line where it has none; facts that it made bear <c>correction:</c> and this as their rule.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands: <c>corrections.yaml:12</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Its line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Title or id of the document it is for; null for any.</summary>
    public string? Document { get; init; }

    /// <summary>Rule of what it made: <c>correction:12</c>.</summary>
    public string Rule => $"correction:{Id}";

    /// <summary>True where one document may fall under both.</summary>
    public bool MayMeet(Correction other) => Document is null || other.Document is null || Document == other.Document;
}

/// <summary>Several names are one thing.</summary>
internal sealed record MergeCorrection(IReadOnlyList<EntityKey> Entities, EntityKey Into) : Correction;

/// <summary>A name stands for another thing: in the whole document, or where certain words stand beside it.</summary>
/// <param name="Entity">The thing as extracted.</param>
/// <param name="Into">What it is there.</param>
/// <param name="Surfaces">Only where the name is written so; empty for any.</param>
/// <param name="Near">Only in paragraphs that hold these words; empty for any.</param>
internal sealed record SplitCorrection(EntityKey Entity, EntityKey Into, IReadOnlyList<string> Surfaces, IReadOnlyList<string> Near) : Correction
{
    /// <summary>True where only some of the mentions are meant.</summary>
    public bool IsPartial => Surfaces.Count > 0 || Near.Count > 0;
}

/// <summary>A thing is of another kind.</summary>
internal sealed record RetypeCorrection(EntityKey Entity, string Label) : Correction;

/// <summary>A thing that was missed.</summary>
/// <param name="Entity">What it is.</param>
/// <param name="Words">How the document writes it.</param>
internal sealed record AddEntityCorrection(EntityKey Entity, IReadOnlyList<string> Words) : Correction;

/// <summary>A name that is none.</summary>
internal sealed record DeleteEntityCorrection(EntityKey Entity) : Correction;

/// <summary>A fact by its ends; the document itself is null.</summary>
internal sealed record FactKey(EntityKey? Start, string Type, EntityKey? End, string? Status, string? Evidence);

/// <summary>A fact that was missed; <see cref="FactKey.Evidence"/> quotes the words that say it.</summary>
internal sealed record AddFactCorrection(FactKey Fact) : Correction;

/// <summary>A fact that the text does not say.</summary>
internal sealed record DeleteFactCorrection(FactKey Fact) : Correction;

/// <summary>What tells a value from others; null matches any.</summary>
internal sealed record ValueKey(string? Indicator, EntityKey? Subject, string? Role, int? Year, string? Evidence);

/// <summary>What a value is to be; null leaves a part alone.</summary>
internal sealed record ValueParts(decimal? Value, decimal? ValueMax, string? Operator, string? Unit, int? Year, string? Role, string? Indicator, EntityKey? Subject);

/// <summary>A value that was read wrongly.</summary>
internal sealed record FixValueCorrection(ValueKey Value, ValueParts Set) : Correction;

/// <summary>A value that was missed.</summary>
internal sealed record AddValueCorrection(ValueParts Set, string Evidence) : Correction;

/// <summary>A value that is none.</summary>
internal sealed record DeleteValueCorrection(ValueKey Value) : Correction;
