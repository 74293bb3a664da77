using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Sqlite.Search;

/// <summary>What of a node can be searched: its names, and its text.</summary>
/// <param name="Name">Words of name, title and aliases; a name that only begins the text is left out.</param>
/// <param name="Text">Words of text and cells.</param>
internal readonly record struct SearchEntry(string Name, string Text)
{
    public static SearchEntry Of(Node node)
    {
        string? text = node.Properties.GetValueOrDefault("text") as string;
        bool beginsText = text is not null && text.StartsWith(node.Name, StringComparison.Ordinal);
        string? title = node.Properties.GetValueOrDefault("title") as string;
        return new SearchEntry(
            Words([beginsText ? null : node.Name, title == node.Name ? null : title, .. Strings(node, "aliases")]),
            Words([text, .. Strings(node, "cells")]));
    }

    private static string Words(IEnumerable<string?> texts) =>
        string.Join(' ', texts.Where(static text => text is not null).Select(static text => SearchWords.Of(text!)).Where(static words => words.Length > 0));

    private static IReadOnlyList<string> Strings(Node node, string property) =>
        node.Properties.GetValueOrDefault(property) as IReadOnlyList<string> ?? [];
}
