using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Sections;

/// <summary>Tells whether a paragraph of a column begins with a title of its own.</summary>
internal static class ItemTitle
{
    private const int LongestTitle = 36;

    /// <summary>True where the line opens an item.</summary>
    public static bool Opens(LineViews lines, int view, Marker? marker)
    {
        LineView line = lines[view];
        HeadingTitle title = HeadingTitle.Read(lines.Source.Text, line, marker?.Length ?? 0);
        if (title.Title.Length == 0)
        {
            return false;
        }

        if (marker is not null)
        {
            return title.IsRunIn || title.Title.Length <= LongestTitle;
        }

        bool isShort = title.Title.Length <= LongestTitle && !HoldsClause(title.Title);
        if (title.IsRunIn)
        {
            return isShort;
        }

        // A title alone on its line must look like one: bold or a heading, without the mark that ends a sentence.
        bool standsOut = line.HeadingLevel > 0 || (line.Style & LineStyle.Bold) != 0;
        return isShort && standsOut && !LineText.EndsSentence(lines.Words(view)[^1]);
    }

    // A comma outside brackets and quotes makes it a clause of running text.
    private static bool HoldsClause(string title)
    {
        int depth = 0;
        foreach (char unit in title)
        {
            depth += unit is '（' or '(' or '“' or '《' ? 1 : unit is '）' or ')' or '”' or '》' ? -1 : 0;
            if (depth == 0 && unit is '，' or ',')
            {
                return true;
            }
        }

        return false;
    }
}
