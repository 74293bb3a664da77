using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Rules;

/// <summary>Reads the part <c>identity</c> of rule files; one file may hold it.</summary>
internal sealed class IdentityReader(GraphSchema schema)
{
    private static readonly string[] Keys =
    [
        "local", "levels", "owners", "wholeCountry", "notLocal", "stillLocal", "everyOne", "placeless", "state", "bracketed", "abbreviated", "soughtShort", "fillers", "calls",
        "ends", "notEnds", "writtenOut", "optionalStarts", "optionalEnds", "units", "decisive", "within",
    ];

    private string? _place;

    /// <summary>What was read; rules that join nothing where no file had any.</summary>
    public IdentityRules Rules { get; private set; } = new();

    public void Read(DefinitionFile file, YamlMap root)
    {
        if (root.Find("identity") is not { } part)
        {
            return;
        }

        if (_place is not null)
        {
            file.Fault(DefinitionCode.Duplicate, part, $"'identity' stands already in {_place}.");
            return;
        }

        _place = $"{file.Path}:{part.Line}";
        YamlMap map = file.Map(part, "'identity'");
        file.KnownKeys(map, "'identity'", Keys);
        Rules = new IdentityRules
        {
            Local = Labels(file, map, "local"),
            Levels = [.. Words(file, map, "levels").OrderByDescending(static level => level.Length)],
            Owners = Words(file, map, "owners"),
            WholeCountry = Words(file, map, "wholeCountry"),
            NotLocal = Words(file, map, "notLocal"),
            StillLocal = Words(file, map, "stillLocal"),
            EveryOne = Words(file, map, "everyOne"),
            Placeless = Labels(file, map, "placeless"),
            State = Words(file, map, "state"),
            Bracketed = Labels(file, map, "bracketed"),
            Abbreviated = Labels(file, map, "abbreviated"),
            SoughtShort = Labels(file, map, "soughtShort"),
            Fillers = Words(file, map, "fillers"),
            Calls = Words(file, map, "calls"),
            Ends = Ends(file, map),
            WrittenOut = Labels(file, map, "writtenOut"),
            OptionalStarts = Words(file, map, "optionalStarts"),
            OptionalEnds = OptionalEnds(file, map),
            Units = new HashSet<string>(Words(file, map, "units"), StringComparer.Ordinal),
            NotEnds = Words(file, map, "notEnds"),
            Decisive = [.. file.TextsAt(map, "decisive").Select(static text => text.Value.Split('=', 2)).Select(static parts => (parts[0], parts.Length > 1 ? parts[1] : null))],
            ProvinceOf = Provinces(file, map),
        };
    }

    private static string[] Words(DefinitionFile file, YamlMap map, string key) => [.. file.TextsAt(map, key).Select(static text => text.Value).Distinct(StringComparer.Ordinal)];

    private HashSet<string> Labels(DefinitionFile file, YamlMap map, string key)
    {
        HashSet<string> labels = new(StringComparer.Ordinal);
        foreach (YamlText label in file.TextsAt(map, key))
        {
            Require(file, label);
            labels.Add(label.Value);
        }

        return labels;
    }

    private Dictionary<string, IReadOnlyList<(string Short, string Full)>> Ends(DefinitionFile file, YamlMap map)
    {
        Dictionary<string, IReadOnlyList<(string Short, string Full)>> ends = new(StringComparer.Ordinal);
        foreach ((YamlText label, YamlPart part) in file.MapAt(map, "ends").Entries)
        {
            Require(file, label);
            List<(string Short, string Full)> pairs = [];
            foreach (YamlText text in file.Texts(part, "Ends"))
            {
                string[] pair = text.Value.Split('=');
                if (pair.Length != 2 || pair[0].Length == 0 || pair[0].Length >= pair[1].Length)
                {
                    file.Fault(DefinitionCode.BadValue, text, $"An end is written short=long, not '{text.Value}'.");
                    continue;
                }

                pairs.Add((pair[0], pair[1]));
            }

            ends[label.Value] = [.. pairs.OrderByDescending(static pair => pair.Short.Length)];
        }

        return ends;
    }

    private Dictionary<string, IReadOnlyList<string>> OptionalEnds(DefinitionFile file, YamlMap map)
    {
        Dictionary<string, IReadOnlyList<string>> ends = new(StringComparer.Ordinal);
        foreach ((YamlText label, YamlPart part) in file.MapAt(map, "optionalEnds").Entries)
        {
            Require(file, label);
            ends[label.Value] = [.. file.Texts(part, "Optional ends").Select(static text => text.Value).OrderByDescending(static end => end.Length)];
        }

        return ends;
    }

    private static Dictionary<string, string> Provinces(DefinitionFile file, YamlMap map)
    {
        Dictionary<string, string> provinces = new(StringComparer.Ordinal);
        foreach ((YamlText province, YamlPart part) in file.MapAt(map, "within").Entries)
        {
            foreach (YamlText city in file.Texts(part, "Cities"))
            {
                if (!provinces.TryAdd(city.Value, province.Value))
                {
                    file.Fault(DefinitionCode.Duplicate, city, $"'{city.Value}' lies in {provinces[city.Value]} already.");
                }
            }
        }

        return provinces;
    }

    private void Require(DefinitionFile file, YamlText label)
    {
        if (schema.Label(label.Value) is null)
        {
            file.Fault(
                DefinitionCode.UnknownName,
                label,
                $"'identity' names '{label.Value}', which schema.yaml does not define.{Suggestion.For(label.Value, schema.Labels.Select(static known => known.Name))}");
        }
    }
}
