using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Pieces of a clause → predicates: chains of verbs, each with the list of nouns behind it.</summary>
internal sealed class PredicateReader(LeafText leaf)
{
    // A half shorter than this is a part of its neighbour (自主协同与决策), not a member of its own.
    private const int ShortestHalf = 3;

    // A general half (产业化生产) is short; longer stretches are not looked through.
    private const int LongestGeneral = 16;

    private const int LongestTail = 14;

    private static readonly System.Buffers.SearchValues<char> Version = System.Buffers.SearchValues.Create("0123456789.");
    private const int LongestClassNoun = 6;

    // What is put together is gathered here, so that only the finished parts take memory.
    private readonly List<Predicate> _predicates = [];
    private readonly List<Piece> _verbs = [];
    private readonly List<Piece> _nouns = [];
    private readonly List<MemberGroup> _groups = [];
    private readonly List<ListMember> _members = [];

    public ImmutableArray<Predicate> Read(ReadOnlySpan<Piece> pieces)
    {
        _predicates.Clear();
        _verbs.Clear();
        _nouns.Clear();
        for (int i = 0; i < pieces.Length; i++)
        {
            Piece piece = pieces[i];
            if (piece.Kind == PieceKind.Conjunction && _nouns.Count == 0 && _verbs.Count > 0 && i + 1 < pieces.Length && pieces[i + 1].Kind == PieceKind.Verb)
            {
                // 建立|和|完善X: two deeds with one object.
                continue;
            }

            if (piece.Kind == PieceKind.Verb)
            {
                if (_nouns.Count > 0)
                {
                    Close();
                }

                _verbs.Add(piece);
            }
            else
            {
                _nouns.Add(piece);
            }
        }

        Close();
        return [.. _predicates];
    }

    private void Close()
    {
        if (_verbs.Count > 0 || _nouns.Count > 0)
        {
            _predicates.Add(new Predicate([.. _verbs], _nouns.Count == 0 ? null : Phrase()));
        }

        _verbs.Clear();
        _nouns.Clear();
    }

    private NounPhrase Phrase()
    {
        _groups.Clear();
        int start = 0;
        for (int i = 0; i < _nouns.Count; i++)
        {
            Piece piece = _nouns[i];
            switch (piece.Kind)
            {
                case PieceKind.Etc:
                    int etc = i;
                    Piece? tail = i + 1 < _nouns.Count && _nouns[i + 1].Kind == PieceKind.Tail ? _nouns[i + 1] : null;
                    i += tail is null ? 0 : 1;
                    if (tail is null && NounBehind(i + 1) is { } longer)
                    {
                        (tail, i) = (longer, _nouns.Count - 1);
                    }

                    AddGroup(start, etc, hasEtc: true, tail, tail?.End ?? piece.End);
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }

        AddGroup(start, _nouns.Count, hasEtc: false, null, _nouns[^1].End);
        return new NounPhrase(_nouns[0].Start, _nouns[^1].End, [.. _groups]);
    }

    // A、B等|宣传教育活动, A、B等|感官补偿技术: all that stands behind 等 is one noun that ends on the name of a class.
    private Piece? NounBehind(int from)
    {
        if (from >= _nouns.Count || _nouns[^1].End - _nouns[from].Start > LongestTail || _nouns.FindIndex(from, static piece => piece.Kind is not (PieceKind.Text or PieceKind.Name)) >= 0
            || leaf.Text.AsSpan(_nouns[from].Start, _nouns[^1].End - _nouns[from].Start).Contains('的'))
        {
            return null;
        }

        int end = _nouns[^1].End;
        for (int at = Math.Max(_nouns[from].Start, end - LongestClassNoun); at < end; at++)
        {
            if (leaf.Words.Nouns.End(at) == end && (leaf.Words.RolesOf(leaf.Words.Nouns.Word(at)) & WordRoles.ClassNoun) != 0)
            {
                return new Piece(PieceKind.Tail, _nouns[from].Start, end, leaf.Words.Nouns.Word(at));
            }
        }

        return null;
    }

    // The nouns from one to another, parted by marks.
    private void AddGroup(int from, int to, bool hasEtc, Piece? tail, int end)
    {
        _members.Clear();
        ReadOnlySpan<Piece> nouns = CollectionsMarshal.AsSpan(_nouns)[from..to];
        int start = 0;
        bool isAlone = true;
        for (int i = 0; i < nouns.Length; i++)
        {
            if (nouns[i].Kind == PieceKind.Mark)
            {
                isAlone = false;
                AddMember(nouns[start..i], isLast: false, isAlone, hasEtc);
                start = i + 1;
            }
        }

        AddMember(nouns[start..], isLast: true, isAlone, hasEtc);
        if (_members.Count > 0)
        {
            _groups.Add(new MemberGroup([.. _members], hasEtc, tail, end));
        }
    }

    private void AddMember(ReadOnlySpan<Piece> pieces, bool isLast, bool isAlone, bool hasEtc)
    {
        int start = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Kind == PieceKind.Conjunction && Splits(pieces, start, i, isLast, isAlone, hasEtc))
            {
                Add(pieces[start..i]);
                start = i + 1;
            }
        }

