using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Writers;

/// <summary>Writes the structure of documents as JSON: sections, columns and tables with their lines.</summary>
/// <remarks>Lines count from 1 in <see cref="SourceText.Text"/>; <c>section</c> is null before the first section.</remarks>
public static class OutlineWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes outlines.</summary>
    /// <param name="documents">The documents in the order in which they stand in the output.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; left open.</param>
    /// <param name="asArray">True for an array even of one document; false for an object, which needs exactly one.</param>
    public static void Write(IReadOnlyList<PlanDocument> documents, Stream output, bool asArray)
    {
        using Utf8JsonWriter writer = new(output, Options);
        if (!asArray)
        {
            Write(documents.Single(), writer);
            return;
        }

        writer.WriteStartArray();
        foreach (PlanDocument document in documents)
        {
            Write(document, writer);
        }

        writer.WriteEndArray();
    }

    private static void Write(PlanDocument document, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title", document.Metadata.Title);
        writer.WriteString("issuer", document.Metadata.Issuer);
        writer.WriteString("published", document.Metadata.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteStartArray("sections");
        foreach (Section section in document.Blocks<Section>())
        {
            Write(section, writer);
        }

        writer.WriteEndArray();
        WriteParts(document, writer);
        writer.WriteEndObject();
    }

    private static void Write(Section section, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("path", section.Path);
        writer.WriteNumber("level", section.Level);
        writer.WriteString("marker", section.Marker);
        writer.WriteString("title", section.Title);
        writer.WriteNumber("line", section.Heading.Line);
        writer.WriteBoolean("runIn", section.IsRunIn);
        writer.WriteEndObject();
    }

    private static void WriteParts(PlanDocument document, Utf8JsonWriter writer)
    {
        List<(Column Column, string? Section)> columns = [];
        List<(Table Table, string? Section)> tables = [];
        Collect(document, null, columns, tables);

        writer.WriteStartArray("columns");
        foreach ((Column column, string? section) in columns)
        {
            Write(column, section, document.Source, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("tables");
        foreach ((Table table, string? section) in tables)
        {
            Write(table, section, writer);
        }

        writer.WriteEndArray();
    }

    private static void Collect(DocumentBlock block, string? section, List<(Column Column, string? Section)> columns, List<(Table Table, string? Section)> tables)
    {
        foreach (DocumentBlock child in block.Children.OfType<DocumentBlock>())
        {
            if (child is Column column)
            {
                columns.Add((column, section));
            }
            else if (child is Table table)
            {
                tables.Add((table, section));
            }

            Collect(child, child is Section inner ? inner.Path : section, columns, tables);
        }
    }

    private static void Write(Column column, string? section, SourceText source, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteNumber(writer, column.Number);
        writer.WriteString("title", column.Title);
        writer.WriteNumber("line", column.Caption.Line);
        writer.WriteString("section", section);
        writer.WriteNumber("lastLine", LastLine(column, source));
        writer.WriteStartArray("items");
        foreach (Item item in column.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("title", item.Title);
            writer.WriteNumber("line", item.TitleLeaf.Line);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Table table, string? section, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteNumber(writer, table.Number);
        writer.WriteString("title", table.Title);
        writer.WriteNumber("line", (table.Caption ?? table.Leaves().First()).Line);
        writer.WriteString("section", section);
        WriteStrings(writer, "header", table.Header);
        writer.WriteStartArray("rows");
        foreach (Row row in table.Rows)
        {
            WriteStrings(writer, null, row.Cells.Select(static cell => cell.Text));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, int? number)
    {
        if (number is { } stated)
        {
            writer.WriteNumber("number", stated);
        }
        else
        {
            writer.WriteNull("number");
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string? name, IEnumerable<string> values)
    {
        if (name is null)
        {
            writer.WriteStartArray();
        }
        else
        {
            writer.WriteStartArray(name);
        }

        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static int LastLine(Column column, SourceText source) =>
        column.Leaves().Where(static leaf => !leaf.Content.IsEmpty).Select(leaf => source.LineNumberAt(leaf.Content.End - 1)).Max();
}
