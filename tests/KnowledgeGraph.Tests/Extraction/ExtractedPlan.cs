using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A made plan of Hangzhou with some text in it, and what was extracted.</summary>
internal sealed class ExtractedPlan
{
    private static readonly Lazy<PlanExtractor> Extractor = new(() => new PlanExtractor(GraphDefinitions.Default));

    public ExtractedPlan(string text, PlanExtractor? extractor = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Document = StructureRecognizer.Recognize(SourceText.Read(bytes, "plan.txt"));
        Result = (extractor ?? Extractor.Value).Extract(Document);
    }

    public PlanDocument Document { get; }

    public PlanExtraction Result { get; }

    /// <summary>Text in a section of a plan of Hangzhou.</summary>
    public static ExtractedPlan Of(string text, string section = "重点任务") =>
        new($"杭州市科技创新发展“十四五”规划\n\n杭州市人民政府\n\n一、{section}\n\n{text}\n");

    /// <summary>The facts that the text tells, as lines: subject type object status.</summary>
    public IEnumerable<string> Facts => Result.Facts.Where(fact => fact.Type != "ISSUED_BY").Select(Line).Distinct();

    /// <summary>The names found, as lines: label name.</summary>
    public IEnumerable<string> Names => Result.Mentions.Select(mention => $"{mention.Label} {mention.Name}").Distinct();

    public string Words(TextSpan span) => Document.Source.Text[span.Start..span.End];

    private static string Line(Fact fact) => $"{fact.Start.Entity?.Name ?? "文件"} {fact.Type} {fact.End.Entity?.Name ?? "文件"} {fact.StatusName}";
}
