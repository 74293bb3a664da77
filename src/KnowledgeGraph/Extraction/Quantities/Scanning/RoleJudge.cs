namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Decides role and year of a quantity from the words, its time and what is known of the document.</summary>
internal static class RoleJudge
{
    public static (ValueRole? Role, int? Year) Judge(ValueRole? said, TimeExpression? time, QuantityContext context)
    {
        int? year = time is null ? context.DefaultYear : time.Year;
        ValueRole? role = said switch
        {
            // 到2025年,累计建成100个: 累计 is no proof where the year is still to come.
            ValueRole.Actual when IsAhead(year, context) && time is { IsDeadline: true } && !IsReached(year, time, context) => ValueRole.Target,

            // 2025年，争取专项资金5亿元: of a year that has passed it says what was obtained.
            ValueRole.Target when IsBehind(year, context) => ValueRole.Actual,
            not null => said,

            // 截至2022年6月底, 2022年 in a part that looks back on the year it was written in.
            _ when IsPast(year, time, context) => ValueRole.Actual,
            _ => ByYear(year, context) ?? context.DefaultRole,
        };
        return (role, year is null && time is null && role == ValueRole.Target ? context.PlanEnd : year);
    }

    private static ValueRole? ByYear(int? year, QuantityContext context)
    {
        if (year is not { } known)
        {
            return null;
        }

        if (context.PlanStart is { } first)
        {
            return known < first ? ValueRole.Actual : ValueRole.Target;
        }

        return context.ReferenceYear is not { } now || known == now ? null : known < now ? ValueRole.Actual : ValueRole.Target;
    }

    private static bool IsPast(int? year, TimeExpression? time, QuantityContext context) =>
        IsReached(year, time, context) || (context.DefaultRole == ValueRole.Actual && time is { IsDeadline: false } && year is { } known && known == context.ReferenceYear);

    // 截至 of a year that was still to come says nothing of what was reached.
    private static bool IsReached(int? year, TimeExpression? time, QuantityContext context) =>
        time is { IsReached: true } && year is { } known && (known <= context.ReferenceYear || (context.ReferenceYear is null && known < context.PlanStart));

    private static bool IsBehind(int? year, QuantityContext context) => year is { } known && known < (context.PlanStart ?? context.ReferenceYear);

    private static bool IsAhead(int? year, QuantityContext context) => year is { } known && (known >= context.PlanStart || known > context.ReferenceYear);
}
