using System.Globalization;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Database;

/// <summary>Opens a file as a store: makes it where there is none, and leaves alone what is no store of this version.</summary>
internal static class DatabaseFile
{
    private const int SmallestDatabase = 512;

    /// <exception cref="GraphStoreException">The file cannot be opened, or is no store of this version.</exception>
    public static SqliteConnection Open(string path, SqliteStoreOptions options)
    {
        RequirePlace(path, options);
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.IsReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            Statement.RunScript(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)options.BusyTimeout.TotalMilliseconds}"));
            bool isStore = IsStoreNow(connection, path);
            if (options.IsReadOnly)
            {
                if (!isStore)
                {
                    throw NoStore(path);
                }
            }
            else
            {
                Statement.RunScript(connection, "PRAGMA journal_mode = WAL");
                if (!isStore)
                {
                    Create(connection, path);
                }
            }

            // NORMAL: a power cut may undo the last documents, whole, but never tears one; see docs/decisions/0013.
            Statement.RunScript(connection, "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
            IdOrder.Register(connection);
            options.Opened?.Invoke(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void RequirePlace(string path, SqliteStoreOptions options)
    {
        if (Directory.Exists(path))
        {
            throw new GraphStoreException(GraphStoreErrorCode.Unreachable, $"Opening '{path}' failed: it is a folder. Name a file in it: '{Path.Combine(path, "plans.db")}'.");
        }

        string? folder = Path.GetDirectoryName(path);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new GraphStoreException(GraphStoreErrorCode.Unreachable, $"Opening '{path}' failed: its folder '{folder}' does not exist. Create it first.");
        }

        // SQLite takes a file of one byte for an empty one, and would write over it.
        FileInfo file = new(path);
        if (file.Exists && file.Length is > 0 and < SmallestDatabase)
        {
            throw new GraphStoreException(GraphStoreErrorCode.NoStore, $"Opening '{path}' failed: the file is no SQLite database. Name another file.");
        }

        if (options.IsReadOnly && !file.Exists)
        {
            throw new GraphStoreException(GraphStoreErrorCode.Unreachable, $"Opening '{path}' failed: the file does not exist. Build it first.");
        }
    }

    // Another process may make the store between two questions: all are answered from one state of the file.
    private static bool IsStoreNow(SqliteConnection connection, string path)
    {
        Statement.RunScript(connection, "BEGIN");
        try
        {
            return IsStore(connection, path);
        }
        finally
        {
            Statement.RunScript(connection, "ROLLBACK");
        }
    }

    /// <summary>True for a store of this version, false for a database with nothing in it.</summary>
    private static bool IsStore(SqliteConnection connection, string path)
    {
        long application = Number(connection, "PRAGMA application_id");
        long version = Number(connection, "PRAGMA user_version");
        if (application == StoreSchema.ApplicationId)
        {
            return version == StoreSchema.Version
                ? true
                : throw new GraphStoreException(
                    version > StoreSchema.Version ? GraphStoreErrorCode.NewerVersion : GraphStoreErrorCode.NoStore,
                    version > StoreSchema.Version
                        ? $"Opening '{path}' failed: its tables are of version {version}, this program knows {StoreSchema.Version}. Use the newer program that made it, or build another file."
                        : $"Opening '{path}' failed: its tables are of version {version}, which no program has made. Name another file.");
        }

        return application == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0 ? false : throw NoStore(path);
    }

    private static void Create(SqliteConnection connection, string path)
    {
        Statement.RunScript(connection, "BEGIN IMMEDIATE");
        // Another process may have made it since: only under the lock is the answer sure.
        Statement.RunScript(connection, IsStore(connection, path) ? "COMMIT" : $"{StoreSchema.Creation} COMMIT");
    }

    private static GraphStoreException NoStore(string path) =>
        new(GraphStoreErrorCode.NoStore, $"Opening '{path}' failed: the file is a database of something else. Name another file.");

    private static long Number(SqliteConnection connection, string sql)
    {
        using Statement statement = new(connection, sql);
        return statement.Number();
    }
}
