namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What bounds names at one place.</summary>
internal struct NameBound
{
    /// <summary>Number of the verb that ends here, from 1; 0 where none does.</summary>
    public int Verb;

    /// <summary>Start of the conjunction that ends here, from 1; 0 where none does.</summary>
    public int Conjunction;

    /// <summary>Number of the known name that covers the place, from 1; 0 where none does.</summary>
    public int Name;

    /// <summary>True where no name reaches over the place.</summary>
    public bool IsStop;

    /// <summary>True where 等 ends.</summary>
    public bool IsEtcEnd;

    /// <summary>True where the name of a thing ends.</summary>
    public bool IsNameEnd;

    /// <summary>True inside a word that is no name.</summary>
    public bool IsShielded;
}
