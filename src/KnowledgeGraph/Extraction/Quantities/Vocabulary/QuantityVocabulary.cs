namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>The words by which quantities and times are known. Read from <c>rules/quantities.yaml</c>, or made in code.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class QuantityVocabulary
{
    /// <summary>Unit words and their aliases, without 万 and 亿.</summary>
    public required WordTable<UnitDefinition> Units { get; init; }

    /// <summary>What may stand behind the sign / of a compound unit, beside the units.</summary>
    public required WordTable<bool> Denominators { get; init; }

    /// <summary>Words that only look like a unit, a word before or a word behind a number: 部门, 通过, 内设.</summary>
    public required WordTable<bool> Traps { get; init; }

    /// <summary>Words directly before a number: 超过, 不低于, 达到, 增长.</summary>
    public required WordTable<Cue> Before { get; init; }

    /// <summary>Words before the verb whose object the number is: 至少|建成|6个.</summary>
    public required WordTable<QuantityOperator> AheadOfVerb { get; init; }

    /// <summary>Words directly behind a number and its unit: 以上, 左右.</summary>
    public required WordTable<QuantityOperator> After { get; init; }

    /// <summary>Words that are whole quantities: 首位, 翻一番.</summary>
    public required WordTable<FixedQuantity> Fixed { get; init; }

    /// <summary>Words ahead of a number, not always next to it, that tell its role: 预计, 力争, 已.</summary>
    public required WordTable<RoleWord> Roles { get; init; }

    /// <summary>年均, 每年, 人均, 每万人, with the value of <c>per</c> each stands for.</summary>
    public required WordTable<string> Per { get; init; }

    /// <summary>从, 由, 自: before the lower end of a change.</summary>
    public required WordTable<bool> ChangeStarts { get; init; }

    /// <summary>居, 位列, 排名, 进入: verbs behind which 第三 and 前三 are ranks without 位.</summary>
    public required WordTable<bool> RankVerbs { get; init; }

    /// <summary>实现, 力争: without one of them, or a rank verb, ahead in its clause 倍增 is no goal.</summary>
    public required WordTable<bool> Aims { get; init; }

    /// <summary>这, 每, 几: ahead of a number word they make it no count (这三个).</summary>
    public required WordTable<bool> Pointers { get; init; }

    /// <summary>The names of five-year plans, without quotes.</summary>
    public required WordTable<YearPeriod> Plans { get; init; }

    /// <summary>期间, 末: behind a plan's name they make it a time; 规划 does not.</summary>
    public required WordTable<PlanTime> PlanTimes { get; init; }

    /// <summary>今年, 去年: distance from the reference year.</summary>
    public required WordTable<int> RelativeYears { get; init; }

    /// <summary>本世纪中叶: a year of its own.</summary>
    public required WordTable<int> Landmarks { get; init; }

    /// <summary>近, 未来: before a number of years; true for the years to come.</summary>
    public required WordTable<bool> YearSpans { get; init; }

    /// <summary>比, 较: a year behind them is compared with, it is not the year of the value; false for those behind which figures are shares of that year's level: 恢复到.</summary>
    public required WordTable<bool> Comparisons { get; init; }

    /// <summary>回顾, 刚刚过去的: ahead of a time at the head of a sentence they leave it at the head.</summary>
    public required WordTable<bool> TimeLeads { get; init; }

    /// <summary>方面, 领域: things of which a count is no value, behind a number word (六个方面).</summary>
    public required WordTable<bool> GenericNouns { get; init; }

    /// <summary>Of the generic nouns those of which even a count in digits is no value (8个方面).</summary>
    public required WordTable<bool> EmptyNouns { get; init; }

    /// <summary>行动, 计划, 级, 版: behind a quantity they make it part of a name or a specification (三年行动计划, 千亿级).</summary>
    public required WordTable<bool> NameTails { get; init; }

    /// <summary>家, 项, 场: units of which 百 and 千 alone are numbers (打造百家领军企业).</summary>
    public required IReadOnlySet<string> RoundUnits { get; init; }

    /// <summary>数, 几, 上: ahead of 百 and 千 they leave open how many.</summary>
    public required WordTable<bool> VagueStarts { get; init; }

    /// <summary>目标, 完成值, 累计, 年均: words in the header of a table.</summary>
    public required WordTable<HeaderWord> Headers { get; init; }

    /// <summary>Cells that hold no value: -, /, 无.</summary>
    public required IReadOnlySet<string> EmptyCells { get; init; }
}
