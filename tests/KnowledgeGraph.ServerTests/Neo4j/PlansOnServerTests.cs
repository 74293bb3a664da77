using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Real plans on a real server: what was written is asked for in plain Cypher.</summary>
[Collection(StoreServer.Name)]
public sealed class PlansOnServerTests(RealServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_label_and_type_counts_as_many_as_in_the_graph()
    {
        (string uri, PropertyGraph graph) = await LoadAllAsync();
        foreach ((string label, int count) in graph.Nodes.SelectMany(static node => node.Labels).CountBy(static label => label))
        {
            Assert.Equal((label, count), (label, await Server.NumberAsync(uri, $"MATCH (n:`{label}`) RETURN count(n)")));
        }

        foreach ((string type, int count) in graph.Relationships.CountBy(static relationship => relationship.Type))
        {
            Assert.Equal((type, count), (type, await Server.NumberAsync(uri, $"MATCH ()-[r:`{type}`]->() RETURN count(r)")));
        }

        // Nothing stands beside them.
        Assert.Equal(graph.Nodes.Count, await Server.NumberAsync(uri, "MATCH (n) RETURN count(n)"));
        Assert.Equal(graph.Relationships.Count, await Server.NumberAsync(uri, "MATCH ()-[r]->() RETURN count(r)"));
    }

    [Fact]
    public async Task Every_node_and_relationship_reads_back_as_it_was_written()
    {
        (string uri, PropertyGraph graph) = await LoadAllAsync();
        Dictionary<string, CypherRecord> nodes = (await Server.AskAsync(uri, "MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties"))
            .ToDictionary(static row => row.Get<string>("id"));
        Assert.Equal(graph.Nodes.Count, nodes.Count);
        foreach (Node node in graph.Nodes)
        {
            CypherRecord row = nodes[node.Id];
            Assert.Equal(node.Labels, row.Get<IReadOnlyList<object?>>("labels").Cast<string>().Order(StringComparer.Ordinal));
            AssertSame(node.Properties, row.Get<IReadOnlyDictionary<string, object?>>("properties"));
        }

        Dictionary<string, CypherRecord> relationships = (await Server.AskAsync(
            uri,
            "MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties")).ToDictionary(static row => row.Get<string>("id"));
        Assert.Equal(graph.Relationships.Count, relationships.Count);
        foreach (Relationship relationship in graph.Relationships)
        {
            CypherRecord row = relationships[relationship.Id];
            Assert.Equal((relationship.Type, relationship.StartId, relationship.EndId), (row.Get<string>("type"), row.Get<string>("start"), row.Get<string>("end")));
            AssertSame(relationship.Properties, row.Get<IReadOnlyDictionary<string, object?>>("properties").Where(static pair => pair.Key != "id").ToDictionary());
        }
    }

    [Fact]
    public async Task Labs_fields_zones_and_targets_of_the_seed_are_joined_as_the_graph_says()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph seed = Plans.Seed();
        await store.ReplaceAsync(seed, Stop);
        string uri = (await servers.StoreAsync()).Uri;
        Dictionary<string, Node> nodes = seed.Nodes.ToDictionary(static node => node.Id);
        foreach (string label in (string[])["Lab", "TechnologyField", "ScienceCityZone", "Target"])
        {
            string[] expected =
            [
                .. seed.Relationships
                    .Where(relationship => nodes[relationship.StartId].Labels.Contains(label) || nodes[relationship.EndId].Labels.Contains(label))
                    .Select(static relationship => $"{relationship.StartId} {relationship.Type} {relationship.EndId}").Order(StringComparer.Ordinal),
            ];
            string[] found =
            [
                .. (await Server.AskAsync(uri, $"MATCH (a)-[r]->(b) WHERE a:{label} OR b:{label} RETURN a.id + ' ' + type(r) + ' ' + b.id AS words"))
                    .Select(static row => row.Get<string>("words")).Order(StringComparer.Ordinal),
            ];
            Assert.NotEmpty(expected);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task A_second_load_sends_no_write_at_all()
    {
        await LoadAllAsync();
        Neo4jServer server = await servers.StoreAsync();
        await using CypherClient client = new(new(server.Uri));
        await using CountingSession session = new(client.OpenSession());
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenOverAsync(session, StoreServer.Schema, Stop);
        foreach (DocumentGraph document in Plans.All())
        {
            Assert.Equal(default, await store.ReplaceAsync(document, Stop));
        }

        Assert.Equal(0, session.Writes);
        Assert.True(session.Reads > 0);
    }

    [Fact]
    public async Task An_edited_paragraph_touches_only_what_it_says()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph before = Plans.Seed();
        // As long as before, so that no other place moves.
        DocumentGraph after = Plans.Seed(Replace(Plans.SeedText, "支持之江实验室", "支持西湖实验室"));
        await store.ReplaceAsync(before, Stop);

        StoreChange change = await store.ReplaceAsync(after, Stop);

        await GraphStoreContract.AssertHoldsAsync(store, after);
        int written = change.NodesCreated + change.NodesUpdated + change.NodesDeleted + change.RelationshipsCreated + change.RelationshipsUpdated + change.RelationshipsDeleted;
        Assert.InRange(written, 3, 40);
    }

    [Fact]
    public async Task Lines_added_at_the_top_move_all_places_and_change_nothing_else()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph before = Plans.Seed();
        DocumentGraph after = Plans.Seed(Replace(Plans.SeedText, "一、", "\n\n一、"));
        await store.ReplaceAsync(before, Stop);

        StoreChange change = await store.ReplaceAsync(after, Stop);

        await GraphStoreContract.AssertHoldsAsync(store, after);
        Assert.True(change.RelationshipsUpdated > 500);
    }

    [Fact]
    public async Task A_removed_document_takes_its_own_and_leaves_what_others_say()
    {
        Assert.SkipWhen(Repository.SharedPath is null, "The shared documents are not there.");
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        IReadOnlyList<DocumentGraph> all = Plans.All();
        foreach (DocumentGraph document in all)
        {
            await store.ReplaceAsync(document, Stop);
        }

        foreach (int count in Enumerable.Range(1, all.Count))
        {
            await store.RemoveAsync(all[count - 1].DocumentId, Stop);
            await GraphStoreContract.AssertHoldsAsync(store, [.. all.Skip(count)]);
        }

        Assert.Equal(0, await Server.NumberAsync((await servers.StoreAsync()).Uri, "MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task What_people_add_to_nodes_stays()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        string uri = (await servers.StoreAsync()).Uri;
        DocumentGraph before = Plans.Seed();
        string section = before.Nodes.First(static node => node.Labels.Contains("Section")).Id;
        await store.ReplaceAsync(before, Stop);
        await Server.AskAsync(uri, "MATCH (s:Section {id: $id}) SET s.note = '看这里', s:Favourite CREATE (:Memo {text: '…'})-[:ON]->(s)", ("id", section));

        await store.ReplaceAsync(Plans.Seed(Replace(Plans.SeedText, "一、", "\n一、")), Stop);

        Assert.Equal(1, await Server.NumberAsync(uri, "MATCH (:Memo)-[:ON]->(s:Favourite {id: $id, note: '看这里'}) RETURN count(s)", ("id", section)));
        await Server.AskAsync(uri, "MATCH (m:Memo) DETACH DELETE m");
    }

    private async Task<(string Uri, PropertyGraph Graph)> LoadAllAsync()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        IReadOnlyList<DocumentGraph> all = Plans.All();
        foreach (DocumentGraph document in all)
        {
            await store.ReplaceAsync(document, Stop);
        }

        return ((await servers.StoreAsync()).Uri, PropertyGraph.Merge(all));
    }

    private static void AssertSame(PropertyMap expected, IReadOnlyDictionary<string, object?> found)
    {
        // What begins with an underscore is the store's own.
        Dictionary<string, object?> own = found.Where(static pair => !pair.Key.StartsWith('_')).ToDictionary();
        Assert.Equal(expected.Keys, own.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, object value) in expected)
        {
            if (value is IReadOnlyList<string> list)
            {
                Assert.Equal(list, ((IReadOnlyList<object?>)own[name]!).Cast<string>());
            }
            else
            {
                Assert.Equal(value, own[name]);
            }
        }
    }

    private static string Replace(string text, string words, string others)
    {
        int index = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(index >= 0, $"The seed does not say '{words}'.");
        return string.Concat(text.AsSpan(0, index), others, text.AsSpan(index + words.Length));
    }
}
