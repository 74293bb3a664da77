namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>The form of a run of text, as the elements around it give it.</summary>
[Flags]
internal enum TextForm : ushort
{
    None = 0,
    Hidden = 1,
    Bold = 2,
    HeadingFace = 4,
    Centered = 8,
    ListItem = 16,
    Link = 32,
    KeepsLineBreaks = 64,

    /// <summary>In an element that is furniture by its meaning.</summary>
    Furniture = 128,

    /// <summary>In an element whose name says that it holds a title.</summary>
    Title = 256,

    /// <summary>In a drawing or formula, where HTML's rules for elements do not hold.</summary>
    Foreign = 512,
}
