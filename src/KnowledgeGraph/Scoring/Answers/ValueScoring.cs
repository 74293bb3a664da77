using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Scores values in three grades; each grade pairs values of the gold and of the graph on the same line anew, as many as it can.</summary>
internal sealed class ValueScoring
{
    private readonly ScoringContext _context;
    private readonly GraphValue[] _values;
    private readonly Question[] _questions;
    private readonly SortedDictionary<string, ScoreCounts[]> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _listed = [];

    public ValueScoring(ScoringContext context)
    {
        _context = context;
        _values = GraphValue.In(context);
        // Wanted ones first: an optional one takes a value only where none of them needs it.
        _questions =
        [
            .. context.Files(GoldFamilies.Values)
                .SelectMany(file => file.Values.Select(value => new Question(value, file.Prefix, context.LineOf(value.Place))))
                .OrderBy(static question => question.Gold.IsOptional),
        ];
        foreach (GoldFile file in context.Files(GoldFamilies.Values))
        {
            _parts[file.Prefix] = [.. ValueGrade.All.Select(static _ => ScoreCounts.None)];
        }

        int[] first = Pair(0);
        Compare(first);
        Pair(1, first);
        Pair(2, first);
    }

    public List<ScoreEntry> Missed { get; } = [];

    public List<ScoreEntry> False { get; } = [];

    public List<ScoreAgreement> Agreements { get; } = [];

    /// <summary>Per grade its total, then, where the gold has several files, each of them.</summary>
    public IEnumerable<ScoreRow> Rows => ValueGrade.All.SelectMany((kind, grade) =>
    {
        ScoreRow total = new(ScoreFamily.Values, kind, null, ScoreCounts.Sum(_parts.Values.Select(counts => counts[grade])));
        return _parts.Where(part => _parts.Count > 1 && part.Value[grade] != ScoreCounts.None)
            .Select(part => new ScoreRow(ScoreFamily.Values, kind, part.Key, part.Value[grade]))
            .Prepend(total);
    });

    private int[] Pair(int grade, int[]? byNumber = null)
    {
        int[] answers = BestMatching.Find([.. _questions.Select(question => Fitting(question, grade))], _values.Length);
        for (int i = 0; i < _questions.Length; i++)
        {
            Question question = _questions[i];
            if (question.Gold.IsOptional)
            {
                continue;
            }

            Count(question.Part, grade, answers[i] >= 0 ? new ScoreCounts(1, 0, 0) : new ScoreCounts(0, 1, 0));
            if (answers[i] < 0 && _listed.Add(i))
            {
                Missed.Add(MissedEntry(question, grade, byNumber is null ? null : _values[byNumber[i]]));
            }
        }

        HashSet<int> taken = [.. answers];
        for (int i = 0; i < _values.Length; i++)
        {
            if (!taken.Contains(i))
            {
                Count(_context.Coverage.FileOf(_values[i].Line, GoldFamilies.Values)!.Prefix, grade, new ScoreCounts(0, 0, 1));
                if (byNumber is null)
                {
                    False.Add(FalseEntry(_values[i]));
                }
            }
        }

        return answers;
    }

    // An optional value need only have the right number: of what may be left out, no more is asked.
    private int[] Fitting(Question question, int grade) =>
    [
        .. Enumerable.Range(0, _values.Length)
            .Where(index => _values[index].Line == question.Line)
            .Select(index => (Index: index, Grades: ValueMatch.Grades(question.Gold, _values[index])))
            .Where(fit => fit.Grades > (question.Gold.IsOptional ? 0 : grade))
            .OrderByDescending(static fit => fit.Grades)
            .ThenByDescending(fit => ValueMatch.HasUnit(question.Gold, _values[fit.Index]))
            .ThenByDescending(fit => SharedWords(question.Gold, _values[fit.Index]))
            .Select(static fit => fit.Index),
    ];

    private static bool SharedWords(GoldValue gold, GraphValue value) =>
        gold.Evidence.Contains(value.Evidence, StringComparison.Ordinal) || value.Evidence.Contains(gold.Evidence, StringComparison.Ordinal);

    private void Count(string part, int grade, ScoreCounts one) => _parts[part][grade] = ScoreCounts.Sum([_parts[part][grade], one]);

    private void Compare(int[] byNumber)
    {
        int units = 0;
        int subjects = 0;
        int compared = 0;
        for (int i = 0; i < _questions.Length; i++)
        {
            if (byNumber[i] < 0 || _questions[i].Gold.IsOptional)
            {
                continue;
            }

            GoldValue gold = _questions[i].Gold;
            GraphValue value = _values[byNumber[i]];
            compared++;
            units += ValueMatch.HasUnit(gold, value) ? 1 : 0;
            bool isSubject = value.Subject is { } subject && AcceptedEnd.Of(new GoldEnd(gold.Subject, string.Empty), gold.OtherSubjects, _context.Entities).Accepts(subject);
            subjects += isSubject ? 1 : 0;
        }

        Agreements.Add(new ScoreAgreement("units", units, compared));
        Agreements.Add(new ScoreAgreement("subjects", subjects, compared));
    }

    private static ScoreEntry MissedEntry(Question question, int grade, GraphValue? found) => new(
        ScoreFamily.Values,
        ValueGrade.All[grade],
        question.Line,
        ValueWords.Of(question.Gold),
        question.Gold.Evidence,
        found is null ? "not found" : $"found as {found.Name}",
        found?.Rule,
        ScoringContext.SourceOf(question.Gold.Place));

    private static ScoreEntry FalseEntry(GraphValue value) =>
        new(ScoreFamily.Values, ValueGrade.Number, value.Line, value.Name, value.Evidence, "not in the gold", value.Rule, null);

    private sealed record Question(GoldValue Gold, string Part, int? Line);
}
