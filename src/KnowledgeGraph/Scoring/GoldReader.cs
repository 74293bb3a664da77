using System.Collections.Frozen;
using System.Text.Json;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring;

/// <summary>Reads a gold from its folder: <c>manifest.json</c> and, for each prefix in it, <c>.entities.jsonl</c>, <c>.relations.jsonl</c> and <c>.targets.jsonl</c>.</summary>
/// <remarks>Serves all threads.</remarks>
public static class GoldReader
{
    /// <summary>Name of the file that says what the others cover.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Reads a gold.</summary>
    /// <exception cref="GoldException">A file is missing or wrong: all faults, with file and line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<Gold> ReadAsync(string directory, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        string manifestPath = Path.Combine(directory, ManifestName);
        if (!File.Exists(manifestPath))
        {
            throw new GoldException([new GoldFault(ManifestName, 1, $"no such file in {directory}; it names the document and the lines that the gold covers.")]);
        }

        List<GoldFault> faults = [];
        GoldManifest manifest = GoldManifest.Parse(await File.ReadAllTextAsync(manifestPath, cancellationToken).ConfigureAwait(false), faults);
        SortedSet<string> unknown = new(StringComparer.Ordinal);
        List<GoldFile> files = [];
        foreach (GoldFile part in manifest.Files)
        {
            EntryFile entries = new(directory, part, faults, unknown);
            files.Add(part with
            {
                Entities = await entries.ReadAsync("entities", GoldFamilies.Entities, EntryReader.EntityFields, EntryReader.Entity, cancellationToken).ConfigureAwait(false),
                Relations = await entries.ReadAsync("relations", GoldFamilies.Relations, EntryReader.RelationFields, EntryReader.Relation, cancellationToken).ConfigureAwait(false),
                Values = await entries.ReadAsync("targets", GoldFamilies.Values, EntryReader.ValueFields, EntryReader.Value, cancellationToken).ConfigureAwait(false),
            });
        }

        return faults.Count == 0 ? new Gold(manifest.Document, files, [.. unknown]) : throw new GoldException(faults);
    }

    private sealed class EntryFile(string directory, GoldFile part, List<GoldFault> faults, SortedSet<string> unknown)
    {
        public async Task<IReadOnlyList<T>> ReadAsync<T>(
            string kind, GoldFamilies family, FrozenSet<string> fields, Func<GoldJson, GoldPlace, T> read, CancellationToken cancellationToken)
        {
            string name = $"{part.Prefix}.{kind}.jsonl";
            string path = Path.Combine(directory, name);
            if (!File.Exists(path))
            {
                if (part.Families.HasFlag(family))
                {
                    faults.Add(new GoldFault(name, 1, $"no such file in {directory}; the manifest says that it counts."));
                }

                return [];
            }

            List<T> entries = [];
            int number = 0;
            foreach (string line in await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line) && Parse(line, name, number) is { } json)
                {
                    foreach (JsonProperty field in json.EnumerateObject().Where(field => !fields.Contains(field.Name)))
                    {
                        unknown.Add($"{kind}: {field.Name}");
                    }

                    GoldJson entry = new(json, name, number, faults);
                    entries.Add(read(entry, EntryReader.Place(entry, name, number)));
                }
            }

            return entries;
        }

        private JsonElement? Parse(string line, string file, int number)
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind == JsonValueKind.Object)
                {
                    return json.RootElement.Clone();
                }

                faults.Add(new GoldFault(file, number, "a line holds one JSON object."));
            }
            catch (JsonException exception)
            {
                faults.Add(new GoldFault(file, number, $"no JSON: {exception.Message}"));
            }

            return null;
        }
    }
}
