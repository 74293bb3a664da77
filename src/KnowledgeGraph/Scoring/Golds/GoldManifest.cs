using System.Text.Json;

namespace KnowledgeGraph.Scoring.Golds;

/// <summary>What <c>manifest.json</c> says: the document, and per prefix the lines that were read and what counts in them.</summary>
/// <param name="Document">Name of the document's file.</param>
/// <param name="Files">The parts of the gold, still without entries.</param>
internal sealed record GoldManifest(string Document, IReadOnlyList<GoldFile> Files)
{
    public static GoldManifest Parse(string text, List<GoldFault> faults)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Read(json.RootElement, faults);
            }

            faults.Add(new GoldFault(GoldReader.ManifestName, 1, "the manifest is one JSON object with 'document' and 'files'."));
        }
        catch (JsonException exception)
        {
            faults.Add(new GoldFault(GoldReader.ManifestName, (int)(exception.LineNumber ?? 0) + 1, $"no JSON: {exception.Message}"));
        }

        return new GoldManifest(string.Empty, []);
    }

    private static GoldManifest Read(JsonElement root, List<GoldFault> faults)
    {
        GoldJson manifest = new(root, GoldReader.ManifestName, 1, faults);
        GoldFamilies families = manifest.Has("families") ? Families(manifest) : GoldFamilies.Entities | GoldFamilies.Relations | GoldFamilies.Values;
        List<GoldFile> files = [];
        foreach (JsonElement element in manifest.List("files"))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                manifest.Refuse("'files' holds objects with 'prefix' and 'lines' or 'anchors'.");
                continue;
            }

            GoldJson file = new(element, GoldReader.ManifestName, 1, faults);
            string prefix = file.Text("prefix");
            List<GoldRange> ranges = [.. Lines(file, prefix), .. Anchors(file, prefix)];
            if (ranges.Count == 0)
            {
                file.Refuse($"'{prefix}' has neither 'lines' nor 'anchors': which lines were read?");
            }

            files.Add(new GoldFile(prefix, file.Has("families") ? Families(file) : families, ranges, [], [], []));
        }

        if (files.Count == 0)
        {
            manifest.Refuse("'files' is empty.");
        }

        return new GoldManifest(manifest.Text("document"), files);
    }

    private static GoldFamilies Families(GoldJson json)
    {
        GoldFamilies families = GoldFamilies.None;
        foreach (string name in json.Texts("families"))
        {
            GoldFamilies family = name switch
            {
                "entities" => GoldFamilies.Entities,
                "relations" => GoldFamilies.Relations,
                "values" => GoldFamilies.Values,
                _ => GoldFamilies.None,
            };
            families |= family;
            if (family == GoldFamilies.None)
            {
                json.Refuse($"'families' holds '{name}'; there are entities, relations, values.");
            }
        }

        return families;
    }

    private static IEnumerable<GoldRange> Lines(GoldJson file, string prefix)
    {
        foreach (JsonElement pair in file.List("lines"))
        {
            if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
                && pair[0].ValueKind == JsonValueKind.Number && pair[0].TryGetInt32(out int first)
                && pair[1].ValueKind == JsonValueKind.Number && pair[1].TryGetInt32(out int last) && first >= 1 && last >= first)
            {
                yield return new GoldRange(At(first, null), At(last, null));
            }
            else
            {
                file.Refuse($"'lines' of '{prefix}' holds {pair.GetRawText()}; a stretch is [first, last], counted from 1.");
            }
        }
    }

    private static IEnumerable<GoldRange> Anchors(GoldJson file, string prefix)
    {
        foreach (JsonElement pair in file.List("anchors"))
        {
            if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
                && pair[0].ValueKind == JsonValueKind.String && pair[1].ValueKind == JsonValueKind.String)
            {
                yield return new GoldRange(At(null, pair[0].GetString()), At(null, pair[1].GetString()));
            }
            else
            {
                file.Refuse($"'anchors' of '{prefix}' holds {pair.GetRawText()}; a stretch is the first words of its first and of its last line.");
            }
        }
    }

    private static GoldPlace At(int? line, string? anchor) => new(line, anchor, null, GoldReader.ManifestName, 1);
}
