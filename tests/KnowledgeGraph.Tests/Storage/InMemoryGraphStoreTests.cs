using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage;

public sealed class InMemoryGraphStoreTests : GraphStoreContract
{
    protected override Task<IGraphStore> OpenEmptyAsync() => Task.FromResult<IGraphStore>(new InMemoryGraphStore());
}
