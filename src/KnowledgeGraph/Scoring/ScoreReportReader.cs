using System.Text.Json;
using KnowledgeGraph.Scoring.Reports;

namespace KnowledgeGraph.Scoring;

/// <summary>Reads a report that <see cref="ScoreReportWriter.WriteJson(ScoreReport, Stream)"/> wrote.</summary>
/// <remarks>Serves all threads.</remarks>
public static class ScoreReportReader
{
    /// <summary>Reads a report.</summary>
    /// <exception cref="ScoreReportFormatException">The text is no such report; says in which line.</exception>
    public static async Task<ScoreReport> ReadJsonAsync(Stream input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        using MemoryStream bytes = new();
        await input.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> utf8 = WithoutSignature(bytes.ToArray());
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw Refusal(1, new FormatException("the file is empty."));
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(utf8);
            return ReportJson.Read(json.RootElement);
        }
        catch (JsonException exception)
        {
            throw Refusal((int)(exception.LineNumber ?? 0) + 1, exception);
        }
        catch (ReportEntryException exception)
        {
            throw Refusal(JsonLines.LineOf(utf8.Span, exception.List, exception.Index), exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Refusal(1, exception);
        }
    }

    // Editors on Windows put a signature in front of what they save.
    private static ReadOnlyMemory<byte> WithoutSignature(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;

    private static ScoreReportFormatException Refusal(int line, Exception cause) =>
        new($"This is no report of scores as `kg eval --json` writes it: {cause.Message}", line, cause);
}
