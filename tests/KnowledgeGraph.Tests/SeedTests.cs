using System.Security.Cryptography;

namespace KnowledgeGraph.Tests;

public sealed class SeedTests
{
    [Fact]
    public void The_plan_in_seeds_is_as_it_was_found()
    {
        byte[] bytes = File.ReadAllBytes(Repository.SeedPath);
        Assert.Equal(72_776, bytes.Length);
        Assert.Equal("9d1b817ad3501991af5b9c299496fbe9ad01464ecb0d75e5d3e24f64e39fb06c", Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
