using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>What the pieces of a clause that are read already say of the place where the next one begins.</summary>
/// <remarks>Each looks back over a bounded number of pieces, so that reading stays linear.</remarks>
internal static class ClauseSoFar
{
    /// <summary>Of a list longer than this many pieces only those near its end are looked at.</summary>
    public const int Furthest = 64;

    /// <summary>The list marks and conjunctions behind the last verb.</summary>
    public static (int Marks, int Conjunctions) Joints(List<Piece> pieces)
    {
        int marks = 0;
        int conjunctions = 0;
        for (int i = pieces.Count - 1; i >= Math.Max(0, pieces.Count - Furthest) && pieces[i].Kind is not (PieceKind.Verb or PieceKind.Etc); i--)
        {
            marks += pieces[i].Kind == PieceKind.Mark ? 1 : 0;
            conjunctions += pieces[i].Kind == PieceKind.Conjunction ? 1 : 0;
        }

        return (marks, conjunctions);
    }

    /// <summary>Where the member that goes up to <paramref name="at"/> begins; null where no noun stands between the last verb or list mark and there.</summary>
    public static int? MemberStart(List<Piece> pieces, int at)
    {
        int start = at;
        int i = pieces.Count - 1;
        int furthest = Math.Max(0, pieces.Count - Furthest);
        for (; i >= furthest && pieces[i].Kind is PieceKind.Text or PieceKind.Name or PieceKind.Conjunction && pieces[i].End == start; i--)
        {
            start = pieces[i].Start;
        }

        return start < at && i >= furthest && pieces[i].Kind is PieceKind.Verb or PieceKind.Mark ? start : null;
    }

    /// <summary>True where a list mark stands, then nothing but text and names up to <paramref name="at"/>.</summary>
    public static bool IsMember(List<Piece> pieces, int at)
    {
        int i = pieces.Count - 1;
        int furthest = Math.Max(0, pieces.Count - Furthest);
        for (int end = at; i >= furthest && pieces[i].Kind is PieceKind.Text or PieceKind.Name && pieces[i].End == end; i--)
        {
            end = pieces[i].Start;
        }

        return i >= furthest && i < pieces.Count - 1 && pieces[i].Kind == PieceKind.Mark;
    }

    /// <summary>True where only words of one character (到, 在) and the time or place that they tell stand in the clause: 到2025年|建成X.</summary>
    public static bool IsOpening(List<Piece> pieces, int at)
    {
        const int longest = 10;
        return at - pieces[0].Start <= longest && pieces.TrueForAll(static piece => piece.Kind == PieceKind.Text || (piece.Kind == PieceKind.Verb && piece.End - piece.Start == 1));
    }

    /// <summary>True where the last pieces say, behind 在, where it is done: 在张江高新区|建设X.</summary>
    public static bool EndsOnPlaceOfDeed(List<Piece> pieces, LeafText leaf)
    {
        const int furthest = 4;
        int i = pieces.Count - 1;
        int last = Math.Max(0, pieces.Count - furthest);
        while (i > last && pieces[i].Kind is PieceKind.Text or PieceKind.Name)
        {
            i--;
        }

        return i >= 0 && i < pieces.Count - 1 && pieces[i] is { Kind: PieceKind.Verb } place && place.End - place.Start == 1 && leaf.Text[place.Start] == '在';
    }

    /// <summary>True behind a verb whose object acts and a class of actors: 支持|企业|研发X.</summary>
    public static bool EndsOnActors(List<Piece> pieces, LeafText leaf) =>
        pieces is [.., { Kind: PieceKind.Verb } pivot, { Kind: PieceKind.Text } actors]
        && (leaf.Words.RolesOf(pivot.Word) & WordRoles.Pivot) != 0
        && ModifierCheck.EndsAsActors(leaf, actors.Start, actors.End);
}
