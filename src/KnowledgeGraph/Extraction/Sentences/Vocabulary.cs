using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>What a word does in a sentence. A word may do several things.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>加快, 大力: a verb may follow.</summary>
    Adverb = 1,

    /// <summary>建设, 研发: a verb only where one is due, else part of a noun.</summary>
    Verb = 2,

    /// <summary>推进, 打造: a verb wherever it stands.</summary>
    StrongVerb = 4,

    /// <summary>在, 以, 对.</summary>
    Preposition = 8,

    /// <summary>和, 与, 及.</summary>
    Conjunction = 16,

    /// <summary>高等, 参与: holds a word of another role but is none.</summary>
    Shield = 32,

    /// <summary>等.</summary>
    Etc = 64,

    /// <summary>并, 同时: what follows is a new predicate.</summary>
    Joint = 128,

    /// <summary>个, 一批, 三大.</summary>
    Measure = 256,

    /// <summary>国家, 重点, 创新: says nothing particular of a thing.</summary>
    General = 512,

    /// <summary>领域, 企业: the noun behind a list.</summary>
    ClassNoun = 1024,

    /// <summary>实验室, 大学: last word of names.</summary>
    Head = 2048,

    /// <summary>农业, 能源: a subject.</summary>
    Domain = 4096,

    /// <summary>核心技术, 领域: files what stands in front of it.</summary>
    Category = 8192,

    /// <summary>加快, 深入: an adverb in front of a verb wherever it stands.</summary>
    SureAdverb = 16384,

    /// <summary>实验室, 平台: last word of names of bodies, places and things built.</summary>
    BodyHead = 32768,

    /// <summary>支持, 鼓励: its object goes on to act.</summary>
    Pivot = 65536,

    /// <summary>创新, 研究: in a name more often than a verb.</summary>
    NounVerb = 131072,

    /// <summary>我省, 我市: the place itself, of which a verb says something.</summary>
    OwnPlace = 262144,

    /// <summary>一批, 更多: what follows is not one thing.</summary>
    Many = 524288,

    /// <summary>种, 款, 个: what stands behind the digits of a count of things.</summary>
    Counter = 1048576,

    /// <summary>以上, 左右: what may end a count.</summary>
    CountEnd = 2097152,

    /// <summary>相关, 上述: what follows is told elsewhere.</summary>
    Pointing = 4194304,
}

