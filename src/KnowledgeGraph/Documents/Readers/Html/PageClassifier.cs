using System.Runtime.InteropServices;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Says which lines of a page are its own furniture, which are framed, and whether bold means anything on it.</summary>
internal sealed class PageClassifier(string text, HtmlWalker walker, List<Diagnostic> diagnostics)
{
    // How far above its article a page may set the article's title.
    private const int LinesToTitle = 40;
    private const int ShortestTitle = 4;
    private const int LongestTitle = 120;

    public void Classify(List<SourceLine> all)
    {
        Span<SourceLine> lines = CollectionsMarshal.AsSpan(all);
        Article? article = walker.Articles.Find();
        bool furnitureHolds = walker.FurnitureProse <= walker.Articles.Total;
        MarkFurniture(lines, article, furnitureHolds);
        MarkBoxes(lines, article);
        PageFurniture.Mark(text, lines);
        CleanStyles(lines);
        ReportPictures(lines, article);
    }

    private void MarkFurniture(Span<SourceLine> lines, Article? article, bool furnitureHolds)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            bool isOutside = article is not null && (i < article.FirstLine || i >= article.EndLine);
            if (isOutside || furnitureHolds && (lines[i].Style & LineForm.InFurniture) != 0)
            {
                lines[i] = lines[i] with { Style = lines[i].Style | LineStyle.Furniture };
            }
        }

        if (article is not null)
        {
            KeepTitle(lines, article);
        }
    }

    // Pages set the title above the article that they hold; of several candidates the one that the page's head names, else the nearest of the highest rank.
    private void KeepTitle(Span<SourceLine> lines, Article article)
    {
        int best = -1;
        int bestRank = int.MaxValue;
        for (int i = article.FirstLine - 1; i >= Math.Max(0, article.FirstLine - LinesToTitle); i--)
        {
            int rank = TitleRank(lines[i]);
            if (rank < bestRank)
            {
                (best, bestRank) = (i, rank);
            }
        }

        for (int i = best; i >= 0 && i < article.FirstLine && (i == best || ContinuesTitle(lines[best], lines[i])); i++)
        {
            lines[i] = lines[i] with { Style = lines[i].Style & ~LineStyle.Furniture };
        }
    }

    private int TitleRank(SourceLine line)
    {
        ReadOnlySpan<char> words = line.Span.In(text);
        bool isMarked = line.HeadingLevel > 0 || (line.Style & LineForm.InTitle) != 0;
        if (words.Length is < ShortestTitle or > LongestTitle || (line.Style & LineForm.IsLink) != 0 || PageFurniture.IsNamed(words))
        {
            return int.MaxValue;
        }

        if (HtmlTitle.Begins(walker.Parts.ArticleTitle, words) || HtmlTitle.Begins(walker.Parts.Title, words))
        {
            return isMarked || line.Style.HasFlag(LineStyle.Bold) || line.Style.HasFlag(LineStyle.Centered) ? 0 : 1;
        }

        return isMarked ? 2 + (line.HeadingLevel == 0 ? 2 : line.HeadingLevel) : int.MaxValue;
    }

    private static bool ContinuesTitle(SourceLine title, SourceLine line) =>
        title.HeadingLevel > 0 && line.HeadingLevel == title.HeadingLevel && (line.Style & LineForm.IsLink) == 0;

    private void MarkBoxes(Span<SourceLine> lines, Article? article)
    {
        // How many boxes begin at a line less how many end there.
        int[]? depth = null;
        int first = article?.FirstLine ?? 0;
        int end = article?.EndLine ?? lines.Length;
        foreach (PageBox box in walker.Parts.Boxes)
        {
            bool isInside = article is null || box.PageStart > article.PageStart && box.PageEnd <= article.PageEnd;
            if (isInside && box.EndLine - box.FirstLine < 0.8 * (end - first))
            {
                depth ??= new int[lines.Length + 1];
                depth[box.FirstLine]++;
                depth[box.EndLine]--;
            }
        }

        int open = 0;
        for (int i = 0; depth is not null && i < lines.Length; i++)
        {
            open += depth[i];
            lines[i] = open > 0 ? lines[i] with { Style = lines[i].Style | LineStyle.Boxed } : lines[i];
        }
    }

    // Where most of a page is bold, or set in one of the headings' faces, that is the look of its text and says nothing.
    private void CleanStyles(Span<SourceLine> lines)
    {
        (long chinese, long bold, long face) = walker.Lines.Chinese;
        bool faceSays = face * 2 <= chinese;
        bool boldSays = bold * 2 <= chinese;
        foreach (ref SourceLine line in lines)
        {
            LineStyle style = line.Style;
            LineStyle byWeight = (style & LineForm.BoldByWeight) != 0 ? LineStyle.Bold : (style & LineForm.BoldStartByWeight) != 0 ? LineStyle.BoldStart : LineStyle.None;
            LineStyle said = faceSays && boldSays ? style & (LineStyle.Bold | LineStyle.BoldStart) : boldSays ? byWeight : LineStyle.None;
            style = style & ~(LineForm.All | LineStyle.Bold | LineStyle.BoldStart) | said;
            line = line with { Style = style, BoldLength = (said & LineStyle.BoldStart) != 0 ? line.BoldLength : (byte)0 };
        }
    }

    private void ReportPictures(Span<SourceLine> lines, Article? article)
    {
        foreach (PagePicture picture in walker.Parts.Pictures)
        {
            if (article is null || picture.PageStart > article.PageStart && picture.PageStart < article.PageEnd)
            {
                int line = Math.Min(picture.Line, lines.Length - 1);
                int offset = Math.Min(picture.TextOffset, text.Length);
                diagnostics.Add(new Diagnostic(DiagnosticCode.PictureInText, DiagnosticSeverity.Warning, line + 1, new TextSpan(offset, offset), "A picture stands here; what it shows is not in the text."));
            }
        }
    }
}
