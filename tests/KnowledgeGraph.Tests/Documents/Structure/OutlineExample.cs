using System.Text;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>An example on a page: a fenced text, and behind it its outline in a fence of its own.</summary>
/// <param name="Line">Line of the page where the text's fence stands, from 1.</param>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Form">What the fence says of the text: <c>text</c>, <c>markdown</c> or <c>html</c>; <c>crlf</c> behind it for other line ends.</param>
/// <param name="Text">The text.</param>
/// <param name="Outline">The outline.</param>
internal sealed record OutlineExample(int Line, string Heading, string Form, string Text, string Outline)
{
    private const string Fence = "```";

    /// <summary>All examples of a page.</summary>
    public static IReadOnlyList<OutlineExample> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        List<OutlineExample> examples = [];
        string heading = "";
        (int Line, string Form, string Text)? open = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                heading = lines[i][3..];
            }

            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            string form = lines[i][Fence.Length..];
            int first = i + 1;
            i = Array.IndexOf(lines, Fence, first);
            string block = string.Concat(lines[first..i].Select(static line => line + "\n"));
            if (form != "outline")
            {
                open = (first, form, block);
            }
            else if (open is var (line, kind, text))
            {
                examples.Add(new OutlineExample(line, heading, kind, text, block));
                open = null;
            }
        }

        return examples;
    }

    /// <summary>The document that the text gives.</summary>
    public PlanDocument Recognize()
    {
        string text = Form.EndsWith("crlf", StringComparison.Ordinal) ? Text.ReplaceLineEndings("\r\n") : Text;
        string ending = Form.Split(' ')[0] switch
        {
            "html" => "html",
            "markdown" => "md",
            _ => "txt",
        };
        return StructureRecognizer.Recognize(SourceText.Read(Encoding.UTF8.GetBytes(text), $"plan.{ending}"));
    }
}
