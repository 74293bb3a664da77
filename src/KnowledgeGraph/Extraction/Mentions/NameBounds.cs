using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Where names of a leaf may begin: behind verbs, marks, measures, and names joined by 和.</summary>
internal sealed class NameBounds
{
    // A longer word of a rule (战略合作机制) holds no head.
    private const int LongestHead = 4;

    private readonly LeafText _leaf;
    private readonly NameBound[] _bounds;
    private readonly RouteJoint _route;
    private readonly List<NameSpan> _composed = [];

    /// <param name="leaf">The text.</param>
    /// <param name="known">The lexicon's names in it.</param>
    /// <param name="routes">Heads of names in front of which 至 stands between two places: 铁路.</param>
    public NameBounds(LeafText leaf, ImmutableArray<NameSpan> known, EndingWords? routes = null)
    {
        _leaf = leaf;
        _route = new RouteJoint(leaf, routes);
        _bounds = new NameBound[leaf.Text.Length + 1];
        Known = known;
        for (int number = 0; number < known.Length; number++)
        {
            NameSpan name = known[number];
            _bounds[name.End].IsNameEnd = !LabelKinds.IsSubject(name.Label);
            for (int i = name.Start; i < name.End; i++)
            {
                _bounds[i].Name = number + 1;
            }
        }

        ClauseReader reader = new(leaf, known);
        foreach (TextSpan clause in leaf.Clauses)
        {
            _bounds[clause.Start].IsStop = true;
            foreach (Piece piece in reader.Read(clause))
            {
                Take(piece);
            }
        }

        MarkMeasuresAndShields();
    }

    /// <summary>What bounds names at <paramref name="place"/>.</summary>
    public ref readonly NameBound At(int place) => ref _bounds[place];

    /// <summary>The lexicon's names in the leaf.</summary>
    public ImmutableArray<NameSpan> Known { get; }

    /// <summary>True where the head is part of a known name or of a longer word that is no name (大学生).</summary>
    public bool IsCovered(int start, int end) =>
        (NameAt(end - 1) is { } name && name.Start <= start && !IsOpen(name, end)) || (end < _leaf.Text.Length && _bounds[end].IsShielded) || _bounds[start].IsShielded
        || (_leaf.Words.VerbStart(end) is >= 0 and int verb && verb < start && (end - start == 1 || _leaf.Text[verb] == '为'));

    // 杭州中科|国家技术转移中心: a known name may be the end of a longer one.
    private bool IsOpen(NameSpan name, int end) =>
        name.End == end && name.Start > 0 && !_bounds[name.Start].IsStop && !_leaf.Words.IsVerbEnd(name.Start) && (NameAt(name.Start - 1) is not { } before || (before.Label == "Region" && name.Label is ("ScienceCityZone" or "Platform")))
        && (_leaf.Text[name.Start - 1] == '、' || Ideograph.Is(_leaf.Text[name.Start - 1])) && _bounds[name.Start].Conjunction == 0;

    /// <summary>A composed name: what is joined to it by 和 is another.</summary>
    public void Add(NameSpan name)
    {
        _bounds[name.End].IsNameEnd |= name.Label != "Industry";
        _composed.Add(name);
    }

    /// <summary>The longest name, known or composed so far, that starts at <paramref name="start"/> and ends at or before <paramref name="head"/>.</summary>
    public NameSpan? LastNameBefore(int head, int start)
    {
        NameSpan? composed = null;
        for (int i = _composed.Count - 1; i >= 0 && _composed[i].End > start; i--)
        {
            composed = _composed[i].Start == start && _composed[i].End <= head && (composed is null || composed.End < _composed[i].End) ? _composed[i] : composed;
        }

        return composed ?? (NameAt(start) is { } known && known.Start == start && known.End <= head ? known : null);
    }

    /// <summary>The last name composed that ends at <paramref name="place"/>; null where none does.</summary>
    public NameSpan? ComposedEndingAt(int place)
    {
        for (int i = _composed.Count - 1; i >= 0 && _composed[i].End >= place; i--)
        {
            if (_composed[i].End == place)
            {
                return _composed[i];
            }
        }

        return null;
    }

    /// <summary>The lexicon name that covers the place; null where none does.</summary>
    public NameSpan? NameAt(int place) => _bounds[place].Name is > 0 and var number ? Known[number - 1] : null;

    /// <summary>True where 等 ends at <paramref name="place"/>.</summary>
    public bool IsEtcBefore(int place) => _bounds[place].IsEtcEnd;

    /// <summary>The verb that ends at <paramref name="place"/>; an empty text where none does.</summary>
    public string VerbBefore(int place) => _bounds[place].Verb is > 0 and var verb ? _leaf.Words.TextOf(verb - 1) : string.Empty;

    /// <summary>True where a preposition ends at <paramref name="place"/>.</summary>
    public bool IsPrepositionBefore(int place) => _bounds[place].Verb is > 0 and var verb && (_leaf.Words.RolesOf(verb - 1) & WordRoles.Preposition) != 0;

    /// <summary>True where one of <paramref name="verbs"/>, or a longer one that ends on it (深入|推进), ends at <paramref name="place"/>.</summary>
    public bool EndsVerb(int place, IReadOnlyList<string> verbs) =>
        _bounds[place].Verb is > 0 and var verb && RuleWords.EndsOnOne(_leaf.Words.TextOf(verb - 1), verbs);

