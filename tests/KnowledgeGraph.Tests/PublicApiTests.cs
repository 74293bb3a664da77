using System.Reflection;
using PublicApiGenerator;

namespace KnowledgeGraph.Tests;

/// <summary>Each package's public API is one approved file, so that a change of it is a line in the diff.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("KnowledgeGraph.Segmentation")]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Sqlite")]
    [InlineData("KnowledgeGraph.Neo4j")]
    public void The_public_api_is_the_approved_one(string package)
    {
        ApiGeneratorOptions options = new() { IncludeAssemblyAttributes = false };
        string api = Assembly.Load(package).GeneratePublicApi(options).ReplaceLineEndings("\n");
        Approval.Verify($"tests/KnowledgeGraph.Tests/PublicApi/{package}.approved.txt", api);
    }
}
