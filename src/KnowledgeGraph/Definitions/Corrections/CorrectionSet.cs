namespace KnowledgeGraph.Definitions.Corrections;

/// <summary>What people corrected: <c>corrections.yaml</c>, read and checked. Replayed on every run.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class CorrectionSet
{
    internal CorrectionSet(IReadOnlyList<Correction> all) => All = all;

    /// <summary>No corrections.</summary>
    public static CorrectionSet Empty { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => All.Count;

    /// <summary>All, in the order of the file. It plays no part, but where two partial splits fit one mention: there the first stands.</summary>
    internal IReadOnlyList<Correction> All { get; }

    /// <summary>
    /// One line each for the corrections that none of the documents of a run took up: with place, kind and reason. Those for a document of the run
    /// are reported by its diagnostics instead.
    /// </summary>
    /// <param name="replayed">Ids of the corrections that were replayed, of all documents of the run.</param>
    /// <param name="documents">Ids and titles of the documents of the run.</param>
    public IReadOnlyList<string> Unused(IEnumerable<string> replayed, IEnumerable<string> documents)
    {
        HashSet<string> used = new(replayed, StringComparer.Ordinal);
        HashSet<string> known = new(documents, StringComparer.Ordinal);
        return
        [
            .. All.Where(correction => !used.Contains(correction.Id) && (correction.Document is null || !known.Contains(correction.Document)))
                .Select(static correction => correction.Document is null
                    ? $"{correction.Place}: correction '{correction.Id}' applies to no document of this run; keep it for others or take it out."
                    : $"{correction.Place}: correction '{correction.Id}' is for '{correction.Document}', which is not in this run."),
        ];
    }
}
