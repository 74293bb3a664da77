using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Clause → pieces: verbs in their places, names, list marks, 等 with what stands behind it, and the rest.</summary>
/// <remarks>
/// Chinese writes 研发 for "to develop" and for "development". A weak verb counts as one only where a verb is due: at the start of a clause, behind
/// an adverb, verb, name or list mark. One pass from left to right.
/// </remarks>
internal sealed class ClauseReader(LeafText leaf, ImmutableArray<NameSpan> names)
{
    // Few clauses have more pieces.
    private const int Usual = 16;

    private readonly List<Piece> _pieces = new(Usual);
    private int _at;
    private bool _verbIsDue;

    /// <summary>The pieces of a clause, in order; they stand until the next clause is read.</summary>
    public ReadOnlySpan<Piece> Read(TextSpan clause)
    {
        _pieces.Clear();
        _at = clause.Start;
        _verbIsDue = true;
        while (_at < clause.End)
        {
            ReadOne(clause.End);
        }

        return CollectionsMarshal.AsSpan(_pieces);
    }

    private void ReadOne(int end)
    {
        if (_at > 0 && (leaf.Text[_at - 1], leaf.Text[_at]) is ('”', '“') or ('》', '《') or (')', '《') && _pieces is [.., { Kind: PieceKind.Text or PieceKind.Name } before] && before.End == _at)
        {
            // “批量贷”“创新贷”, 《甲规划》《乙意见》: side by side they are members of a list.
            Add(new Piece(PieceKind.Mark, _at, _at), verbIsDue: false);
        }
        else if (_at > 0 && leaf.Text[_at] == '《' && _pieces is [.., { Kind: PieceKind.Name or PieceKind.Tail } issuer] && issuer.End == _at && (issuer.Kind == PieceKind.Tail || issuer.Name is { Label: "Government" }))
        {
            // 贯彻落实|农业农村部|《…规划》: who issued it is no part of its name.
            Add(new Piece(PieceKind.Mark, _at, _at), verbIsDue: false);
        }
        else if (NameOrder.At(names, _at) is { } name && name.End <= end)
        {
            // 阿里巴巴|牵头, but 云计算应用: a subject is the front part of a longer noun more often than the subject of a verb.
            Add(new Piece(PieceKind.Name, _at, name.End, -1, name), verbIsDue: !LabelKinds.IsSubject(name.Label));
        }
        else if (CountBeforeClass(end) is var count && count > _at)
        {
            // 光电子信息、大健康、农产品加工|5大|支柱产业: a count with the noun of a class closes a list as 等 does.
            Add(new Piece(PieceKind.Etc, _at, count), verbIsDue: false);
            ReadTail(end);
        }
        else if (leaf.Words.Grammar.End(_at) is > 0 and int wordEnd && wordEnd <= end)
        {
            // 打造|成渝…走廊, not 打造成|渝…; 建|成果转化基地: the longer verb would cut a name or a word.
            (int shorter, int word) = leaf.Words.Grammar.Shorter(_at);
            bool cutsName = shorter > _at && shorter < wordEnd && ((NameOrder.At(names, shorter) is { } cut && cut.End > wordEnd) || (leaf.Words.CutsWord(_at, wordEnd) && IsVerb(word) && IsVerb(leaf.Words.Grammar.Word(_at))));
            ReadWord(cutsName ? shorter : wordEnd, cutsName ? word : leaf.Words.Grammar.Word(_at), end);
        }
        else if (leaf.Text[_at] == '、')
        {
            // Behind a list mark a weak verb is more often a noun (智能计算、存储).
            Add(new Piece(PieceKind.Mark, _at, _at + 1), verbIsDue: false);
        }
        else
        {
            int close = leaf.CloseOf(_at);
            AddText(close > 0 && close < end ? close + 1 : _at + 1);
        }
    }

