using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Facts of tables that a copy flattened into lines: the title of a row, a label alone in its line (重点平台), and the list that it is the label of.</summary>
/// <remarks>Immutable; one instance serves all threads. One pass over the leaves.</remarks>
internal sealed class LabelledLists
{
    private readonly RelationRule[] _rules;
    private readonly FlattenedRows _rows;
    private readonly GraphSchema _schema;
    private readonly MemberNamer _namer;
    private readonly LexiconMatcher _lexicon;

    public LabelledLists(RuleSet rules, GraphSchema schema, MemberNamer namer, LexiconMatcher lexicon)
    {
        (_schema, _namer, _lexicon) = (schema, namer, lexicon);
        _rules = [.. rules.Relations.Where(static rule => rule.Objects == ObjectPlace.Below)];
        _rows = new FlattenedRows([.. _rules.SelectMany(static rule => rule.Triggers), .. rules.WordsOf("lineLabels")]);
    }

    public void Add(PlanDocument document, IReadOnlyDictionary<Leaf, LeafReading> readings, IReadOnlyDictionary<Leaf, LeafContext> contexts, ExtractionSink sink)
    {
        if (_rules.Length == 0)
        {
            return;
        }

        IReadOnlyList<FlattenedRow> rows = _rows.Of(document, readings);
        foreach (FlattenedRow row in rows)
        {
            foreach (LabelledList list in row.Lists)
            {
                foreach (RelationRule rule in _rules.Where(rule => rule.Triggers.Contains(list.Label)))
                {
                    AddList(rule, row, list, contexts, rows.Count > 1, sink);
                }
            }
        }

        AddCounted(rows, sink);
    }

    private void AddList(RelationRule rule, FlattenedRow row, LabelledList list, IReadOnlyDictionary<Leaf, LeafContext> contexts, bool isTable, ExtractionSink sink)
    {
        (EntityRef Entity, TextSpan Basis)? subject = row.Title is { } title
            ? EntityOf(title, rule, isTable) is { } named ? (named, title.Text.ToSource(0, title.Text.Text.Length)) : null
            : contexts.GetValueOrDefault(list.Reading.Text.Leaf, LeafContext.Empty).Topics.FirstOrDefault(topic => rule.SubjectLabels.Contains(topic.Entity.Label)) is { } topic ? (topic.Entity, topic.Span) : null;
        if (subject is not { } known)
        {
            return;
        }

        LeafText text = list.Reading.Text;
        foreach (NamedMember member in Members(rule, list))
        {
            (string from, string to) = rule.Reversed ? (member.Label, known.Entity.Label) : (known.Entity.Label, member.Label);
            if (!_schema.Allows(rule.Relation, from, to))
            {
                continue;
            }

            Provenance provenance = new(text.Leaf, text.ToSource(member.Start, member.End), rule.Id, Math.Min(rule.Confidence, member.Confidence), known.Basis);
            FactEnd subjectEnd = new(known.Entity);
            FactEnd objectEnd = new(new EntityRef(member.Label, member.Name));
            sink.Add(rule.Reversed ? new Fact(objectEnd, rule.Relation, subjectEnd, FactStatus.Planned, provenance) : new Fact(subjectEnd, rule.Relation, objectEnd, FactStatus.Planned, provenance));
            sink.Add(text, member);
            if (row.Title is { } heading)
            {
                sink.Add(heading.Text, new NamedMember(0, heading.Text.Text.Length, known.Entity.Label, known.Entity.Name, rule.Id, rule.Confidence, false));
            }
        }
    }

    // The lists of clauses without a verb; a sentence is read by the rules of sentences.
    private IEnumerable<NamedMember> Members(RelationRule rule, LabelledList list)
    {
        LeafText text = list.Reading.Text;
        foreach (MemberGroup group in list.Reading.Clauses.Where(clause => clause.Span.Start >= list.Start && clause.IsBareList).SelectMany(static clause => clause.Predicates[0].Object!.Groups))
        {
            List<NamedMember> completed = _namer.Elided.Completed(text, group);
            foreach (NamedMember member in completed.Concat(_namer.Name(text, group, rule.ObjectLabels, null).Where(member => completed.TrueForAll(other => other.Start != member.Start))))
            {
                if (rule.ObjectLabels.Contains(member.Label))
                {
                    yield return member;
                }
            }
        }
    }

    // A row is titled by what it is about; beside other rows its title need not be known.
    private EntityRef? EntityOf(LeafReading title, RelationRule rule, bool isTable)
    {
        LeafText text = title.Text;
        int end = text.Text.Length;
        if (title.Names.FirstOrDefault(name => name.Start == 0 && name.End == end) is { } whole)
        {
            return rule.SubjectLabels.Contains(whole.Label) ? new EntityRef(whole.Label, whole.Name) : null;
        }

        return _lexicon.Find(text.Text) is { } known ? rule.SubjectLabels.Contains(known.Label) ? new EntityRef(known.Label, known.Name) : null
            : isTable && rule.NewLabel is { } label && !ModifierCheck.IsGeneral(text, 0, end) ? new EntityRef(label, text.Surface(0, end))
            : null;
    }

    // 6个未来产业 | 合成生物 … 类脑智能: where as many rows follow as the line counts, each is one of them.
    private void AddCounted(IReadOnlyList<FlattenedRow> rows, ExtractionSink sink)
    {
        const string rule = "part-of-counted";
        for (int first = 0; first < rows.Count; first++)
        {
            if (rows[first].Before is not { } line || line.Names is not [{ Label: "Industry" } whole] || whole.End != line.Text.Text.Length
                || CountWords.EndOf(line.Text, 0, whole.Start) != whole.Start || !CountWords.TryValue(line.Text, 0, out int count)
                || rows.Skip(first + 1).TakeWhile(static row => row.Before is null).Count() != count - 1)
            {
                continue;
            }

            foreach (FlattenedRow row in rows.Skip(first).Take(count))
            {
                if (row.Title is { } title && _rules.Select(known => EntityOf(title, known, isTable: true)).OfType<EntityRef>().FirstOrDefault() is { } entity && _schema.Allows("PART_OF", entity.Label, whole.Label))
                {
                    sink.Add(new Fact(new FactEnd(entity), "PART_OF", new FactEnd(new EntityRef(whole.Label, whole.Name)), FactStatus.Planned, new Provenance(title.Text.Leaf, title.Text.ToSource(0, title.Text.Text.Length), rule, 0.75, line.Text.ToSource(whole.Start, whole.End))));
                    sink.Add(title.Text, new NamedMember(0, title.Text.Text.Length, entity.Label, entity.Name, rule, 0.75, false));
                }
            }
        }
    }
}
