namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Which rules were tried at a predicate: each is tried once, whichever of its verbs tells it.</summary>
/// <remarks>For one extraction, on one thread.</remarks>
/// <param name="count">How many rules there are.</param>
internal sealed class TriedRules(int count)
{
    // What is marked with the predicate's number was tried, so that nothing is cleared between predicates.
    private readonly int[] _triedAt = new int[count];
    private int _predicate;

    /// <summary>Goes on to the next predicate, at which no rule was tried.</summary>
    public void GoOn() => _predicate++;

    /// <summary>True where the rule of this number was not tried yet; now it is.</summary>
    public bool Take(int rule)
    {
        if (_triedAt[rule] == _predicate)
        {
            return false;
        }

        _triedAt[rule] = _predicate;
        return true;
    }
}
