using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Corrections;

/// <summary>Adds and deletes facts.</summary>
internal sealed class FactCorrections(DraftExtraction draft, PlanDocument document, QuotedWords quotes, EntityCorrections entities)
{
    /// <summary>Takes out the facts with these ends; with a status or words of the evidence only those.</summary>
    public Outcome Delete(DeleteFactCorrection delete)
    {
        FactKey key = delete.Fact;
        int gone = draft.Facts.RemoveAll(fact => IsMeant(fact, key));
        return gone > 0 ? Outcome.Done : Outcome.Absent($"no such fact is found: {Words(key)}");
    }

    /// <summary>Adds a fact with the words that say it.</summary>
    public Outcome Add(AddFactCorrection add)
    {
        FactKey key = add.Fact;
        if (!quotes.Find(key.Evidence!).Any())
        {
            return Outcome.Absent($"no paragraph, title or cell holds the words '{key.Evidence}'");
        }

        foreach (EntityKey end in new[] { key.Start, key.End }.OfType<EntityKey>())
        {
            if (!draft.Has(entities.Final(end)))
            {
                return Outcome.Failed($"'{end}' is not in the document; add it by addEntity");
            }
        }

        if (draft.Facts.Exists(fact => IsMeant(fact, key with { Evidence = null, Status = key.Status ?? "planned" })))
        {
            return Outcome.NotNeeded($"the fact is found without it: {Words(key)}");
        }

        (Leaf leaf, TextSpan span) = quotes.Find(key.Evidence!).First();
        draft.Facts.Add(new Fact(
            End(key.Start),
            key.Type,
            End(key.End),
            key.Status is { } status ? Enum.Parse<FactStatus>(status, ignoreCase: true) : FactStatus.Planned,
            new Provenance(leaf, span, add.Rule, 1)));
        return Outcome.Done;
    }

    private FactEnd End(EntityKey? key) => key is { } entity ? new FactEnd(entities.Final(entity)) : FactEnd.Document;

    private bool IsMeant(Fact fact, FactKey key) =>
        fact.Type == key.Type && fact.Start == End(key.Start) && fact.End == End(key.End) && (key.Status is null || key.Status == fact.StatusName)
        && (key.Evidence is null || FoldedText.Of(fact.Provenance.Evidence.In(document.Source.Text)).Contains(QuotedWords.Folded(key.Evidence), StringComparison.Ordinal));

    private static string Words(FactKey key) => $"{key.Start?.ToString() ?? "Document"} {key.Type} {key.End?.ToString() ?? "Document"}{(key.Status is null ? string.Empty : $" ({key.Status})")}";
}
