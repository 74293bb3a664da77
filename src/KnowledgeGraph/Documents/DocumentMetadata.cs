using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents;

/// <summary>What a document says of itself. A part that the text does not tell is null.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Title without enclosing 《》.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands; null where it is taken from the page's head.</summary>
    public TextSpan? TitleSpan { get; init; }

    /// <summary>The body that issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the issuer's name stands.</summary>
    public TextSpan? IssuerSpan { get; init; }

    /// <summary>Document number (文号): 国办发〔2018〕128号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Day it was issued.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>First year of the plan's period.</summary>
    public int? PeriodStart { get; init; }

    /// <summary>Last year of the plan's period: the year of a target that states none.</summary>
    public int? PeriodEnd { get; init; }

    /// <summary>The year the plan looks ahead to (展望至2035年).</summary>
    public int? Horizon { get; init; }
}
