namespace KnowledgeGraph.Cli.Browser;

/// <summary>A guide: slides that explain and give queries to click.</summary>
internal sealed record Guide(string Title, IReadOnlyList<GuideSlide> Slides);

/// <summary>One slide.</summary>
internal sealed record GuideSlide(string Title, IReadOnlyList<GuideBlock> Blocks);

/// <summary>A part of a slide, in the order in which it is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">A paragraph's one line; the points of a list; the lines of a query.</param>
internal sealed record GuideBlock(GuideBlockKind Kind, IReadOnlyList<string> Lines);

/// <summary>What a part of a slide is.</summary>
internal enum GuideBlockKind
{
    /// <summary>Words; may hold <c>`code`</c> and <c>http://address[text]</c>.</summary>
    Paragraph,

    /// <summary>Numbered steps.</summary>
    Steps,

    /// <summary>Cypher, or a command of Browser's.</summary>
    Query,
}
