namespace KnowledgeGraph.Definitions;

/// <summary>The definitions cannot be used. <see cref="Faults"/> lists all that is wrong, not only the first.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>Makes an exception without a fault.</summary>
    public DefinitionException()
        : this([])
    {
    }

    /// <summary>Makes an exception without a fault.</summary>
    public DefinitionException(string message)
        : base(message) => Faults = [];

    /// <summary>Makes an exception without a fault.</summary>
    public DefinitionException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>Makes an exception of all faults found.</summary>
    public DefinitionException(IReadOnlyList<DefinitionFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>All faults, by file, line and column.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; }
}
