using KnowledgeGraph.Scoring;
using KnowledgeGraph.Scoring.Answers;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Tests.Scoring;

/// <summary>The graph that says exactly what a gold says, optional things included or left out.</summary>
internal static class GoldGraph
{
    public static SmallGraph Of(Gold gold, string text, bool withOptional)
    {
        AcceptedEntities entities = new(gold);
        TextLines lines = new(text);
        string title = entities.All.FirstOrDefault(entities.IsDocument)?.First.Name ?? "规划";
        SmallGraph graph = new(text, title);
        foreach (AcceptedEntity entity in entities.All.Where(entity => !entities.IsDocument(entity) && (withOptional || !entity.IsOptional)))
        {
            graph.Entity(entity.First.Type, entity.First.Name, lines.Find(entity.First.Place)!.Value);
        }

        foreach (GoldRelation relation in gold.Files.SelectMany(static file => file.Relations).Where(relation => withOptional || !relation.IsOptional))
        {
            graph.Fact(Id(relation.Subject), relation.Type, Id(relation.Object), lines.Find(relation.Place)!.Value);
        }

        foreach (GoldValue value in gold.Files.SelectMany(static file => file.Values).Where(value => withOptional || !value.IsOptional))
        {
            graph.Value(
                value.Numbers[0].Value, value.Operators[0], value.Unit, value.Years[0], value.Roles[0], lines.Find(value.Place)!.Value, value.Numbers[0].Max, indicator: value.Indicator);
        }

        return graph;

        string Id(GoldEnd end)
        {
            AcceptedEntity entity = entities.Find(end.Name, end.Type)!;
            if (entities.IsDocument(entity))
            {
                return string.Empty;
            }

            string id = $"{entity.First.Type}/{entity.First.Name}";
            if (!graph.Has(id))
            {
                // A wanted relation may have an optional end.
                graph.Entity(entity.First.Type, entity.First.Name, lines.Find(entity.First.Place)!.Value);
            }

            return id;
        }
    }
}
