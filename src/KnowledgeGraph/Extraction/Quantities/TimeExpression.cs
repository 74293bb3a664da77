using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>A year or a period in a text.</summary>
/// <param name="Span">The time with its words: 到2025年底.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="From">The first year; null where it takes a reference year that was not given.</param>
/// <param name="To">The last year, the same as <paramref name="From"/> for a single one; null as above.</param>
/// <param name="IsCompared">True in 比2020年增长, 与2015年相比: the year is compared with and governs nothing.</param>
/// <param name="IsShared">True in 恢复到2019年的120%: figures behind it are shares of that year's level.</param>
/// <param name="IsDeadline">True with 到, 至 or 截至 ahead, or 前 behind.</param>
/// <param name="IsReached">True with 截至 or 截止 ahead: what is told was so by then.</param>
/// <param name="WordsStart">Where the words that it is compared by begin (比|2020年); null where it is not compared.</param>
internal sealed record TimeExpression(TextSpan Span, TimeKind Kind, int? From, int? To, bool IsCompared = false, bool IsShared = false, bool IsDeadline = false, bool IsReached = false, int? WordsStart = null)
{
    /// <summary>The year of a value at this time: the last one of a period.</summary>
    public int? Year => To;
}
