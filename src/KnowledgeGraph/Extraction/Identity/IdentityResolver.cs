using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Identity;

/// <summary>Joins the names of one document that stand for one thing, and says why.</summary>
/// <remarks>
/// Two names are one where they are equal but for quotes, for a bracketed addition, or for names of places in them (国家自主创新示范区 =
/// 杭州国家自主创新示范区, if the document has only one of that kind). The fullest name is canonical, the lexicon's before all.
/// </remarks>
internal sealed class IdentityResolver(LexiconMatcher lexicon, EntityRef? place)
{
    private readonly Dictionary<EntityRef, Candidate> _candidates = [];
    private readonly Dictionary<EntityRef, EntityRef> _resolved = [];

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
        candidate.IsListed |= (rule == "list-facility" && raw.Name.EndsWith("平台", StringComparison.Ordinal))
            || (raw.Label == "Technology" && rule.StartsWith("list-", StringComparison.Ordinal));
        candidate.IsTopic |= rule.StartsWith("topic", StringComparison.Ordinal);
        foreach ((string key, string value) in properties)
        {
            candidate.Properties.TryAdd(key, value);
        }
    }

    /// <summary>True where this very name was taken before.</summary>
    public bool Knows(EntityRef raw) => _candidates.ContainsKey(raw);

    /// <summary>The entity that a name as found stands for.</summary>
    public EntityRef Resolve(EntityRef raw) => _resolved.GetValueOrDefault(raw, raw);

    /// <summary>Joins what belongs together.</summary>
    public IReadOnlyList<ResolvedEntity> Join()
    {
        List<Group> groups = GroupByName();
        groups = JoinByKey(groups, group => $"{group.Label}/{WithoutBrackets(group.Name)}", "bracketed addition");
        groups = JoinByKey(groups, group => $"{group.Label}/{WithoutPlaces(group.Name, group.Label)}", "name of the place");
        foreach (Group group in groups)
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

    // One name, one type per document: the lexicon's, then that of a title, then the most frequent.
    private List<Group> GroupByName()
    {
        List<Group> groups = [];
        foreach (IGrouping<string, Candidate> same in _candidates.Values.GroupBy(candidate => Plain(Placed(candidate.Raw))).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            Candidate first = same.OrderByDescending(static candidate => candidate.IsTopic)
                .ThenByDescending(static candidate => candidate.FromLexicon)
                .ThenByDescending(static candidate => candidate.IsListed)
                .ThenByDescending(static candidate => candidate.Count)
                .ThenBy(static candidate => candidate.Raw.Label, StringComparer.Ordinal)
                .First();
            groups.Add(new Group(first.Raw.Label, Placed(first.Raw), [.. same], []));
        }

        return groups;
    }

    private static List<Group> JoinByKey(List<Group> groups, Func<Group, string> key, string reason)
    {
        List<Group> joined = [];
        foreach (IGrouping<string, Group> same in groups.GroupBy(key).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            Group[] members = [.. same.OrderByDescending(static group => group.Name.Length).ThenBy(static group => group.Name, StringComparer.Ordinal)];
            Group fullest = members[0];
            joined.Add(members.Length == 1 ? fullest : new Group(
                fullest.Label,
                fullest.Name,
                [.. members.SelectMany(static group => group.Members)],
                [.. members.SelectMany(static group => group.Merged), .. members.Skip(1).Select(group => (group.Name, reason))]));
        }

        return joined;
    }

    // 市创投引导基金 in a plan of Hangzhou is 杭州市创投引导基金.
    private string Placed(EntityRef raw)
    {
        string name = raw.Name;
        if (place is not { } known || raw.Label is not ("Fund" or "Platform" or "Government" or "ScienceCityZone" or "ResearchInstitute" or "Lab" or "Company") || name.Length < 4)
        {
            return name;
        }

        return name[0] == '市' && IsCity(known.Name) ? known.Name + (known.Name.EndsWith('市') ? name[1..] : name)
            : name[0] == '省' && known.Name.EndsWith('省') ? known.Name + name[1..]
            : name;
    }

    private static bool IsCity(string name) => !name.EndsWith('省') && !name.EndsWith('区') && name != "中国";

    private static string Plain(string name) => string.Concat(FoldedText.Of(name).Where(static c => c is not ('“' or '”' or '《' or '》' or ' ')));

    private static string WithoutBrackets(string name)
    {
        string plain = Plain(name);
        int open = plain.IndexOf('(', StringComparison.Ordinal);
        return open > 1 && plain.EndsWith(')') ? plain[..open] : plain;
    }

    private string WithoutPlaces(string name, string label)
    {
        string plain = WithoutBrackets(name);
        if (label is "Region" or "Government" or "University" or "Company" or "Policy")
        {
            return plain;
        }

        // Only the document's own place, its levels and the country: names of other places tell things apart.
        List<string> drop = ["国家"];
        if (place is { } known)
        {
            drop.AddRange(lexicon.Find(known.Name)?.Surfaces.OrderByDescending(static surface => surface.Length) ?? Enumerable.Empty<string>());
            drop.Add(known.Name);
        }

        string rest = plain;
        foreach (string word in drop)
        {
            int at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && rest.Length - word.Length >= 4)
            {
                rest = rest.Remove(at, word.Length);
            }
        }

        return rest;
    }

    private sealed class Candidate(EntityRef raw)
    {
        public EntityRef Raw { get; } = raw;

        public SortedSet<string> Surfaces { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

        public int Count { get; set; }

        public bool FromLexicon { get; set; }

        public bool IsTopic { get; set; }

        /// <summary>Told by a list that leaves no doubt.</summary>
        public bool IsListed { get; set; }
    }

    private sealed record Group(string Label, string Name, IReadOnlyList<Candidate> Members, IReadOnlyList<(string Surface, string Reason)> Merged)
    {
        public ResolvedEntity ToEntity()
        {
            string[] aliases =
            [
                .. Members.SelectMany(static member => member.Surfaces.Append(member.Raw.Name)).Where(surface => surface != Name).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            Dictionary<string, string> properties = new(StringComparer.Ordinal);
            foreach ((string key, string value) in Members.SelectMany(static member => member.Properties))
            {
                properties.TryAdd(key, value);
            }

            return new ResolvedEntity(new EntityRef(Label, Name), aliases, Merged, properties);
        }
    }
}
