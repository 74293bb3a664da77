using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Rules;

/// <summary>Reads the part <c>terms</c> of rule files; one file may hold it.</summary>
internal sealed class TermReader(GraphSchema schema)
{
    private string? _place;

    /// <summary>What was read; null where no file had any: then there are no keywords.</summary>
    public TermRules? Rules { get; private set; }

    public void Read(DefinitionFile file, YamlMap root, RuleFields fields)
    {
        if (root.Find("terms") is not { } part)
        {
            return;
        }

        if (_place is not null)
        {
            file.Fault(DefinitionCode.Duplicate, part, $"'terms' stands already in {_place}.");
            return;
        }

        _place = $"{file.Path}:{part.Line}";
        YamlMap map = file.Map(part, "'terms'");
        file.KnownKeys(map, "'terms'", "top", "least", "tags", "stopWords");
        Rules = new TermRules
        {
            Top = (int)fields.Number(map, "top", 8, 1, 100),
            Least = (int)fields.Number(map, "least", 2, 1, 1000),
            Tags = new HashSet<string>(fields.Words(map, "tags", isRequired: false), StringComparer.Ordinal),
            StopWords = new HashSet<string>(fields.Words(map, "stopWords", isRequired: false), StringComparer.Ordinal),
        };
        if (Rules.Tags.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, map, "'terms' needs 'tags': the parts of speech that may be keywords, such as n nz vn.");
        }

        if (!schema.Allows("HAS_KEYWORD", "Section", "Term"))
        {
            file.Fault(DefinitionCode.UnknownName, part, "'terms' makes HAS_KEYWORD from Section to Term, which schema.yaml does not define.");
        }
        else if (schema.Label("Term")!.Properties.All(static property => property.Name != "terms"))
        {
            file.Fault(DefinitionCode.UnknownName, part, "'terms' gives entities the property 'terms', which schema.yaml does not define.");
        }
    }
}
