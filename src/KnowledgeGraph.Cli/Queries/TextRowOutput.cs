using System.Text;
using KnowledgeGraph.Neo4j;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>Rows for people: a table on a terminal; elsewhere a line a row, as rows come, cells parted by tabs, the first line naming the columns.</summary>
internal sealed class TextRowOutput(RelationshipEnds ends) : IRowOutput
{
    private readonly CellText _cells = new(ends);
    private readonly StreamWriter _writer = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    private Table? _table;

    public void Begin(IReadOnlyList<string> columns)
    {
        if (Console.IsOutputRedirected)
        {
            _writer.WriteLine(string.Join('\t', columns));
            return;
        }

        _table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns.Select(Markup.Escape)]);
    }

    public async Task WriteAsync(IReadOnlyList<CypherRecord> rows, CancellationToken cancellationToken)
    {
        await ends.LearnAsync(rows, cancellationToken).ConfigureAwait(false);
        foreach (CypherRecord row in rows)
        {
            IEnumerable<string> cells = row.Values.Select(_cells.Of);
            if (_table is null)
            {
                await _writer.WriteLineAsync(string.Join('\t', cells)).ConfigureAwait(false);
            }
            else
            {
                _table.AddRow([.. cells.Select(Markup.Escape)]);
            }
        }
    }

    public void End()
    {
        if (_table is not null)
        {
            AnsiConsole.Write(_table);
        }

        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();
}
