using System.Text.Json;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>One JSON object a row, as rows come.</summary>
internal sealed class JsonRowOutput(RelationshipEnds ends) : IRowOutput
{
    private readonly CypherJson _json = new(ends);
    private readonly BufferedStream _output = new(Console.OpenStandardOutput());

    public void Begin(IReadOnlyList<string> columns)
    {
    }

    public async Task WriteAsync(IReadOnlyList<CypherRecord> rows, CancellationToken cancellationToken)
    {
        await ends.LearnAsync(rows, cancellationToken).ConfigureAwait(false);
        foreach (CypherRecord row in rows)
        {
            Write(row);
        }

        await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void End() => _output.Flush();

    public void Dispose() => _output.Dispose();

    private void Write(CypherRecord row)
    {
        using (Utf8JsonWriter json = CypherJson.OpenWriter(_output))
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Keys.Count; i++)
            {
                json.WritePropertyName(row.Keys[i]);
                _json.Write(json, row.Values[i]);
            }

            json.WriteEndObject();
        }

        _output.WriteByte((byte)'\n');
    }
}
