using System.Text;
using System.Text.Json;
using KnowledgeGraph.Cli.Queries;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Cli;

public sealed class CypherJsonTests
{
    [Fact]
    public async Task Numbers_of_a_vector_keep_their_type_and_digits()
    {
        await using CypherClient client = new(new("bolt://localhost"));
        CypherJson writer = new(new RelationshipEnds(client));

        Assert.Equal("[-128,1]", Json(writer, new sbyte[] { -128, 1 }));
        Assert.Equal("[-2]", Json(writer, new short[] { -2 }));
        Assert.Equal("[1,2147483647]", Json(writer, new[] { 1, int.MaxValue }));
        Assert.Equal("[9223372036854775807]", Json(writer, new[] { long.MaxValue }));
        Assert.Equal("[0.1,3.0,\"NaN\"]", Json(writer, new[] { 0.1f, 3f, float.NaN }));
        Assert.Equal("[0.1,1E+300]", Json(writer, new[] { 0.1, 1e300 }));
    }

    private static string Json(CypherJson writer, Array numbers)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = CypherJson.OpenWriter(bytes))
        {
            writer.Write(json, new CypherVector(numbers));
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