    // End of a count of the list before it that stands before the noun of a class; 0 where none does. 建好A、B、新培育|10个|中心 counts no list.
    private int CountBeforeClass(int end)
    {
        if (_pieces is not [_, .., { Kind: PieceKind.Text or PieceKind.Name }] || (_at > 0 && char.IsAsciiDigit(leaf.Text[_at - 1])))
        {
            return 0;
        }

        int count = CountWords.EndOf(leaf, _at, end);
        count = count == _at && leaf.Words.Nouns.End(_at) is var measure && measure - _at > 1 && leaf.Words.IsMeasure(_at, measure) ? measure : count;
        if (count <= _at || count >= end || !CountWords.TryValue(leaf, _at, out int counted))
        {
            return 0;
        }

        (int marks, int joints) = ClauseSoFar.Joints(_pieces);
        if (marks + joints == 0 || counted <= marks || counted > marks + joints + 1 || (marks == 0 && counted != joints + 1))
        {
            return 0;
        }

        for (int at = count; at < end && leaf.Words.Nouns.End(at) is > 0 and int next && next <= end; at = next)
        {
            if ((leaf.Words.RolesOf(leaf.Words.Nouns.Word(at)) & WordRoles.ClassNoun) != 0)
            {
                return count;
            }
        }

        return 0;
    }

    private bool IsVerb(int word) => (leaf.Words.RolesOf(word) & (WordRoles.Verb | WordRoles.StrongVerb)) != 0;

    private void ReadWord(int wordEnd, int word, int end)
    {
        WordRoles roles = leaf.Words.RolesOf(word);
        if ((roles & WordRoles.Shield) != 0 && _pieces.Count == 0 && IsDoneSo(wordEnd, end))
        {
            // 高质量发展|农产品加工业: at the start of a clause with an object behind it the phrase is a verb with its adverb.
            (int shorter, int adverb) = leaf.Words.Grammar.Shorter(_at);
            ReadWord(shorter, adverb, end);
        }
        else if ((roles & WordRoles.Shield) != 0 || (_pieces.Count > 0 && (roles & (WordRoles.Verb | WordRoles.StrongVerb)) == WordRoles.Verb && IsEtcAt(wordEnd, end)))
        {
            AddText(wordEnd);
        }
        else if (MakesNoun(wordEnd, roles, end) || IsDeedOfNoun(wordEnd, roles, end))
        {
            // “三北”六期宁夏|建设|工程、…升级|工程: between what it names and the head of a name in a list the verb is a part of the name.
            AddText(wordEnd);
        }
        else if (roles == WordRoles.OwnPlace)
        {
            // 我省|获批建设X
            AddText(wordEnd);
            _verbIsDue = true;
        }
        else if ((roles & WordRoles.Etc) != 0)
        {
            Add(new Piece(PieceKind.Etc, _at, wordEnd, word), verbIsDue: false);
            ReadTail(end);
        }
        else if ((roles & WordRoles.Conjunction) != 0 && !((roles & WordRoles.Verb) != 0 && (_pieces.Count == 0 || _pieces[^1].Kind == PieceKind.Verb)))
        {
            // 与X合作: at the start of a predicate 与 is a preposition.
            Add(new Piece(PieceKind.Conjunction, _at, wordEnd, word), verbIsDue: _pieces.Count > 0 && _pieces[^1].Kind == PieceKind.Verb);
        }
        else if ((roles & (WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Preposition | WordRoles.Joint | WordRoles.SureAdverb | WordRoles.Adverb)) == WordRoles.Adverb && _verbIsDue && _pieces is [.., { Kind: PieceKind.Verb }] && !IsVerbAt(wordEnd))
        {
            // 推广|精准饲喂: in front of a noun the adverb is a part of it.
            AddText(wordEnd);
        }
        else if ((roles & (WordRoles.StrongVerb | WordRoles.Preposition | WordRoles.Joint)) != 0 || _verbIsDue || ((roles & WordRoles.Verb) != 0 && (ClauseSoFar.EndsOnActors(_pieces, leaf) || ActsOnBody(wordEnd, end))) || ((roles & WordRoles.SureAdverb) != 0 && IsVerbAt(wordEnd)))
        {
            Add(new Piece(PieceKind.Verb, _at, wordEnd, word), verbIsDue: true);
        }
        else
        {
            AddText(wordEnd);
        }
    }

    private bool MakesNoun(int wordEnd, WordRoles roles, int end) =>
        (roles & (WordRoles.Verb | WordRoles.StrongVerb)) != 0 && (roles & WordRoles.Conjunction) == 0 && ClauseSoFar.IsMember(_pieces, _at)
        && leaf.Words.Nouns.End(wordEnd) is > 0 and int head && head < end && (leaf.Words.RolesOf(leaf.Words.Nouns.Word(wordEnd)) & WordRoles.Head) != 0
        && leaf.Text[head] is '、' or '和' or '等';

