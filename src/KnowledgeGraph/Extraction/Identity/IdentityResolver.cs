using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Identity;

/// <summary>Joins the names of one document that stand for one thing, and says why.</summary>
/// <remarks>
/// Names are one where they are equal but for quotes, levels and ends written out; for an end that names of their label may leave out; for a bracketed addition; for the document's own place in them; or
/// where one abbreviates the other. A name that could be short for two things is neither, and what the lexicon knows as two stays two, but for an end left out.
/// The fullest name is canonical, the lexicon's before all.
/// </remarks>
internal sealed class IdentityResolver
{
    private const int Unknown = 2;

    private readonly IdentityRules _rules;
    private readonly LexiconMatcher _lexicon;
    private readonly LocalNames _local;
    private readonly NameVariants _variants;
    private readonly Dictionary<EntityRef, Candidate> _candidates = [];
    private readonly Dictionary<EntityRef, EntityRef> _resolved = [];
    private readonly Dictionary<string, EntityRef> _declared = new(StringComparer.Ordinal);

    public IdentityResolver(IdentityRules rules, LexiconMatcher lexicon, EntityRef? place)
    {
        _rules = rules;
        _lexicon = lexicon;
        _local = new LocalNames(rules, lexicon, place);
        _variants = new NameVariants(rules, lexicon, place);
    }

    /// <summary>Takes a name as it was found.</summary>
    public void Add(EntityRef raw, string surface, string rule, IReadOnlyDictionary<string, string> properties)
    {
        if (!_candidates.TryGetValue(raw, out Candidate? candidate))
        {
            _candidates[raw] = candidate = new Candidate(raw);
        }

        candidate.Count++;
        candidate.Surfaces.Add(surface);
        candidate.FromLexicon |= rule == "lexicon";
        candidate.IsDecided |= _rules.Decisive.Any(decisive => decisive.Rule == rule
            && (decisive.Only is not { } only || raw.Label == only || raw.Name.EndsWith(only, StringComparison.Ordinal)));
        candidate.IsTopic |= rule.StartsWith("topic", StringComparison.Ordinal);
        if (ReasonOf(rule) is { } reason && NameVariants.Plain(surface) != NameVariants.Plain(raw.Name))
        {
            candidate.Told.Add((surface, reason));
        }

        foreach ((string key, string value) in properties)
        {
            candidate.Properties.TryAdd(key, value);
        }
    }

    /// <summary>Takes a short name that the text itself gives a thing (以下简称).</summary>
    public void Declare(EntityRef full, string shortName) => _declared.TryAdd($"{full.Label}/{NameVariants.Plain(shortName)}", full);

    /// <summary>True where this very name was taken before.</summary>
    public bool Knows(EntityRef raw) => _candidates.ContainsKey(raw);

    /// <summary>The entity that a name as found stands for.</summary>
    public EntityRef Resolve(EntityRef raw) => _resolved.GetValueOrDefault(raw, raw);

    /// <summary>The name with the document's place written out where it begins with the level of one (省人民政府); else the name as it is.</summary>
    public string LocalInFull(string label, string name) => _local.IsLocal(label, name) && _local.InFull(label, name) is { } full ? full.Name : name;

    /// <summary>Joins what belongs together.</summary>
    public IReadOnlyList<ResolvedEntity> Join()
    {
        List<NameGroup> groups = GroupByName();
        groups = JoinVariants(groups, group => new NameVariant(_variants.Written(group.Label, group.Name), new HashSet<string>()), "written out");
        groups = JoinEnded(groups);
        groups = JoinVariants(groups, group => _variants.Bracket(group.Label, group.Name), "bracketed addition");
        groups = JoinVariants(groups, group => _variants.Places(group.Label, group.Name), "name of the place");
        groups = JoinAbbreviations(groups);
        foreach (NameGroup group in groups)
        {
            foreach (Candidate member in group.Members)
            {
                _resolved[member.Raw] = new EntityRef(group.Label, group.Name);
            }
        }

        return
        [
            .. groups.Select(static group => group.ToEntity())
                .OrderBy(static entity => entity.Ref.Label, StringComparer.Ordinal)
                .ThenBy(static entity => entity.Ref.Name, StringComparer.Ordinal),
        ];
    }

    private static string? ReasonOf(string rule) => rule switch
    {
        "lexicon" => "lexicon",
        LocalNames.OwnPlaceRule => "the document's place",
        ShortForms.DeclaredRule => "short name given in the text",
        ShortForms.SoughtRule => "abbreviation",
        _ => null,
    };

    // One name, one type per document: the lexicon's, then that of a title, then the most frequent.
    private List<NameGroup> GroupByName()
    {
        List<NameGroup> groups = [];
        foreach (IGrouping<string, (Candidate Candidate, string Name, string? Reason)> same in _candidates.Values.Select(InFull)
            .GroupBy(static named => NameVariants.Plain(named.Name)).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            (Candidate first, string name, _) = same.OrderByDescending(static named => named.Candidate.IsTopic)
                .ThenByDescending(static named => named.Candidate.FromLexicon)
                .ThenByDescending(static named => named.Candidate.IsDecided)
                .ThenByDescending(static named => named.Candidate.Count)
                .ThenBy(static named => named.Candidate.Raw.Label, StringComparer.Ordinal)
                .ThenBy(static named => named.Name, StringComparer.Ordinal)
                .First();
            groups.Add(new NameGroup(
                first.Raw.Label,
                name,
                [.. same.Select(static named => named.Candidate)],
                [.. same.Select(named => Merged(named.Candidate, named.Reason, first.Raw.Label, name)).OfType<(string, string)>()]));
        }

        return groups;
    }

