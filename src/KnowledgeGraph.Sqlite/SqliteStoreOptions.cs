using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>How a database file is opened.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>True to read only: the file must be there, and writing is refused. Default false.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How long to wait while another process writes. Default 5 s; from 0 to 1 hour.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs on the connection once it is open: tests let writing fail here.</summary>
    internal Action<SqliteConnection>? Opened { get; init; }

    internal void Validate()
    {
        if (BusyTimeout < TimeSpan.Zero || BusyTimeout > TimeSpan.FromHours(1))
        {
            throw new ArgumentOutOfRangeException(nameof(BusyTimeout), BusyTimeout, "The time to wait lies between 0 and 1 hour.");
        }
    }
}
