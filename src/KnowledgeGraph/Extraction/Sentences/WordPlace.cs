using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>What of the words of a <see cref="Vocabulary"/> starts and ends at one place of a text.</summary>
/// <remarks>One such a character is kept as long as a document is read, so that each part is as small as it can be.</remarks>
internal struct WordPlace
{
    /// <summary>Longest word that has a place here.</summary>
    public const int LongestWord = ushort.MaxValue;

    /// <summary>Number of the longest grammar word that starts here, where one does.</summary>
    public int GrammarWord;

    /// <summary>Number of the second longest.</summary>
    public int ShorterWord;

    /// <summary>Number of the longest noun that starts here.</summary>
    public int NounWord;

    /// <summary>Lengths below 32 of the general words that start here, a bit each.</summary>
    public uint General;

    /// <summary>Lengths of the subjects that start here.</summary>
    public uint Domain;

    /// <summary>Lengths of the words that only file.</summary>
    public uint Category;

    /// <summary>Length of the longest grammar word that starts here; 0 where none does.</summary>
    public ushort GrammarLength;

    /// <summary>Length of the second longest.</summary>
    public ushort ShorterLength;

    /// <summary>Length of the longest noun that starts here.</summary>
    public ushort NounLength;

    /// <summary>Length of the longest head that ends here.</summary>
    public ushort HeadLength;

    /// <summary>Length of the longest word that ends here and may be a verb.</summary>
    public ushort VerbLength;

    /// <summary>What else is to be known of the words here.</summary>
    public WordMarks Marks;

    /// <summary>Takes a grammar word that starts here.</summary>
    public void TakeGrammar(WordMatch match)
    {
        ushort length = (ushort)(match.End - match.Start);
        if (length > GrammarLength)
        {
            (ShorterLength, ShorterWord) = (GrammarLength, GrammarWord);
            (GrammarLength, GrammarWord) = (length, match.Word);
        }
        else if (length > ShorterLength && length < GrammarLength)
        {
            (ShorterLength, ShorterWord) = (length, match.Word);
        }
    }
}

/// <summary>Whether a word of some role starts or ends at a place.</summary>
[Flags]
internal enum WordMarks : byte
{
    None = 0,

    /// <summary>A word for many starts.</summary>
    StartsMany = 1,

    /// <summary>A word that counts things starts.</summary>
    StartsCounter = 2,

    /// <summary>A word that may end a count starts.</summary>
    StartsCountEnd = 4,

    /// <summary>A word that points at what is told elsewhere starts.</summary>
    Points = 8,

    /// <summary>The head of a body's, place's or thing's name ends.</summary>
    EndsBody = 16,

    /// <summary>A noun starts of which a verb in front says what it is for.</summary>
    StartsDeedNoun = 32,

    /// <summary>A word ends behind which, at the start of a clause, a verb is due.</summary>
    EndsOpening = 64,

    /// <summary>A noun ends behind which, with 和 between, a name begins.</summary>
    EndsJoint = 128,
}
