using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Graph.Proposals;

/// <summary>Finds entities, of one document or several, that are likely one thing but are not joined: nothing but equal ids, the lexicon and corrections joins over documents.</summary>
public sealed class MergeProposals
{
    private const int MostPlaces = 3;
    private const int FewestWords = 3;

    private readonly IdentityRules _rules;
    private readonly Lexicon _lexicon;
    private readonly LocalNames _local;
    private readonly string[] _regions;
    private readonly HashSet<string> _regionNames;
    private readonly Dictionary<(string From, string Into), string> _found = [];
    private readonly Dictionary<string, List<ProposalPlace>> _places = new(StringComparer.Ordinal);

    private MergeProposals(GraphDefinitions definitions)
    {
        _rules = definitions.Rules.Identity;
        _lexicon = definitions.Lexicon;
        _local = new LocalNames(_rules, new LexiconMatcher(Lexicon.Empty), null);
        _regions = [.. _lexicon.Entries.Where(static entry => entry.Label == DocumentPlace.RegionLabel).SelectMany(static entry => entry.Surfaces).OrderByDescending(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal)];
        _regionNames = new HashSet<string>(_regions, StringComparer.Ordinal);
    }

    /// <summary>The proposals for a graph, by the ids of what is kept and what goes, in ordinal order.</summary>
    /// <param name="definitions">The definitions that the graph was built with.</param>
    /// <param name="nodes">Its nodes, in any order.</param>
    /// <param name="relationships">Its relationships, in any order; <c>MENTIONS</c> are the evidence.</param>
    public static IReadOnlyList<MergeProposal> Find(GraphDefinitions definitions, IEnumerable<Node> nodes, IEnumerable<Relationship> relationships)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        MergeProposals proposals = new(definitions);
        proposals.NotePlaces(relationships);

