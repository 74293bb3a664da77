using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Nobody pays for a part of the data that is not used.</summary>
public sealed class LazyLoadingTests
{
    [Theory]
    [InlineData("words without model", "MainDictionary")]
    [InlineData("words", "HmmModel MainDictionary")]
    [InlineData("tags without model", "MainDictionary TagTable")]
    [InlineData("tags", "MainDictionary TagTable TaggingModel")]
    [InlineData("keywords", "HmmModel IdfTable MainDictionary")]
    public async Task Only_the_parts_in_use_are_read(string use, string parts)
    {
        using ChildProcess child = ChildProcess.Start(ChildProcess.Job(LoadingJob.Name, use));
        (int exitCode, string output, string errors) = await child.EndAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, "", parts), (exitCode, errors, output.TrimEnd()));
    }
}