/// <summary>The words of all rules with what they do, found in one pass.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class Vocabulary
{
    private const WordRoles Grammar = WordRoles.Adverb | WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Preposition | WordRoles.Conjunction
        | WordRoles.Shield | WordRoles.Etc | WordRoles.Joint | WordRoles.OwnPlace;

    private static readonly (string List, WordRoles Role)[] Lists =
    [
        ("adverbs", WordRoles.Adverb), ("sureAdverbs", WordRoles.Adverb | WordRoles.SureAdverb), ("verbs", WordRoles.Verb), ("strongVerbs", WordRoles.StrongVerb), ("prepositions", WordRoles.Preposition),
        ("conjunctions", WordRoles.Conjunction), ("shields", WordRoles.Shield), ("etc", WordRoles.Etc), ("joints", WordRoles.Joint),
        ("nounVerbs", WordRoles.NounVerb | WordRoles.General), ("pivotVerbs", WordRoles.Pivot | WordRoles.StrongVerb), ("soughtWords", WordRoles.Verb), ("doneWords", WordRoles.Verb), ("ongoingWords", WordRoles.Verb), ("deniedWords", WordRoles.Verb),
        ("ownPlaces", WordRoles.OwnPlace), ("ownCountries", WordRoles.OwnPlace), ("measures", WordRoles.Measure), ("many", WordRoles.Many), ("counters", WordRoles.Counter), ("countEnds", WordRoles.CountEnd), ("pointing", WordRoles.Pointing), ("general", WordRoles.General), ("domains", WordRoles.Domain), ("categories", WordRoles.Category),
    ];

    private readonly WordAutomaton _automaton;

    public Vocabulary(RuleSet rules)
    {
        Dictionary<string, WordRoles> roles = new(StringComparer.Ordinal);
        void Add(IEnumerable<string> words, WordRoles role)
        {
            foreach (string word in words)
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }

        foreach ((string list, WordRoles role) in Lists)
        {
            Add(rules.WordsOf(list), role);
        }

        Add(rules.Names.SelectMany(static rule => rule.Heads), WordRoles.Head);
        Add(rules.Names.Where(static rule => rule.Label is not ("Policy" or "Industry") && rule.Modifier is not (NameModifier.Proper or NameModifier.Titled or NameModifier.Quoted)).SelectMany(static rule => rule.Heads), WordRoles.BodyHead);
        Add(rules.Classes.SelectMany(static rule => rule.Nouns), WordRoles.ClassNoun);
        foreach (RelationRule rule in rules.Relations)
        {
            Add(rule.Triggers, rule.Anywhere ? WordRoles.StrongVerb : WordRoles.Verb);
            if (rule.Objects == ObjectPlace.Between)
            {
                // A long closing word (为核心领域) is nothing else; a short one (合作) may be part of a noun.
                Add(rule.Close.Where(static word => word.Length > 2), WordRoles.StrongVerb);
                Add(rule.Close.Where(static word => word.Length <= 2), WordRoles.Verb);
            }
        }

        Words = [.. roles.Keys.Order(StringComparer.Ordinal)];
        Roles = [.. Words.Select(word => roles[word])];
        _automaton = new WordAutomaton(Words);
    }

    /// <summary>All words, in ordinal order; the number of a word is its place here.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What each does.</summary>
    public IReadOnlyList<WordRoles> Roles { get; }

    /// <summary>Finds the words of <paramref name="text"/>.</summary>
    public WordMap Map(string text)
    {
        List<WordMatch> matches = [];
        _automaton.Find(text, matches);
        TokenCover tokens = TokenCover.Of(text);
        WordMap map = new(this, tokens, text.Length);
        foreach (WordMatch match in matches)
        {
            WordRoles roles = Roles[match.Word];
            if ((roles & Grammar) != 0 && (roles & (WordRoles.Shield | WordRoles.Etc)) == 0 && tokens.IsInsideWord(match.Start, match.End))
            {
                // 保护 in 保护性, 自 in 自旋: a piece of another word does nothing of its own.
                roles &= ~(WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Adverb | WordRoles.Preposition | WordRoles.Conjunction | WordRoles.Joint);
            }

            if ((roles & Grammar) != 0)
            {
                map.Grammar.Take(match);
            }

            if ((roles & (WordRoles.General | WordRoles.Measure | WordRoles.ClassNoun | WordRoles.Head | WordRoles.Domain)) != 0)
            {
                map.Nouns.Take(match);
            }

            if ((roles & WordRoles.Head) != 0 && !tokens.GoesOn(match.End))
            {
                map.TakeHead(match, (roles & WordRoles.BodyHead) != 0);
            }

            map.Take(match, roles);
        }

        return map;
    }
}

/// <summary>The longest word that starts at each place, and the one that is next.</summary>
internal sealed class WordsByStart
{
    private readonly int[] _end;
    private readonly int[] _word;
    private readonly int[] _shorterEnd;
    private readonly int[] _shorterWord;

    public WordsByStart(int length)
    {
        _end = new int[length];
        _word = new int[length];
        _shorterEnd = new int[length];
        _shorterWord = new int[length];
    }

    /// <summary>End and number of the second longest word at <paramref name="start"/>; (0, 0) where there is none.</summary>
    public (int End, int Word) Shorter(int start) => (_shorterEnd[start], _shorterWord[start]);

    /// <summary>End of the word at <paramref name="start"/>; 0 where none starts there.</summary>
    public int End(int start) => _end[start];

    /// <summary>Number of the word at <paramref name="start"/>.</summary>
    public int Word(int start) => _word[start];

    public void Take(WordMatch match)
    {
        if (match.End > _end[match.Start])
        {
            (_shorterEnd[match.Start], _shorterWord[match.Start]) = (_end[match.Start], _word[match.Start]);
            (_end[match.Start], _word[match.Start]) = (match.End, match.Word);
        }
        else if (match.End > _shorterEnd[match.Start] && match.End < _end[match.Start])
        {
            (_shorterEnd[match.Start], _shorterWord[match.Start]) = (match.End, match.Word);
        }
    }
}

/// <summary>Where the words of a <see cref="Vocabulary"/> stand in one text.</summary>
internal sealed class WordMap(Vocabulary vocabulary, TokenCover tokens, int length)
{
    private readonly int[] _headStart = new int[length + 1];
    private readonly uint[] _generalLengths = new uint[length];
    private readonly uint[] _domainLengths = new uint[length];
    private readonly uint[] _categoryLengths = new uint[length];
    private readonly int[] _verbStart = new int[length + 1];
    private readonly bool[] _endsBody = new bool[length + 1];
    private readonly WordRoles[] _starting = new WordRoles[length + 1];

