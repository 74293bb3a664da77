using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Sqlite.Database;

/// <summary>A prepared statement whose parameters are <c>?1</c>, <c>?2</c>…: whatever stands in a document travels as a value, never as SQL.</summary>
/// <remarks>
/// Works on SQLite's own interface: a document is some ten thousand small statements, for which the provider's commands and readers take longer than
/// SQLite itself. It also keeps the wait for a lock to the one that was asked for.
/// </remarks>
internal sealed class Statement : IDisposable
{
    private const int SmallText = 4096;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly byte[] _buffer = new byte[SmallText];

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs statements without parameters.</summary>
    public static void RunScript(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    /// <summary>Runs it to its end.</summary>
    public void Execute(params ReadOnlySpan<object?> values)
    {
        using Cursor cursor = Read(values);
        while (cursor.Read())
        {
        }
    }

    /// <summary>Runs it and gives the whole number in its first row.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        using Cursor cursor = Read(values);
        return cursor.Read() ? cursor.Number(0) : throw new InvalidOperationException("The statement gives no row.");
    }

    /// <summary>Runs it and gives its rows; the cursor must be disposed of before the next run.</summary>
    public Cursor Read(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Bind(i + 1, values[i]);
        }

        return new Cursor(this);
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int place, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a row.", nameof(value)),
    });

    private int BindText(int place, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, and SQLite takes no address for no value.
            return raw.sqlite3_bind_text(_statement, place, string.Empty);
        }

        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetMaxByteCount(text.Length) <= SmallText
            ? _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer))
            : Encoding.UTF8.GetBytes(text);
        return raw.sqlite3_bind_text(_statement, place, bytes);
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }

    /// <summary>The rows of one run.</summary>
    internal readonly struct Cursor(Statement statement) : IDisposable
    {
        /// <summary>Goes to the next row; false behind the last.</summary>
        public bool Read()
        {
            int result = raw.sqlite3_step(statement._statement);
            statement.Check(result);
            return result == raw.SQLITE_ROW;
        }

        public long Number(int column) => raw.sqlite3_column_int64(statement._statement, column);

        public int SmallNumber(int column) => checked((int)Number(column));

        public string Text(int column) => raw.sqlite3_column_text(statement._statement, column).utf8_to_string() ?? throw new FormatException($"Column {column} is empty.");

        public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement._statement, column).ToArray();

        public bool IsNull(int column) => raw.sqlite3_column_type(statement._statement, column) == raw.SQLITE_NULL;

        public bool IsBytes(int column) => raw.sqlite3_column_type(statement._statement, column) == raw.SQLITE_BLOB;

        /// <summary>Ends the run. What went wrong in it has been said by <see cref="Read"/>; here it would be said again.</summary>
        public void Dispose()
        {
            _ = raw.sqlite3_reset(statement._statement);
            _ = raw.sqlite3_clear_bindings(statement._statement);
        }
    }
}
