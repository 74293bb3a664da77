namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>What a word does in a sentence. A word may do several things.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>加快, 大力: a verb may follow.</summary>
    Adverb = 1,

    /// <summary>建设, 研发: a verb only where one is due, else part of a noun.</summary>
    Verb = 2,

    /// <summary>推进, 打造: a verb wherever it stands.</summary>
    StrongVerb = 4,

    /// <summary>在, 以, 对.</summary>
    Preposition = 8,

    /// <summary>和, 与, 及.</summary>
    Conjunction = 16,

    /// <summary>高等, 参与: holds a word of another role but is none.</summary>
    Shield = 32,

    /// <summary>等.</summary>
    Etc = 64,

    /// <summary>并, 同时: what follows is a new predicate.</summary>
    Joint = 128,

    /// <summary>个, 一批, 三大.</summary>
    Measure = 256,

    /// <summary>国家, 重点, 创新: says nothing particular of a thing.</summary>
    General = 512,

    /// <summary>领域, 企业: the noun behind a list.</summary>
    ClassNoun = 1024,

    /// <summary>实验室, 大学: last word of names.</summary>
    Head = 2048,

    /// <summary>农业, 能源: a subject.</summary>
    Domain = 4096,

    /// <summary>核心技术, 领域: files what stands in front of it.</summary>
    Category = 8192,

    /// <summary>加快, 深入: an adverb in front of a verb wherever it stands.</summary>
    SureAdverb = 16384,

    /// <summary>实验室, 平台: last word of names of bodies, places and things built.</summary>
    BodyHead = 32768,

    /// <summary>支持, 鼓励: its object goes on to act.</summary>
    Pivot = 65536,

    /// <summary>创新, 研究: in a name more often than a verb.</summary>
    NounVerb = 131072,

    /// <summary>我省, 我市: the place itself, of which a verb says something.</summary>
    OwnPlace = 262144,

    /// <summary>一批, 更多: what follows is not one thing.</summary>
    Many = 524288,

    /// <summary>种, 款, 个: what stands behind the digits of a count of things.</summary>
    Counter = 1048576,

    /// <summary>以上, 左右: what may end a count.</summary>
    CountEnd = 2097152,

    /// <summary>相关, 上述: what follows is told elsewhere.</summary>
    Pointing = 4194304,

    /// <summary>技术, 机制: a verb in front of it says what it is for. Two characters.</summary>
    DeedNoun = 8388608,

    /// <summary>期间, 全省: says when or where a clause holds; behind it a verb is due.</summary>
    Opening = 16777216,

    /// <summary>处理, 生产: in front of a quoted name the noun of what it is about more often than a verb.</summary>
    WorkNoun = 33554432,

    /// <summary>体系, 安置点: a noun that ends what stands before 和, so that a name begins behind it.</summary>
    JointEnd = 67108864,
}
