using System.Text.Json;
using KnowledgeGraph.Scoring.Reports;

namespace KnowledgeGraph.Scoring;

/// <summary>Reads a report that <see cref="ScoreReportWriter.WriteJson"/> wrote.</summary>
/// <remarks>Serves all threads.</remarks>
public static class ScoreReportReader
{
    /// <summary>Reads a report.</summary>
    /// <exception cref="FormatException">The text is no such report.</exception>
    public static async Task<ScoreReport> ReadJsonAsync(Stream input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            using JsonDocument json = await JsonDocument.ParseAsync(input, default, cancellationToken).ConfigureAwait(false);
            return ReportJson.Read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new FormatException($"This is no report of scores as `kg eval --json` writes it: {exception.Message}", exception);
        }
    }
}
