using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Where the words of a <see cref="Vocabulary"/> stand in one text.</summary>
internal sealed class WordMap(Vocabulary vocabulary, TokenCover tokens, int length)
{
    private readonly WordPlace[] _places = new WordPlace[length + 1];

    /// <summary>Verbs, prepositions, conjunctions and the like.</summary>
    public GrammarWords Grammar => new(_places);

    /// <summary>General words, measures, class nouns, heads.</summary>
    public NounWords Nouns => new(_places);

    /// <summary>True where the stretch is a part of a longer word.</summary>
    public bool IsInsideWord(int start, int end) => tokens.StartsInside(start) || tokens.GoesOn(end);

    /// <summary>True where a word of two or three characters starts.</summary>
    public bool StartsWord(int start) => tokens.GoesOn(start + 1) && !tokens.StartsInside(start);

    /// <summary>True where a word has begun before <paramref name="start"/> and goes on over it.</summary>
    public bool StartsInsideWord(int start) => tokens.StartsInside(start);

    /// <summary>True where the stretch ends inside a word that does not hold it whole: 科技部 in 科技|部门.</summary>
    public bool CutsWord(int start, int end) => tokens.Straddles(start, end);

    /// <summary>Start of the longest head that ends at <paramref name="end"/>; -1 where none does.</summary>
    public int HeadStart(int end) => _places[end].HeadLength is > 0 and var head ? end - head : -1;

    /// <summary>True where exactly this stretch is a general word, a measure or a verb.</summary>
    public bool IsGeneral(int start, int end) => end - start < 32 && (_places[start].General & (1u << (end - start))) != 0;

    /// <summary>Lengths below 32 of the words at <paramref name="start"/> that are general words, measures or verbs, a bit each.</summary>
    public uint GeneralLengths(int start) => _places[start].General;

    /// <summary>Lengths below 32 of the subjects at <paramref name="start"/>, a bit each.</summary>
    public uint DomainLengths(int start) => _places[start].Domain;

    /// <summary>Lengths below 32 of the words at <paramref name="start"/> that only file, a bit each.</summary>
    public uint CategoryLengths(int start) => _places[start].Category;

    /// <summary>True where exactly this stretch is a measure word.</summary>
    public bool IsMeasure(int start, int end) => Nouns.End(start) == end && (RolesOf(Nouns.Word(start)) & WordRoles.Measure) != 0;

    /// <summary>True where a word for many starts.</summary>
    public bool StartsMany(int start) => (_places[start].Marks & WordMarks.StartsMany) != 0;

    /// <summary>True where one of the words that count things starts; each is a single character.</summary>
    public bool IsCounter(int start) => (_places[start].Marks & WordMarks.StartsCounter) != 0;

    /// <summary>True where a word starts that may end a count; each has two characters.</summary>
    public bool IsCountEnd(int start) => (_places[start].Marks & WordMarks.StartsCountEnd) != 0;

    /// <summary>True where a word starts that points at what is told elsewhere.</summary>
    public bool PointsAt(int start) => (_places[start].Marks & WordMarks.Points) != 0;

    /// <summary>True where a noun of two characters starts of which a verb in front says what it is for.</summary>
    public bool IsDeedNoun(int start) => (_places[start].Marks & WordMarks.StartsDeedNoun) != 0;

    /// <summary>True where a word ends that says when or where a clause holds.</summary>
    public bool EndsOpening(int end) => (_places[end].Marks & WordMarks.EndsOpening) != 0;

    /// <summary>True where a noun ends behind which, with 和 between, a name begins: 体系, 安置点.</summary>
    public bool EndsJoint(int end) => (_places[end].Marks & WordMarks.EndsJoint) != 0;

    /// <summary>True where a word ends that may be a verb.</summary>
    public bool IsVerbEnd(int end) => _places[end].VerbLength > 0;

    /// <summary>Start of the longest word that ends at <paramref name="end"/> and may be a verb; -1 where none does.</summary>
    public int VerbStart(int end) => _places[end].VerbLength is > 0 and var verb ? end - verb : -1;