    /// <summary>True where the object that holds <paramref name="start"/> begins with a word for many: 一批, 若干, 10家.</summary>
    public bool IsAmongMany(int start)
    {
        const int furthest = 48;
        int at = start;
        while (at > 0 && start - at < furthest && _bounds[at].Verb == 0 && !LeafText.EndsClause(_leaf.Text[at - 1]))
        {
            at--;
        }

        // 各类|传媒平台: the word for many may be a bound of its own.
        return StartsWithMany(at) || (VerbBefore(at) is { Length: > 0 } before && _leaf.Words.StartsMany(at - before.Length));
    }

    /// <summary>True where a word for many or a count stands at <paramref name="start"/>: 一批, 更多, 10家.</summary>
    public bool StartsWithMany(int start) => _leaf.Words.StartsMany(start) || CountWords.EndOf(_leaf, start, _leaf.Text.Length) > start;

    /// <summary>
    /// Where the predicate of one of <paramref name="verbs"/> starts its object, other verbs passed over (实施|国有企业改革深化提升行动); -1 where the
    /// stretch to the left holds none.
    /// </summary>
    public int ObjectStart(int head, IReadOnlyList<string> verbs)
    {
        const int furthest = 30;
        bool joins = false;
        for (int at = head; at > 0 && head - at < furthest; at--)
        {
            if (_bounds[at].IsEtcEnd || IsPrepositionBefore(at))
            {
                return -1;
            }

            if (EndsVerb(at, verbs))
            {
                return at;
            }

            if (EndsDeedOfName(at))
            {
                // 成立|湛江市|推动低空经济发展|工作专班, but 推动|上海产业技术研究院|深化|改革: it does so itself.
                return PlaceBefore(at) is { } place && EndsVerb(place.Start, verbs) && !IsPivotBefore(place.Start) ? place.Start : -1;
            }

            char before = _leaf.Text[at - 1];
            if (before is '”' or ')' && !joins && _leaf.OpenOf(at - 1) is > 0 and int open && (before == ')' || EndsVerb(open, verbs)))
            {
                // 实施|“1131”数字政府基础平台提升|工程
                at = open + 1;
                continue;
            }

            joins |= _bounds[at].Conjunction > 0;
            if (before == '、')
            {
                // 实施A工程、质量强基|赋能|工程: the member begins behind the mark.
                return at;
            }

            if (LeafText.EndsClause(before) || "的《》“”()".Contains(before) || (_bounds[at].Conjunction is > 0 and var conjunction && _bounds[conjunction - 1].IsNameEnd))
            {
                return -1;
            }
        }

        return -1;
    }

    // The place whose name ends where the verb that ends here starts.
    private NameSpan? PlaceBefore(int at) => _leaf.Words.VerbStart(at) is > 0 and var verb && NameAt(verb - 1) is { Label: DocumentPlace.RegionLabel } place && place.End == verb ? place : null;

    private bool IsPivotBefore(int place) => _bounds[place].Verb is > 0 and var verb && (_leaf.Words.RolesOf(verb - 1) & WordRoles.Pivot) != 0;

    /// <summary>True where a verb that is one wherever it stands ends right behind a name: 之江实验室|深化.</summary>
    public bool EndsDeedOfName(int place) =>
        _leaf.Words.VerbStart(place) is > 0 and int verb && _bounds[verb].IsNameEnd
        && _leaf.Words.Grammar.End(verb) == place && (_leaf.Words.RolesOf(_leaf.Words.Grammar.Word(verb)) & WordRoles.StrongVerb) != 0;

    /// <summary>The conjunction that ends at <paramref name="place"/> starts here; -1 where none ends there.</summary>
    public int ConjunctionStart(int place) => _bounds[place].Conjunction - 1;

    private void Take(Piece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.Verb when _route.Is(piece):
                break;
            case PieceKind.Verb:
                _bounds[piece.End].IsStop = true;
                _bounds[piece.End].Verb = piece.Word + 1;
                break;
            case PieceKind.Conjunction:
                _bounds[piece.End].Conjunction = piece.Start + 1;
                break;
            case PieceKind.Etc:
                _bounds[piece.End].IsStop = true;
                _bounds[piece.End].IsEtcEnd = true;
                break;
            default:
                break;
        }
    }

    private void MarkMeasuresAndShields()
    {
        int shieldEnd = 0;
        for (int i = 0; i < _leaf.Text.Length; i++)
        {
            int end = _leaf.Words.Grammar.End(i);
            WordRoles roles = end > 0 ? _leaf.Words.RolesOf(_leaf.Words.Grammar.Word(i)) : WordRoles.None;
            bool isPhrase = end - i > LongestHead && (roles & (WordRoles.Verb | WordRoles.StrongVerb)) != 0;
            // 应|用工|程 cuts two words, and shields nothing.
            if (end > 0 && i >= shieldEnd && ((roles & WordRoles.Shield) != 0 || isPhrase) && !(end < _leaf.Text.Length && _leaf.Words.StartsInsideWord(i) && _leaf.Words.StartsInsideWord(end)))
            {
                shieldEnd = end;

                // Its first place stays open: a name may end where the shield begins.
                for (int k = i + 1; k < end; k++)
                {
                    _bounds[k].IsShielded = true;
                }
            }
        }

        for (int i = 0; i < _leaf.Text.Length;)
        {
            int end = _leaf.Words.Nouns.End(i);
            bool counts = end - i > 1 || (i > 0 && (char.IsAsciiDigit(_leaf.Text[i - 1]) || "一二两三四五六七八九十百千万几数余多".Contains(_leaf.Text[i - 1])));
            if (end > 0 && counts && (_leaf.Words.RolesOf(_leaf.Words.Nouns.Word(i)) & WordRoles.Measure) != 0)
            {
                _bounds[end].IsStop = true;
            }

            i = end > 0 ? end : i + 1;
        }
    }
}
