using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words of all rules with what they do, found in one pass.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class Vocabulary
{
    private const WordRoles Grammar = WordRoles.Adverb | WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Preposition | WordRoles.Conjunction
        | WordRoles.Shield | WordRoles.Etc | WordRoles.Joint | WordRoles.OwnPlace;

    private static readonly (string List, WordRoles Role)[] Lists =
    [
        ("adverbs", WordRoles.Adverb), ("sureAdverbs", WordRoles.Adverb | WordRoles.SureAdverb), ("verbs", WordRoles.Verb), ("strongVerbs", WordRoles.StrongVerb), ("prepositions", WordRoles.Preposition),
        ("conjunctions", WordRoles.Conjunction), ("shields", WordRoles.Shield), ("etc", WordRoles.Etc), ("joints", WordRoles.Joint),
        ("nounVerbs", WordRoles.NounVerb | WordRoles.General), ("pivotVerbs", WordRoles.Pivot | WordRoles.StrongVerb), ("soughtWords", WordRoles.Verb), ("doneWords", WordRoles.Verb), ("ongoingWords", WordRoles.Verb), ("deniedWords", WordRoles.Verb),
        ("ownPlaces", WordRoles.OwnPlace), ("ownCountries", WordRoles.OwnPlace), ("measures", WordRoles.Measure), ("many", WordRoles.Many), ("counters", WordRoles.Counter), ("countEnds", WordRoles.CountEnd), ("pointing", WordRoles.Pointing), ("deedNouns", WordRoles.DeedNoun), ("openings", WordRoles.Opening), ("workNouns", WordRoles.WorkNoun), ("jointEnds", WordRoles.JointEnd), ("general", WordRoles.General), ("domains", WordRoles.Domain), ("categories", WordRoles.Category),
    ];

    private readonly WordAutomaton _automaton;
    private readonly WordRoles[] _roles;

    public Vocabulary(RuleSet rules)
    {
        Dictionary<string, WordRoles> roles = new(StringComparer.Ordinal);
        void Add(IEnumerable<string> words, WordRoles role)
        {
            foreach (string word in words)
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }

        foreach ((string list, WordRoles role) in Lists)
        {
            Add(rules.WordsOf(list), role);
        }

        Add(rules.Names.SelectMany(static rule => rule.Heads), WordRoles.Head);
        Add(rules.Names.Where(static rule => rule.Label is not ("Policy" or "Industry") && rule.Modifier is not (NameModifier.Proper or NameModifier.Owner or NameModifier.Route or NameModifier.Titled or NameModifier.Quoted)).SelectMany(static rule => rule.Heads), WordRoles.BodyHead);
        Add(rules.Classes.SelectMany(static rule => rule.Nouns), WordRoles.ClassNoun);
        foreach (RelationRule rule in rules.Relations.Where(static rule => rule.Objects != ObjectPlace.Below))
        {
            Add(rule.Triggers, rule.Anywhere ? WordRoles.StrongVerb : WordRoles.Verb);
            if (rule.Objects == ObjectPlace.Between)
            {
                // A long closing word (为核心领域) is nothing else; a short one (合作) may be part of a noun.
                Add(rule.Close.Where(static word => word.Length > 2), WordRoles.StrongVerb);
                Add(rule.Close.Where(static word => word.Length <= 2), WordRoles.Verb);
            }
        }

        Words = [.. roles.Keys.Where(static word => word.Length <= WordPlace.LongestWord).Order(StringComparer.Ordinal)];
        _roles = [.. Words.Select(word => roles[word])];
        _automaton = new WordAutomaton(Words);
    }

    /// <summary>All words, in ordinal order; the number of a word is its place here.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>What a word does.</summary>
    public WordRoles RolesOf(int word) => _roles[word];

    /// <summary>Finds the words of <paramref name="text"/>.</summary>
    public WordMap Map(string text)
    {
        TokenCover tokens = TokenCover.Of(text);
        WordMap map = new(this, tokens, text.Length);
        foreach (WordMatch match in _automaton.In(text))
        {
            WordRoles roles = _roles[match.Word];
            if ((roles & Grammar) != 0 && (roles & (WordRoles.Shield | WordRoles.Etc)) == 0 && tokens.IsInsideWord(match.Start, match.End))
            {
                // 保护 in 保护性, 自 in 自旋: a piece of another word does nothing of its own.
                roles &= ~(WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Adverb | WordRoles.Preposition | WordRoles.Conjunction | WordRoles.Joint);
            }

            if ((roles & Grammar) != 0)
            {
                map.TakeGrammar(match);
            }

            if ((roles & (WordRoles.General | WordRoles.Measure | WordRoles.ClassNoun | WordRoles.Head | WordRoles.Domain)) != 0)
            {
                map.TakeNoun(match);
            }

            if ((roles & WordRoles.Head) != 0 && !tokens.GoesOn(match.End))
            {
                map.TakeHead(match, (roles & WordRoles.BodyHead) != 0);
            }

            map.Take(match, roles);
        }

        return map;
    }
}