        Add(pieces[start..]);
    }

    private bool Splits(ReadOnlySpan<Piece> pieces, int start, int at, bool isLast, bool isAlone, bool hasEtc)
    {
        if (at == start || at + 1 >= pieces.Length)
        {
            return true;
        }

        string word = leaf.Words.TextOf(pieces[at].Word);
        bool afterName = pieces[at - 1].Kind == PieceKind.Name && at - 1 == start;
        bool beforeName = pieces[at + 1].Kind == PieceKind.Name && pieces[at + 1].Name is { } next && !LabelKinds.IsSubject(next.Label);
        bool beforeNameAlone = pieces[at + 1].Kind == PieceKind.Name && at + 2 == pieces.Length;
        if (word == "以及" || (afterName && !LabelKinds.IsSubject(pieces[at - 1].Name!.Label)) || beforeName)
        {
            return true;
        }

        if (word is "和" or "及" && afterName && beforeNameAlone && isLast)
        {
            return true;
        }

        if (pieces[at].Start - pieces[start].Start <= LongestGeneral && ModifierCheck.IsGeneral(leaf, pieces[start].Start, pieces[at].Start) && word is "和" or "及")
        {
            return true;
        }

        int left = pieces[at].Start - pieces[start].Start;
        int right = pieces[^1].End - pieces[at].End;
        // X的A和B: both halves are of X.
        bool shares = leaf.Text.AsSpan(pieces[start].Start, left).Contains('的');
        if (!shares && !isAlone && !isLast && word is "和" or "与" or "及" && left > 1 && right > 1 && leaf.Text[pieces[at].Start - 1] == leaf.Text[pieces[^1].End - 1])
        {
            // 省际游、周边游|和|工业游、研学游: halves that end alike are members of their own.
            return true;
        }

        bool joinsLast = !shares && word is "和" or "及" or "或" or "或者" && isLast && (!isAlone || hasEtc);
        return joinsLast && left >= ShortestHalf && right >= ShortestHalf;
    }

    private void Add(ReadOnlySpan<Piece> pieces)
    {
        if (pieces.IsEmpty)
        {
            return;
        }

        Piece last = pieces[^1];
        NameSpan? name = last.Kind == PieceKind.Name ? last.Name : null;

        // 杭州临空经济示范区〔的建设〕: what stands behind a body's name and says nothing of its own.
        if (name is null && pieces is [.., { Kind: PieceKind.Name, Name: { } before }, _] && !LabelKinds.IsSubject(before.Label)
            && before.Label != "Region" && (SaysNothing(last) || leaf.Text.AsSpan(last.Start, last.End - last.Start) is "中" or "内" or "里" or "上"))
        {
            name = before;
        }

        _members.Add(new ListMember(pieces[0].Start, last.End, name));
    }

    // 《…实施方案》|（穗府办函〔2020〕16号）精神: a document's number belongs to its name.
    private bool SaysNothing(Piece behind)
    {
        // 城市大脑|3.0
        if (leaf.Text.AsSpan(behind.Start, behind.End - behind.Start) is var words && char.IsAsciiDigit(words[0]) && words.TrimEnd('版') is var version && !version.ContainsAnyExcept(Version))
        {
            return true;
        }

        int start = leaf.CloseOf(behind.Start) is > 0 and int close && close < behind.End ? close + 1 : behind.Start;
        return start >= behind.End || ModifierCheck.IsGeneral(leaf, start, behind.End);
    }
}
