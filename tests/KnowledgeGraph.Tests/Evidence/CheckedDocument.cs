using System.Text.RegularExpressions;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Evidence;

/// <summary>A document with its graph: finds all that is not as the graph's contract says.</summary>
internal sealed partial class CheckedDocument
{
    private static readonly GraphPipeline Pipeline = GraphPipeline.Load();
    private static readonly Dictionary<string, RelationRule> Rules = Pipeline.Definitions.Rules.Relations.ToDictionary(static rule => rule.Id);

    private readonly SourceText _source;
    private readonly DocumentGraph _graph;
    private readonly Leaf[] _leaves;
    private readonly Dictionary<string, Node> _nodes;
    private readonly HashSet<(string Entity, int Start, int End)> _mentions = [];
    private readonly List<string> _faults = [];

    private CheckedDocument(SourceText source, DocumentGraph graph)
    {
        _source = source;
        _graph = graph;
        _leaves = [.. StructureRecognizer.Recognize(source).Leaves()];
        _nodes = _graph.Nodes.ToDictionary(static node => node.Id);
        foreach (Relationship mention in _graph.Relationships.Where(static one => one.Type == "MENTIONS"))
        {
            _mentions.Add((mention.EndId, Number(mention, "start"), Number(mention, "end")));
        }
    }

    /// <summary>All faults, each with the relationship or node that has it; empty where the document is as it must be.</summary>
    public static IReadOnlyList<string> FaultsOf(SourceText source) => FaultsOf(source, Pipeline.Run(source));

    /// <summary>As above, for a graph that may be of another text.</summary>
    public static IReadOnlyList<string> FaultsOf(SourceText source, DocumentGraph graph)
    {
        CheckedDocument document = new(source, graph);
        document.CheckRelationships();
        document.CheckValues();
        document.CheckUniqueness();
        return document._faults;
    }

    /// <summary>How many facts and values the document states.</summary>
    public static int FactsOf(SourceText source) =>
        Pipeline.Run(source) is var graph
            ? graph.Relationships.Count(static one => one.Properties.ContainsKey("evidence")) + graph.Nodes.Count(static node => node.Properties.ContainsKey("evidence"))
            : 0;

    private void CheckRelationships()
    {
        GraphSchema schema = Pipeline.Definitions.Schema;
        foreach (Relationship one in _graph.Relationships)
        {
            if (!_nodes.TryGetValue(one.StartId, out Node? start) || !_nodes.TryGetValue(one.EndId, out Node? end))
            {
                Fault(one, "leads nowhere");
                continue;
            }

            foreach (string fault in schema.Faults(one.Type, start.Labels, end.Labels, one.Properties))
            {
                Fault(one, fault);
            }

            if (one.Type == "MENTIONS")
            {
                CheckWords(one, one.Properties, "surface");
            }
            else if (one.Properties.ContainsKey("evidence"))
            {
                CheckWords(one, one.Properties, "evidence");
                CheckBasis(one);
                CheckTrigger(one);
            }
        }
    }

    private void CheckValues()
    {
        foreach (Node node in _graph.Nodes.Where(static node => node.Properties.ContainsKey("evidence")))
        {
            CheckWords(node, node.Properties, "evidence");
            Relationship[] told = [.. _graph.Relationships.Where(one => one.EndId == node.Id)];
            Relationship[] measured = [.. _graph.Relationships.Where(one => one.StartId == node.Id && one.Type == "OF_INDICATOR")];
            if (told.Length != 1 || measured.Length != 1)
            {
                Fault(node, $"{told.Length} subjects and {measured.Length} indicators");
            }
        }
    }

    private void CheckUniqueness()
    {
        foreach (IGrouping<string, Relationship> same in _graph.Relationships.Where(static one => one.Type != "MENTIONS")
            .GroupBy(static one => $"{one.StartId} {one.Type} {one.EndId} {(one.Properties.TryGetValue("status", out object? status) ? status : string.Empty)}")
            .Where(static same => same.Count() > 1))
        {
            _faults.Add($"{same.Key}: stands {same.Count()} times");
        }

        foreach (Relationship one in _graph.Relationships.Where(static one => one.Properties.ContainsKey("status") && Number(one, "count") < 1))
        {
            Fault(one, "counts nothing");
        }
    }

    private void CheckWords(object owner, PropertyMap properties, string words)
    {
        TextSpan span = new((int)(long)properties["start"], (int)(long)properties["end"]);
        if (span.IsEmpty || span.End > _source.Text.Length || _source.Text[span.Start..span.End] != (string)properties[words])
        {
            Fault(owner, $"[{span.Start},{span.End}) does not read '{properties[words]}'");
        }
        else if (!_leaves.Any(leaf => leaf.Content.Contains(span)))
        {
            Fault(owner, $"'{properties[words]}' at {span.Start} lies in no leaf");
        }
        else if ((long)properties["line"] != _source.LineNumberAt(span.Start))
        {
            Fault(owner, $"'{properties[words]}' does not stand in line {properties["line"]}");
        }
    }

    // The subject carried from a heading: its words name the subject there.
    private void CheckBasis(Relationship one)
    {
        if (!one.Properties.ContainsKey("basisStart"))
        {
            return;
        }

        TextSpan basis = new(Number(one, "basisStart"), Number(one, "basisEnd"));
        if (basis.IsEmpty || basis.End > _source.Text.Length || !_leaves.Any(leaf => leaf.Content.Contains(basis)))
        {
            Fault(one, $"basis [{basis.Start},{basis.End}) lies in no leaf");
        }
        else if (!IsMentionedIn(one.StartId, basis) && !IsMentionedIn(one.EndId, basis))
        {
            Fault(one, $"basis '{_source.Text[basis.Start..basis.End]}' names neither end");
        }
    }

    private void CheckTrigger(Relationship one)
    {
        if (!Rules.TryGetValue((string)one.Properties["rule"], out RelationRule? rule))
        {
            return;
        }

        string evidence = FoldedText.Of(PageBreak().Replace((string)one.Properties["evidence"], string.Empty));
        if (!rule.Triggers.Any(trigger => evidence.Contains(trigger, StringComparison.Ordinal)))
        {
            Fault(one, $"evidence '{evidence}' holds no trigger of {rule.Id}");
        }

        // A covered thing that is a field itself is told as PART_OF it, the other way round.
        TextSpan span = new(Number(one, "start"), Number(one, "end"));
        bool isRetyped = one.Type != rule.Relation;
        string target = rule.Reversed ? one.StartId : one.EndId;
        if (!IsMentionedIn(target, span) && !(isRetyped && IsMentionedIn(rule.Reversed ? one.EndId : one.StartId, span)))
        {
            Fault(one, $"evidence '{evidence}' of {rule.Id} does not name {target}");
        }
    }

    private bool IsMentionedIn(string entity, TextSpan span) =>
        _mentions.Any(mention => mention.Entity == entity && mention.Start >= span.Start && mention.End <= span.End);

    // Where a page cut a paragraph into lines its words stand on both sides of a break, or of a page's number.
    [GeneratedRegex(@"\n(?:[—\s]*\d{1,3}[—\s]*\n)?(?:\d{1,3}(?=\p{IsCJKUnifiedIdeographs}))?")]
    private static partial Regex PageBreak();

    private void Fault(object owner, string what) => _faults.Add($"{owner}: {what}");

    private static int Number(Relationship one, string property) => (int)(long)one.Properties[property];
}
