namespace KnowledgeGraph.Scoring;

/// <summary>The gold cannot be used. <see cref="Faults"/> lists all that is wrong, not only the first.</summary>
public sealed class GoldException : Exception
{
    /// <summary>Makes an exception without a fault.</summary>
    public GoldException()
        : this([])
    {
    }

    /// <summary>Makes an exception without a fault.</summary>
    public GoldException(string message)
        : base(message) => Faults = [];

    /// <summary>Makes an exception without a fault.</summary>
    public GoldException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>Makes an exception of all faults found.</summary>
    public GoldException(IReadOnlyList<GoldFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>All faults, by file and line.</summary>
    public IReadOnlyList<GoldFault> Faults { get; }
}
