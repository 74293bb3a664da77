using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Database;

/// <summary>Rows by id in ordinal order of UTF-16, as the library orders everywhere.</summary>
/// <remarks>
/// SQLite orders by code point. The two differ only where an id holds a character beyond U+FFFF, which is rare: only then is the order made by
/// a comparison of ours, while reading; no index depends on it, so that any SQLite tool can open the file.
/// </remarks>
internal static class IdOrder
{
    private const string Collation = "KG_ORDINAL";

    public static void Register(SqliteConnection connection) => connection.CreateCollation(Collation, string.CompareOrdinal);

    /// <summary>What stands behind <c>ORDER BY</c> for the ids of a table.</summary>
    public static string For(SqliteConnection connection, string table)
    {
        using Statement hasPairs = new(connection, $"SELECT EXISTS (SELECT 1 FROM {table} WHERE {StoreSchema.HoldsPairs})");
        return hasPairs.Number() == 1 ? $"{table}.id COLLATE {Collation}" : $"{table}.id";
    }
}
