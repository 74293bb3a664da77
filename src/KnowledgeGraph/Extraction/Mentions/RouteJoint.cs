using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Tells the 至 between the two ends of a route, which is part of its name: 伊宁|至|阿克苏|铁路.</summary>
/// <param name="leaf">The text.</param>
/// <param name="routes">Heads of names of routes; null where there are none.</param>
internal sealed class RouteJoint(LeafText leaf, EndingWords? routes)
{
    private const int Shortest = 2;
    private const int Furthest = 14;

    /// <summary>True where the piece joins two places of a route.</summary>
    public bool Is(Piece piece)
    {
        if (routes is null || piece.End - piece.Start != 1 || leaf.Text[piece.Start] != '至')
        {
            return false;
        }

        for (int end = piece.End + 1; end <= Math.Min(leaf.Text.Length, piece.End + Furthest) && !LeafText.EndsClause(leaf.Text[end - 1]) && leaf.Text[end - 1] is not ('、' or '到'); end++)
        {
            if (end - piece.End > Shortest && routes.End(leaf.Text.AsSpan(piece.End, end - piece.End)))
            {
                return true;
            }
        }

        return false;
    }
}