    // 航空电|推进|技术、, 语义|发现|、: a verb between a noun and the end of the member, or the noun that it describes, is a part of the member;
    // behind the name of a body or place (南昌大学|建设、) it is a verb.
    private bool IsDeedOfNoun(int wordEnd, WordRoles roles, int end)
    {
        const int nounLength = 2;
        const int verbLength = 2;
        if (wordEnd - _at != verbLength || (roles & (WordRoles.Verb | WordRoles.StrongVerb)) == 0 || (roles & WordRoles.Conjunction) != 0
            || _pieces is [.., { Kind: PieceKind.Name, Name: { } actor }] && !LabelKinds.IsSubject(actor.Label) || ClauseSoFar.MemberStart(_pieces, _at) is not { } start || ModifierCheck.EndsAsActors(leaf, start, _at))
        {
            return false;
        }

        int member = leaf.Words.IsDeedNoun(wordEnd) ? wordEnd + nounLength : wordEnd;
        return member < end ? leaf.Text[member] is '、' or '和' or '与' or '等' : member > wordEnd;
    }

    private bool IsDoneSo(int wordEnd, int end) =>
        wordEnd < end && leaf.Text[wordEnd] is not ('的' or '、' or '和' or '与' or '等')
        && leaf.Words.Grammar.Shorter(_at) is var (shorter, adverb) && shorter > _at && shorter < wordEnd && (leaf.Words.RolesOf(adverb) & (WordRoles.Adverb | WordRoles.SureAdverb)) != 0
        && leaf.Words.Grammar.End(shorter) == wordEnd && IsVerb(leaf.Words.Grammar.Word(shorter));

