using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Corrections;

/// <summary>Replays what people corrected on what was extracted from one document; what does not apply is reported.</summary>
/// <remarks>
/// The kinds come in a fixed order: partial splits, renames (merge, split, retype), deletions, additions, values. A correction may name things as they
/// were extracted or as other corrections name them.
/// </remarks>
internal sealed class CorrectionReplay
{
    private readonly PlanDocument _document;
    private readonly Correction[] _corrections;
    private readonly DraftExtraction _draft;
    private readonly QuotedWords _quotes;
    private readonly List<string> _replayed = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private CorrectionReplay(CorrectionSet corrections, ExtractionResult extraction, PlanDocument document, string documentId)
    {
        _document = document;
        _corrections = [.. corrections.All.Where(correction => correction.Document is null || correction.Document == document.Metadata.Title || correction.Document == documentId)];
        _draft = new DraftExtraction(extraction);
        _quotes = new QuotedWords(document);
    }

    /// <summary>What the document says after all, and the ids of the corrections that were replayed on it.</summary>
    public static (ExtractionResult Extraction, IReadOnlyList<string> Replayed) Apply(
        CorrectionSet corrections, ExtractionResult extraction, PlanDocument document, string documentId) =>
        corrections.Count == 0 ? (extraction, []) : new CorrectionReplay(corrections, extraction, document, documentId).Run(extraction);

    private (ExtractionResult Extraction, IReadOnlyList<string> Replayed) Run(ExtractionResult extraction)
    {
        if (_corrections.Length == 0)
        {
            return (extraction, []);
        }

        foreach (SplitCorrection split in _corrections.OfType<SplitCorrection>().Where(static split => split.IsPartial))
        {
            Note(split, EntityCorrections.Split(_draft, split, _document));
        }

        EntityCorrections entities = EntityCorrections.Rename(_draft, _corrections, Note);
        FactCorrections facts = new(_draft, _document, _quotes, entities);
        foreach (DeleteFactCorrection delete in _corrections.OfType<DeleteFactCorrection>())
        {
            Note(delete, facts.Delete(delete));
        }

        foreach (DeleteEntityCorrection delete in _corrections.OfType<DeleteEntityCorrection>())
        {
            Note(delete, _draft.Delete(EntityCorrections.Ref(delete.Entity)));
        }

        foreach (AddEntityCorrection add in _corrections.OfType<AddEntityCorrection>())
        {
            Note(add, AddedEntities.Add(_draft, add, _document, _quotes));
        }

        foreach (AddFactCorrection add in _corrections.OfType<AddFactCorrection>())
        {
            Note(add, facts.Add(add));
        }

        ValueCorrections values = new(_draft, _document, _quotes, entities);
        foreach (Correction correction in _corrections)
        {
            if (values.Apply(correction) is { } outcome)
            {
                Note(correction, outcome);
            }
        }

        return (_draft.ToResult(extraction.Diagnostics.Concat(_diagnostics)), _replayed);
    }

    private void Note(Correction correction, Outcome outcome)
    {
        if (outcome.IsReplayed)
        {
            _replayed.Add(correction.Id);
        }

        // One for any document need not apply to this one.
        if (outcome.Reason is { } reason && (!outcome.IsAbsent || correction.Document is not null))
        {
            _diagnostics.Add(new Diagnostic(
                DiagnosticCode.CorrectionNotApplied,
                outcome.IsReplayed ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                0,
                default,
                $"{correction.Place}: correction '{correction.Id}' {(outcome.IsReplayed ? "is no longer needed" : "does not apply")}: {reason}."));
        }
    }
}

/// <summary>What became of a correction in one document.</summary>
/// <param name="IsReplayed">True where it did what it says, or what it says holds already.</param>
/// <param name="Reason">Why not, or why it is not needed; null where it did.</param>
/// <param name="IsAbsent">True where the document holds nothing of what the correction speaks of.</param>
internal readonly record struct Outcome(bool IsReplayed, string? Reason, bool IsAbsent)
{
    public static Outcome Done => new(true, null, false);

    /// <summary>What it says holds without it.</summary>
    public static Outcome NotNeeded(string reason) => new(true, reason, false);

    /// <summary>The document does not speak of it.</summary>
    public static Outcome Absent(string reason) => new(false, reason, true);

    /// <summary>The document speaks of it, yet it cannot be done.</summary>
    public static Outcome Failed(string reason) => new(false, reason, false);
}
