namespace KnowledgeGraph.Extraction.Topics;

/// <summary>What the title over a part promises of the parts in it.</summary>
[Flags]
internal enum TitleKind
{
    Other = 0,

    /// <summary>They are the plan's key areas: 重点领域.</summary>
    KeyAreas = 1,

    /// <summary>They list technologies, products or services: 关键技术与装备研发重点.</summary>
    Listed = 2,

    /// <summary>They are programmes, as their alike titles tell.</summary>
    Programmes = 4,

    /// <summary>They are the works of a programme: 专栏8 环境治理保护重点工程.</summary>
    Works = 8,
}