        // A keyword is a word, whatever else bears it as a name.
        Named[] entities = [.. nodes.Where(static node => node.Labels.Contains("Entity") && !node.Labels.Contains("Term")).Select(Named.Of).OrderBy(static entity => entity.Id, StringComparer.Ordinal)];
        proposals.SameName(entities);
        Named[] bodies = [.. entities.Where(entity => proposals._rules.Abbreviated.Contains(entity.Label))];
        proposals.SharedSurface(bodies);
        proposals.Variants(bodies, static (found, entity) => WithoutBracket(entity.Plain), "bracketed addition");
        proposals.Variants(bodies, static (found, entity) => found.WithoutRegion(entity.Plain), "name of a place");
        proposals.Abbreviations(bodies);
        proposals.SameWords(bodies);
        return
        [
            .. proposals._found.OrderBy(static pair => pair.Key.Into, StringComparer.Ordinal).ThenBy(static pair => pair.Key.From, StringComparer.Ordinal)
                .Select(pair => new MergeProposal(pair.Key.From, pair.Key.Into, pair.Value, [.. proposals.PlacesOf(pair.Key.From), .. proposals.PlacesOf(pair.Key.Into)])),
        ];
    }

    private void NotePlaces(IEnumerable<Relationship> relationships)
    {
        foreach (Relationship mention in relationships.Where(static relationship => relationship.Type == "MENTIONS"))
        {
            if (!_places.TryGetValue(mention.EndId, out List<ProposalPlace>? places))
            {
                _places.Add(mention.EndId, places = []);
            }

            places.Add(new ProposalPlace(
                mention.EndId, (string)mention.Properties["document"], (long)mention.Properties["line"], (string)mention.Properties["surface"]));
        }

        foreach (List<ProposalPlace> places in _places.Values)
        {
            places.Sort(static (left, right) => string.CompareOrdinal(left.Document, right.Document) is not 0 and int byDocument ? byDocument
                : left.Line != right.Line ? left.Line.CompareTo(right.Line)
                : string.CompareOrdinal(left.Surface, right.Surface));
        }
    }

    private IEnumerable<ProposalPlace> PlacesOf(string id) => (_places.GetValueOrDefault(id) ?? []).Distinct().Take(MostPlaces);

    private void SameName(Named[] entities)
    {
        foreach (IGrouping<string, Named> same in entities.Where(static entity => entity.Label is not "Indicator" and not "Term").GroupBy(static entity => entity.Plain))
        {
            // The kind that is named most often is kept.
            Named[] members = [.. same.OrderByDescending(entity => _places.GetValueOrDefault(entity.Id)?.Count ?? 0).ThenBy(static entity => entity.Id, StringComparer.Ordinal)];
            foreach (Named other in members.Skip(1))
            {
                Propose(other, members[0], members[0].Label == other.Label ? "same name but for marks" : "same name, another kind", isDirected: true);
            }
        }
    }

    private void SharedSurface(Named[] entities)
    {
        // 市创投引导基金 is what many cities call theirs.
        foreach (IGrouping<string, (string Surface, Named Entity)> same in entities
            .SelectMany(entity => entity.Surfaces.Where(surface => surface.Length > 2 && !_local.IsLocal(entity.Label, surface)).Select(surface => (Surface: surface, Entity: entity)))
            .GroupBy(static pair => $"{pair.Entity.Label}/{pair.Surface}"))
        {
            Named[] members = [.. same.Select(static pair => pair.Entity).Distinct().OrderBy(static entity => entity.Id, StringComparer.Ordinal)];
            for (int i = 1; i < members.Length; i++)
            {
                Propose(members[i], members[0], $"both are called {same.First().Surface}");
            }
        }
    }

    private void Variants(Named[] entities, Func<MergeProposals, Named, string> key, string reason)
    {
        foreach (IGrouping<string, Named> same in entities.GroupBy(entity => $"{entity.Label}/{key(this, entity)}"))
        {
            // 杭州X and 宁波X are two; either may be X.
            Named[] bare = [.. same.Where(entity => entity.Plain == key(this, entity))];
            foreach (Named full in same.Except(bare).Where(_ => bare.Length > 0))
            {
                Propose(bare[0], full, reason);
            }
        }
    }

    private void Abbreviations(Named[] entities)
    {
        foreach (IGrouping<(string, char), Named> same in entities.GroupBy(static entity => (entity.Label, entity.Plain[0])))
        {
            foreach (Named full in same)
            {
                Contraction? contraction = null;
                foreach (Named name in same.Where(name => Contraction.MayBe(name.Plain, full.Plain)))
                {
                    contraction ??= new Contraction(full.Plain, _rules.Fillers);
                    if (contraction.Gives(name.Plain))
                    {
                        Propose(name, full, "abbreviation");
                    }
                }
            }
        }
    }

    private void SameWords(Named[] entities)
    {
        Dictionary<string, List<Named>> byWords = new(StringComparer.Ordinal);
        (Named Entity, string[] Words)[] all = [.. entities.Select(entity => (entity, new Contraction(entity.Plain, _rules.Fillers).Words.Order(StringComparer.Ordinal).ToArray()))];
        foreach ((Named entity, string[] words) in all.Where(static pair => pair.Words.Length >= FewestWords))
        {
            string key = $"{entity.Label}/{string.Join('|', words)}";
            byWords.TryAdd(key, []);
            byWords[key].Add(entity);
        }

        foreach ((Named entity, string[] words) in all.Where(static pair => pair.Words.Length >= FewestWords))
        {
            Look(entity, words, "the same words");
            for (int i = 0; i < words.Length && words.Length > FewestWords; i++)
            {
                // A number or a place more tells things apart.
                if (!words[i].Any(char.IsAsciiDigit) && !_regionNames.Contains(words[i]))
                {
                    Look(entity, [.. words[..i], .. words[(i + 1)..]], $"the same words but {words[i]}");
                }
            }
        }

        void Look(Named entity, string[] words, string reason)
        {
            foreach (Named other in byWords.GetValueOrDefault($"{entity.Label}/{string.Join('|', words)}") ?? [])
            {
                if (other.Plain[^1] == entity.Plain[^1] && Owner(other) == Owner(entity))
                {
                    Propose(other, entity, reason);
                }
            }
        }
    }

    // What a name begins with: 浙江大学…实验室 and 浙江工业大学…实验室 are of two owners.
    private LexiconEntry? Owner(Named entity)
    {
        for (int length = entity.Plain.Length - 1; length > 1; length--)
        {
            if (_lexicon.Find(entity.Plain[..length]) is { IsContextual: false } owner)
            {
                return owner;
            }
        }

        return null;
    }

    // Of two names the lexicon's is kept, else the longer.
    private void Propose(Named left, Named right, string reason, bool isDirected = false)
    {
        if (left.Id == right.Id || (Known(left) is { } one && Known(right) is { } other && one != other && one.Label == other.Label))
        {
            return;
        }

        bool keepsLeft = !isDirected && (Known(left) is not null, left.Plain.Length, right.Id).CompareTo((Known(right) is not null, right.Plain.Length, left.Id)) > 0;
        (Named from, Named into) = keepsLeft ? (right, left) : (left, right);
        if (!_found.ContainsKey((into.Id, from.Id)))
        {
            _found.TryAdd((from.Id, into.Id), reason);
        }
    }

    private LexiconEntry? Known(Named entity) => _lexicon.Find(entity.Name) is { } entry && entry.Label == entity.Label ? entry : null;

    private static string WithoutBracket(string name) => name.EndsWith(')') && name.LastIndexOf('(') is > 1 and int open ? name[..open] : name;

    private string WithoutRegion(string name)
    {
        const int shortestRest = 4;
        string? region = Array.Find(_regions, region => name.Length - region.Length >= shortestRest && name.StartsWith(region, StringComparison.Ordinal));
        return region is null ? name : name[region.Length..];
    }

    private sealed record Named(string Id, string Label, string Name, string Plain, IReadOnlyList<string> Surfaces)
    {
        public static Named Of(Node node)
        {
            string[] aliases = node.Properties.TryGetValue("aliases", out object? list) && list is IReadOnlyList<string> known ? [.. known] : [];
            return new Named(node.Id, node.Labels.First(static label => label != "Entity"), node.Name, NameVariants.Plain(node.Name), [node.Name, .. aliases]);
        }
    }
}