    /// <summary>Verbs, prepositions, conjunctions and the like.</summary>
    public WordsByStart Grammar { get; } = new(length);

    /// <summary>General words, measures, class nouns, heads.</summary>
    public WordsByStart Nouns { get; } = new(length);

    /// <summary>True where the stretch is a part of a longer word.</summary>
    public bool IsInsideWord(int start, int end) => tokens.StartsInside(start) || tokens.GoesOn(end);

    /// <summary>True where a word has begun before <paramref name="start"/> and goes on over it.</summary>
    public bool StartsInsideWord(int start) => tokens.StartsInside(start);

    /// <summary>True where the stretch ends inside a word that does not hold it whole: 科技部 in 科技|部门.</summary>
    public bool CutsWord(int start, int end) => tokens.Straddles(start, end);

    /// <summary>Start of the longest head that ends at <paramref name="end"/>; -1 where none does.</summary>
    public int HeadStart(int end) => _headStart[end] - 1;

    /// <summary>True where exactly this stretch is a general word, a measure or a verb.</summary>
    public bool IsGeneral(int start, int end) => end - start < 32 && (_generalLengths[start] & (1u << (end - start))) != 0;

    /// <summary>True where exactly this stretch is a measure word.</summary>
    public bool IsMeasure(int start, int end) => Nouns.End(start) == end && (RolesOf(Nouns.Word(start)) & WordRoles.Measure) != 0;

    /// <summary>True where a word for many starts.</summary>
    public bool StartsMany(int start) => (_starting[start] & WordRoles.Many) != 0;

    /// <summary>True where one of the words that count things starts; each is a single character.</summary>
    public bool IsCounter(int start) => (_starting[start] & WordRoles.Counter) != 0;

    /// <summary>True where a word starts that may end a count; each has two characters.</summary>
    public bool IsCountEnd(int start) => (_starting[start] & WordRoles.CountEnd) != 0;

    /// <summary>True where a word starts that points at what is told elsewhere.</summary>
    public bool PointsAt(int start) => (_starting[start] & WordRoles.Pointing) != 0;

    /// <summary>True where exactly this stretch is a subject.</summary>
    public bool IsDomain(int start, int end) => end - start < 32 && (_domainLengths[start] & (1u << (end - start))) != 0;

    /// <summary>True where exactly this stretch is a word that only files.</summary>
    public bool IsCategory(int start, int end) => end - start < 32 && (_categoryLengths[start] & (1u << (end - start))) != 0;

    /// <summary>True where a word ends that may be a verb.</summary>
    public bool IsVerbEnd(int end) => _verbStart[end] > 0;

    /// <summary>Start of the longest word that ends at <paramref name="end"/> and may be a verb; -1 where none does.</summary>
    public int VerbStart(int end) => _verbStart[end] - 1;

    public WordRoles RolesOf(int word) => vocabulary.Roles[word];

    public string TextOf(int word) => vocabulary.Words[word];

    public void Take(WordMatch match, WordRoles roles)
    {
        _starting[match.Start] |= roles;
        uint length = match.End - match.Start < 32 ? 1u << (match.End - match.Start) : 0;
        _generalLengths[match.Start] |= (roles & (WordRoles.General | WordRoles.Verb | WordRoles.Adverb)) != 0 || ((roles & WordRoles.Measure) != 0 && match.End - match.Start > 1) ? length : 0;
        _domainLengths[match.Start] |= (roles & WordRoles.Domain) != 0 ? length : 0;
        _categoryLengths[match.Start] |= (roles & WordRoles.Category) != 0 ? length : 0;
        bool isVerb = (roles & (WordRoles.Verb | WordRoles.StrongVerb)) != 0 && match.End - match.Start > 1;
        if (isVerb && (_verbStart[match.End] == 0 || match.Start + 1 < _verbStart[match.End]))
        {
            _verbStart[match.End] = match.Start + 1;
        }
    }

    /// <summary>True where the head of a body's, place's or thing's name ends at <paramref name="end"/>.</summary>
    public bool EndsBody(int end) => _endsBody[end];

    public void TakeHead(WordMatch match, bool isBody)
    {
        _endsBody[match.End] |= isBody;
        if (_headStart[match.End] == 0 || match.Start + 1 < _headStart[match.End])
        {
            _headStart[match.End] = match.Start + 1;
        }
    }
}
