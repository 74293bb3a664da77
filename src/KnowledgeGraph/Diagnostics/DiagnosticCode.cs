namespace KnowledgeGraph.Diagnostics;

/// <summary>What was odd in the input. The number is stable and is written <c>KG1001</c>; the list stands in <c>docs/diagnostics.md</c>.</summary>
public enum DiagnosticCode
{
    /// <summary>The character set was found out from the bytes, not declared.</summary>
    CharsetDetected = 1001,

    /// <summary>The character set that the file declares does not fit its bytes; the one that fits was taken.</summary>
    CharsetMismatch = 1002,

    /// <summary>The page ends inside an element: it was cut while it was saved.</summary>
    TruncatedPage = 1003,

    /// <summary>A picture stands where text is expected; what it shows is not in the graph.</summary>
    PictureInText = 1004,

    /// <summary>Elements nested deeper than the reader follows; their text is kept, their layout is not.</summary>
    NestingTooDeep = 1005,

    /// <summary>A table whose spans reach far beyond its cells; its text is kept as lines, its grid is not.</summary>
    TableTooLarge = 1006,

    /// <summary>The file holds U+FFFD: it was damaged by whoever converted it before.</summary>
    DamagedText = 1007,

    /// <summary>The file cannot be opened or read.</summary>
    FileNotReadable = 1010,

    /// <summary>The file is larger than the limit.</summary>
    FileTooLarge = 1011,

    /// <summary>The file holds no text.</summary>
    FileEmpty = 1012,

    /// <summary>The file is no text: a picture, an archive, a document of another program.</summary>
    BinaryFile = 1013,

    /// <summary>Bytes that the file's character set does not know.</summary>
    UndecodableBytes = 1014,

    /// <summary>No known character set fits the file's bytes.</summary>
    UnknownCharset = 1015,

    /// <summary>The document has no title that could be told from its text.</summary>
    NoTitle = 1101,

    /// <summary>A heading's number does not follow the one before it.</summary>
    HeadingOutOfOrder = 1102,

    /// <summary>A table of contents was set aside: its lines are no sections.</summary>
    TableOfContents = 1103,

    /// <summary>A caption without the table or column that it announces.</summary>
    CaptionWithoutBody = 1104,

    /// <summary>Two columns or two tables bear the same number.</summary>
    DuplicateNumber = 1105,

    /// <summary>The text does not tell which place it speaks for; facts about that place and all figures are left out.</summary>
    NoPlace = 1106,

    /// <summary>A flattened table, or its rows from this line on, could not be recovered with certainty; the lines stand as paragraphs.</summary>
    TableNotRecovered = 1201,

    /// <summary>A row of a table has more or fewer cells than its header.</summary>
    RowShape = 1202,

    /// <summary>A cell that should hold a value holds something that is no number; its text is kept.</summary>
    CellWithoutNumber = 1203,

    /// <summary>A statement between things that the schema does not allow it between; it is left out of the graph.</summary>
    FactRefused = 4001,

    /// <summary>A correction that no longer applies: what it names is not in the document, or stands there already.</summary>
    CorrectionNotApplied = 4002,
}