    /// <summary>True where the head of a body's, place's or thing's name ends at <paramref name="end"/>.</summary>
    public bool EndsBody(int end) => (_places[end].Marks & WordMarks.EndsBody) != 0;

    public WordRoles RolesOf(int word) => vocabulary.RolesOf(word);

    public string TextOf(int word) => vocabulary.Words[word];

    public void TakeGrammar(WordMatch match) => _places[match.Start].TakeGrammar(match);

    public void TakeNoun(WordMatch match)
    {
        ref WordPlace place = ref _places[match.Start];
        if (match.End - match.Start > place.NounLength)
        {
            (place.NounLength, place.NounWord) = ((ushort)(match.End - match.Start), match.Word);
        }
    }

    public void TakeHead(WordMatch match, bool isBody)
    {
        ref WordPlace place = ref _places[match.End];
        place.Marks |= isBody ? WordMarks.EndsBody : WordMarks.None;
        place.HeadLength = Math.Max(place.HeadLength, (ushort)(match.End - match.Start));
    }

    public void Take(WordMatch match, WordRoles roles)
    {
        ref WordPlace place = ref _places[match.Start];
        place.Marks |= ((roles & WordRoles.Many) != 0 ? WordMarks.StartsMany : WordMarks.None)
            | ((roles & WordRoles.Counter) != 0 ? WordMarks.StartsCounter : WordMarks.None)
            | ((roles & WordRoles.CountEnd) != 0 ? WordMarks.StartsCountEnd : WordMarks.None)
            | ((roles & WordRoles.DeedNoun) != 0 ? WordMarks.StartsDeedNoun : WordMarks.None)
            | ((roles & WordRoles.Pointing) != 0 ? WordMarks.Points : WordMarks.None);
        _places[match.End].Marks |= ((roles & WordRoles.Opening) != 0 ? WordMarks.EndsOpening : WordMarks.None) | ((roles & WordRoles.JointEnd) != 0 ? WordMarks.EndsJoint : WordMarks.None);
        uint length = match.End - match.Start < 32 ? 1u << (match.End - match.Start) : 0;
        place.General |= (roles & (WordRoles.General | WordRoles.Verb | WordRoles.Adverb)) != 0 || ((roles & WordRoles.Measure) != 0 && match.End - match.Start > 1) ? length : 0;
        place.Domain |= (roles & WordRoles.Domain) != 0 ? length : 0;
        place.Category |= (roles & WordRoles.Category) != 0 ? length : 0;
        bool isVerb = (roles & (WordRoles.Verb | WordRoles.StrongVerb)) != 0 && match.End - match.Start > 1;
        if (isVerb)
        {
            ref WordPlace end = ref _places[match.End];
            end.VerbLength = Math.Max(end.VerbLength, (ushort)(match.End - match.Start));
        }
    }
}

/// <summary>The longest grammar word that starts at each place, and the one that is next.</summary>
internal readonly struct GrammarWords(WordPlace[] places)
{
    /// <summary>End and number of the second longest word at <paramref name="start"/>; (0, 0) where there is none.</summary>
    public (int End, int Word) Shorter(int start) => places[start].ShorterLength is > 0 and var length ? (start + length, places[start].ShorterWord) : (0, 0);

    /// <summary>End of the word at <paramref name="start"/>; 0 where none starts there.</summary>
    public int End(int start) => places[start].GrammarLength is > 0 and var length ? start + length : 0;

    /// <summary>Number of the word at <paramref name="start"/>.</summary>
    public int Word(int start) => places[start].GrammarWord;
}

/// <summary>The longest noun that starts at each place.</summary>
internal readonly struct NounWords(WordPlace[] places)
{
    /// <summary>End of the noun at <paramref name="start"/>; 0 where none starts there.</summary>
    public int End(int start) => places[start].NounLength is > 0 and var length ? start + length : 0;

    /// <summary>Number of the noun at <paramref name="start"/>.</summary>
    public int Word(int start) => places[start].NounWord;
}
