using System.Globalization;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Sqlite.Database;

/// <summary>Says in one line what SQLite could not do, where, and what to do about it.</summary>
internal sealed class SqliteErrors(string path, TimeSpan busyTimeout)
{
    public GraphStoreException Of(SqliteException exception, string doing)
    {
        (string code, string message, bool isTransient) = exception.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => (
                GraphStoreErrorCode.Locked,
                $"another process is writing to it; waited {busyTimeout.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture)} s. Wait until it is done and try again",
                true),
            raw.SQLITE_READONLY => (GraphStoreErrorCode.ReadOnly, "it may only be read. Open it for writing, or make the file and its folder writable", false),
            raw.SQLITE_FULL => (GraphStoreErrorCode.Full, "no room is left for it. Free space on its volume and try again", true),
            raw.SQLITE_NOTADB => (GraphStoreErrorCode.NoStore, "the file is no SQLite database. Name another file", false),
            // The statements are fixed and fit the tables of a sound file, and so do the ends of rows.
            raw.SQLITE_CORRUPT or raw.SQLITE_ERROR => (GraphStoreErrorCode.Damaged, Damage, false),
            raw.SQLITE_CONSTRAINT when exception.SqliteExtendedErrorCode != raw.SQLITE_CONSTRAINT_TRIGGER => (GraphStoreErrorCode.Damaged, Damage, false),
            raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                GraphStoreErrorCode.Unreachable,
                "the file or its folder cannot be opened. Check that they exist and may be read and written",
                false),
            _ => (GraphStoreErrorCode.Failed, $"{Sentence(exception)}. Check the volume it lies on and try again", true),
        };
        return new GraphStoreException(
            code,
            $"{doing} '{path}' failed: {message}.",
            isTransient,
            exception.SqliteExtendedErrorCode.ToString(CultureInfo.InvariantCulture),
            exception);
    }

    public GraphStoreException Damaged(Exception exception, string doing) =>
        new(GraphStoreErrorCode.Damaged, $"{doing} '{path}' failed: {Damage}.", innerException: exception);

    private const string Damage = "the database is damaged. Delete it and build it anew from the documents";

    private static string Sentence(SqliteException exception) =>
        exception.SqliteExtendedErrorCode == exception.SqliteErrorCode
            ? exception.Message.TrimEnd('.')
            : $"{exception.Message.TrimEnd('.')} ({exception.SqliteExtendedErrorCode.ToString(CultureInfo.InvariantCulture)})";
}
