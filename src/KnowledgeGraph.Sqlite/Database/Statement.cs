using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Database;

/// <summary>A prepared statement whose parameters are <c>$1</c>, <c>$2</c>…: whatever stands in a document travels as a value, never as SQL.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters = 0)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
    }

    /// <summary>Runs it.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it and gives the first value of its first row; null where there is none.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        object? value = _command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Runs it and gives its rows; the reader must be disposed of before the next run.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
