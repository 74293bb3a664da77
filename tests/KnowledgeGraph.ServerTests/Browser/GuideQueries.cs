using System.Text;
using KnowledgeGraph.Cli.Browser;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Browser;

/// <summary>What a reader of a guide can click and run.</summary>
/// <param name="Guide">The guide's file and the number of the query in it, from 1.</param>
/// <param name="Query">Cypher.</param>
internal sealed record GuideQuery(string Guide, string Query);

/// <summary>All queries of all guides, as Browser gets them.</summary>
internal static class GuideQueries
{
    public static IReadOnlyList<GuideQuery> All { get; } =
    [
        .. GuideFiles.Create(GraphDefinitions.Default.Schema, SavedQuestions.Load(null), "http://localhost:1")
            .Where(static file => file.Key.StartsWith("guide-", StringComparison.Ordinal) && file.Key.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(static file => file.Key, StringComparer.Ordinal)
            .SelectMany(static file => GuideText.Runnable(Encoding.UTF8.GetString(file.Value.Content))
                .Where(static text => !text.StartsWith(':'))
                .Select((text, index) => new GuideQuery($"{file.Key} {index + 1}", text))),
    ];
}