    private static (string Surface, string Reason)? Merged(Candidate candidate, string? reason, string label, string name)
    {
        EntityRef raw = candidate.Raw;
        return raw.Label != label ? ($"{raw.Name} ({raw.Label})", "one name, one kind")
            : raw.Name == name ? null
            : (raw.Name, reason ?? "marks left out");
    }

    private (Candidate Candidate, string Name, string? Reason) InFull(Candidate candidate)
    {
        EntityRef raw = candidate.Raw;
        if (_declared.TryGetValue($"{raw.Label}/{NameVariants.Plain(raw.Name)}", out EntityRef full))
        {
            return (candidate, full.Name, "short name given in the text");
        }

        string bare = _variants.Bare(raw.Name);
        return _local.InFull(raw.Label, bare) is { } written ? (candidate, written.Name, written.Reason)
            : (candidate, bare, null);
    }

    // Within one key a name with fewer extras is the one with more, if only one has them: of 国家X, 杭州X and X the last could be either.
    private List<NameGroup> JoinVariants(List<NameGroup> groups, Func<NameGroup, NameVariant> variantOf, string reason)
    {
        List<NameGroup> joined = [];
        foreach (IGrouping<string, (NameGroup Group, NameVariant Variant)> same in groups.Select(group => (Group: group, Variant: variantOf(group)))
            .GroupBy(static pair => $"{pair.Group.Label}/{pair.Variant.Key}").OrderBy(static key => key.Key, StringComparer.Ordinal))
        {
            (NameGroup Group, NameVariant Variant)[] members =
            [
                .. same.OrderByDescending(static pair => pair.Variant.Extras.Count).ThenByDescending(static pair => pair.Group.Name.Length)
                    .ThenBy(static pair => pair.Group.Name, StringComparer.Ordinal),
            ];
            Dictionary<int, List<NameGroup>> into = [];
            for (int i = 0; i < members.Length; i++)
            {
                int[] fuller = [.. Enumerable.Range(0, i).Where(j => into.ContainsKey(j) && members[j].Variant.Extras.IsSupersetOf(members[i].Variant.Extras))];
                if (fuller.Length == 1 && !IsKnownApart(members[fuller[0]].Group, members[i].Group))
                {
                    into[fuller[0]].Add(members[i].Group);
                }
                else
                {
                    into[i] = [];
                }
            }

            joined.AddRange(into.Select(pair => pair.Value.Count == 0 ? members[pair.Key].Group : members[pair.Key].Group.With(pair.Value, reason)));
        }

        return joined;
    }

    // 汽车 and 汽车产业 are one, though the lexicon may know both: under its own name, so that documents agree; the shorter of two it knows, the fuller of two it does not.
    private List<NameGroup> JoinEnded(List<NameGroup> groups)
    {
        List<NameGroup> joined = [];
        foreach (IGrouping<string, NameGroup> same in groups.GroupBy(group => $"{group.Label}/{_variants.WithoutEnd(group.Label, group.Name)}").OrderBy(static key => key.Key, StringComparer.Ordinal))
        {
            NameGroup[] members =
            [
                .. same.OrderBy(Rank).ThenBy(group => Rank(group) == Unknown ? -group.Name.Length : group.Name.Length).ThenBy(static group => group.Name, StringComparer.Ordinal),
            ];
            joined.Add(members.Length == 1 ? members[0] : members[0].With([.. members.Skip(1)], "end left out"));
        }

        return joined;
    }

    private int Rank(NameGroup group) => Known(group) switch { { IsContextual: false } => 0, { } => 1, null => Unknown };

    private List<NameGroup> JoinAbbreviations(List<NameGroup> groups)
    {
        Dictionary<NameGroup, List<NameGroup>> into = new(ReferenceEqualityComparer.Instance);
        HashSet<NameGroup> gone = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<(string, char), NameGroup> same in groups.Where(group => _rules.Abbreviated.Contains(group.Label)).GroupBy(static group => (group.Label, group.Name[0])))
        {
            // The longest first: a short name goes to the fullest.
            NameGroup[] members = [.. same.OrderByDescending(static group => group.Name.Length).ThenBy(static group => group.Name, StringComparer.Ordinal)];
            for (int i = 1; i < members.Length; i++)
            {
                NameGroup[] full = [.. members.Take(i).Where(other => !gone.Contains(other) && IsShort(members[i], other))];
                if (full.Length == 1)
                {
                    gone.Add(members[i]);
                    into.TryAdd(full[0], []);
                    into[full[0]].Add(members[i]);
                }
            }
        }

        return [.. groups.Where(group => !gone.Contains(group)).Select(group => into.TryGetValue(group, out List<NameGroup>? shorter) ? group.With(shorter, "abbreviation") : group)];
    }

    private bool IsShort(NameGroup group, NameGroup full)
    {
        // 省委 is known, and short for no other body of the province.
        if (group.Members.Any(static member => member.FromLexicon))
        {
            return false;
        }

        string name = NameVariants.Plain(group.Name);
        string other = NameVariants.Plain(full.Name);
        return Contraction.MayBe(name, other) && !IsKnownApart(group, full) && new Contraction(other, _rules.Fillers).Gives(name);
    }

    private bool IsKnownApart(NameGroup left, NameGroup right) =>
        Known(left) is { } one && Known(right) is { } other && one != other;

    private LexiconEntry? Known(NameGroup group) => _lexicon.Find(NameVariants.Plain(group.Name)) is { } entry && entry.Label == group.Label ? entry : null;
}