    // 长江经济带发展|等国家战略: what 等 closes is a noun.
    private bool IsEtcAt(int at, int end) =>
        at < end && leaf.Words.Grammar.End(at) is > 0 and int etcEnd && etcEnd <= end && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(at)) & WordRoles.Etc) != 0;

    // 围绕产业需求|建设|江西数字经济创新中心: behind what something is done for, a verb right before a name acts on it.
    private bool ActsOnBody(int wordEnd, int end) =>
        _pieces is [{ Kind: PieceKind.Verb } aim, { Kind: PieceKind.Text }] && (leaf.Words.RolesOf(aim.Word) & WordRoles.Pivot) == 0
        && wordEnd < end && leaf.Text[wordEnd] != '“' && NameOrder.At(names, wordEnd) is { } name && name.End <= end && !LabelKinds.IsSubject(name.Label) && name.Label != "Region";

    // 等〔四个〕〔省〕实验室启动…: measures, general words, names and class nouns, up to a verb behind the noun or a word unknown.
    private void ReadTail(int end)
    {
        if (ActsBehindEtc(end))
        {
            _verbIsDue = true;
            return;
        }

        int start = _at;
        int noun = -1;
        int tailEnd = start;
        NameSpan? tailName = null;
        while (_at < end)
        {
            int nounEnd = leaf.Words.Nouns.End(_at);
            if (NameOrder.At(names, _at) is { } name && name.End <= end)
            {
                tailName = name;
                noun = LabelKinds.IsSubject(name.Label) && ClassNounAtEnd(name) is >= 0 and int word ? word : noun;
                _at = tailEnd = name.End;
            }
            else if (noun >= 0 && IsVerbAt(_at))
            {
                break;
            }
            else if (tailEnd > start && IsSureVerbAt(_at))
            {
                // 等主体|协同开展: a noun that tells no class.
                _pieces.Add(new Piece(PieceKind.Tail, start, tailEnd, -1, tailName));
                _verbIsDue = true;
                return;
            }
            else if (nounEnd > 0 && nounEnd <= end)
            {
                int word = leaf.Words.Nouns.Word(_at);
                if ((leaf.Words.RolesOf(word) & (WordRoles.ClassNoun | WordRoles.Head)) != 0)
                {
                    noun = word;
                }

                _at = tailEnd = nounEnd;
            }
            else if (leaf.Text[_at] == '的' && _at > start)
            {
                _at++;
            }
            else if (leaf.Text[_at] == '(' && leaf.CloseOf(_at) is > 0 and int close && close < end)
            {
                _at = tailEnd = close + 1;
            }
            else
            {
                break;
            }
        }

        // General words without a noun begin the next noun (等|重大疾病…).
        tailEnd = noun >= 0 || tailName is not null ? tailEnd : start;
        _at = tailEnd;
        if (tailEnd > start)
        {
            _pieces.Add(new Piece(PieceKind.Tail, start, tailEnd, noun, tailName));
        }

        // 等〔企业〕牵头, X实验室等创建: behind a list of bodies a verb is due; behind one of things 等研究 is a noun.
        _verbIsDue = noun >= 0 || (tailEnd == start && _pieces is [.., { Kind: PieceKind.Name, Name: { } body }, { Kind: PieceKind.Etc }] && !LabelKinds.IsSubject(body.Label));
    }

    // 支持|鞍山、本溪|等|建设|X基地: behind places or bodies that are helped a verb is due, unless it begins the noun of their class (等|示范|城市).
    private bool ActsBehindEtc(int end)
    {
        if (_pieces is not [.., { Kind: PieceKind.Name, Name: { } helped }, { Kind: PieceKind.Etc }] || LabelKinds.IsSubject(helped.Label)
            || NameOrder.At(names, _at) is not null || !IsVerbAt(_at) || leaf.Words.Grammar.End(_at) is var verbEnd && verbEnd >= end || !IsVerb(leaf.Words.Grammar.Word(_at)))
        {
            return false;
        }

        for (int i = _pieces.Count - 1; i >= Math.Max(0, _pieces.Count - ClauseSoFar.Furthest); i--)
        {
            if (_pieces[i].Kind == PieceKind.Verb)
            {
                return (leaf.Words.RolesOf(_pieces[i].Word) & WordRoles.Pivot) != 0 && !IsClassNounAt(leaf.Words.Grammar.End(_at));
            }
        }

        return false;
    }

    private bool IsClassNounAt(int at) =>
        NameOrder.At(names, at) is null && leaf.Words.Nouns.End(at) > at && (leaf.Words.RolesOf(leaf.Words.Nouns.Word(at)) & (WordRoles.ClassNoun | WordRoles.Head)) != 0;

    // 等高端装备: the class noun may be the end of a known name.
    private int ClassNounAtEnd(NameSpan name)
    {
        for (int at = name.Start; at < name.End; at++)
        {
            if (leaf.Words.Nouns.End(at) == name.End && (leaf.Words.RolesOf(leaf.Words.Nouns.Word(at)) & WordRoles.ClassNoun) != 0)
            {
                return leaf.Words.Nouns.Word(at);
            }
        }

        return -1;
    }

    private bool IsSureVerbAt(int at) =>
        IsVerbAt(at) && leaf.Words.Grammar.End(at) is var end && leaf.Words.RolesOf(leaf.Words.Grammar.Word(at)) is var roles
        && ((roles & WordRoles.StrongVerb) != 0 || ((roles & WordRoles.Adverb) != 0 && (roles & WordRoles.Verb) == 0 && end < leaf.Text.Length && IsVerbAt(end)));

    private bool IsVerbAt(int at) =>
        at < leaf.Text.Length && leaf.Words.Grammar.End(at) > 0
        && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(at)) & (WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Adverb | WordRoles.Preposition | WordRoles.Joint)) != 0;

    private void Add(Piece piece, bool verbIsDue)
    {
        _pieces.Add(piece);
        _at = piece.End;
        _verbIsDue = verbIsDue;
    }

    private void AddText(int end)
    {
        if (_pieces.Count > 0 && _pieces[^1] is { Kind: PieceKind.Text } last && last.End == _at)
        {
            _pieces[^1] = last with { End = end };
        }
        else
        {
            _pieces.Add(new Piece(PieceKind.Text, _at, end));
        }

        _at = end;
        // 到2025年|建成X, 全省|建设X; 在张江高新区|建设X
        _verbIsDue = (leaf.Words.EndsOpening(end) && ClauseSoFar.IsOpening(_pieces, _at)) || (leaf.Words.EndsBody(end) && ClauseSoFar.EndsOnPlaceOfDeed(_pieces, leaf));
    }
}
