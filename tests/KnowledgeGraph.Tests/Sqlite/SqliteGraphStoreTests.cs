using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Sqlite;

public sealed class SqliteGraphStoreTests : GraphStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _stores;

    public void Dispose() => _folder.Dispose();

    protected override async Task<IGraphStore> OpenEmptyAsync() =>
        await SqliteGraphStore.OpenAsync(_folder[$"{_stores++}.db"], cancellationToken: TestContext.Current.CancellationToken);
}
