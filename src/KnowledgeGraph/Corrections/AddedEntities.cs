using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Corrections;

/// <summary>Adds things that were missed, wherever the document writes them.</summary>
internal static class AddedEntities
{
    public static Outcome Add(DraftExtraction draft, AddEntityCorrection add, PlanDocument document, QuotedWords quotes)
    {
        EntityRef entity = EntityCorrections.Ref(add.Entity);
        int found = 0;
        int added = 0;
        foreach ((Leaf leaf, TextSpan span) in add.Words.SelectMany(quotes.Find))
        {
            found++;
            if (draft.Mentions.Exists(mention => new EntityRef(mention.Label, mention.Name) == entity && mention.Span.Contains(span)))
            {
                continue;
            }

            // Of one stretch the correction says what it is.
            EntityRef[] replaced = [.. draft.Mentions.Where(mention => mention.Span == span).Select(static mention => new EntityRef(mention.Label, mention.Name)).Distinct()];
            draft.Mentions.RemoveAll(mention => mention.Span == span);
            Array.ForEach(replaced, draft.ForgetUnused);
            string surface = document.Source.Text[span.Start..span.End];
            draft.Mentions.Add(new Mention(entity.Label, entity.Name, leaf, span, surface, false, add.Rule));
            draft.Ensure(entity);
            if (surface != entity.Name)
            {
                draft.Join(entity, surface, $"correction {add.Id}");
            }

            added++;
        }

        return found == 0 ? Outcome.Absent($"the document does not hold the words {string.Join(", ", add.Words.Select(static words => $"'{words}'"))}")
            : added == 0 ? Outcome.NotNeeded($"'{add.Entity}' is found without it")
            : Outcome.Done;
    }
}
