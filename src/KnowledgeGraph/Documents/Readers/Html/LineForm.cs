using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>What is known of a line until the whole page is read; none of it leaves the reader.</summary>
internal static class LineForm
{
    public const LineStyle IsLink = (LineStyle)(1 << 11);
    public const LineStyle BoldStartByWeight = (LineStyle)(1 << 12);
    public const LineStyle BoldByWeight = (LineStyle)(1 << 13);
    public const LineStyle InTitle = (LineStyle)(1 << 14);
    public const LineStyle InFurniture = (LineStyle)(1 << 15);
    public const LineStyle All = IsLink | BoldStartByWeight | BoldByWeight | InTitle | InFurniture;
}
