using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>A mapping of a vocabulary file: gives typed values and notes what is wrong, with its place, instead of throwing.</summary>
internal sealed class YamlSection
{
    private readonly string file;
    private readonly List<VocabularyFault> faults;
    private readonly YamlMappingNode? mapping;
    private readonly YamlNode place;

    public YamlSection(string file, YamlNode node, List<VocabularyFault> faults, params string[] known)
    {
        this.file = file;
        this.faults = faults;
        place = node;
        mapping = node as YamlMappingNode;
        if (mapping is null)
        {
            Fault(node, $"a mapping was expected, with the keys {string.Join(", ", known)}.");
            return;
        }

        foreach (YamlNode key in mapping.Children.Keys)
        {
            string name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                Fault(key, $"'{name}' is not known here. Expected one of: {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>The mapping under <paramref name="key"/>.</summary>
    public YamlSection Section(string key, params string[] known) => new(file, Child(key) ?? new YamlMappingNode(), faults, known);

    /// <summary>The mappings in the list under <paramref name="key"/>; a list that is not there is empty.</summary>
    public IEnumerable<YamlSection> Sections(string key, params string[] known) => List(key).Select(node => new YamlSection(file, node, faults, known));

    /// <summary>The words in the list under <paramref name="key"/>, each with its place.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> Words(string key)
    {
        foreach (YamlNode node in List(key))
        {
            if (node is YamlScalarNode { Value: { } word })
            {
                yield return new(word, node);
            }
            else
            {
                Fault(node, $"a word was expected in '{key}'.");
            }
        }
    }

    public string? Text(string key)
    {
        YamlNode? node = Child(key);
        if (node is null or YamlScalarNode)
        {
            return (node as YamlScalarNode)?.Value;
        }

        Fault(node, $"'{key}' takes one word.");
        return null;
    }

    public int Number(string key)
    {
        string? text = Text(key);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
        {
            return value;
        }

        Fault(Child(key) ?? place, $"'{key}' takes a whole number, not '{text}'.");
        return 0;
    }

    public decimal? Decimal(string key)
    {
        string? text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            return value;
        }

        Fault(Child(key) ?? place, $"'{key}' takes a number, not '{text}'.");
        return null;
    }

    /// <summary>The value under <paramref name="key"/> as one of <paramref name="choices"/>; null where there is none.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        string? text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (choices.TryGetValue(text, out T value))
        {
            return value;
        }

        Fault(Child(key)!, $"'{key}' is '{text}'. Expected one of: {string.Join(", ", choices.Keys)}.");
        return null;
    }

    public void Fault(string message) => Fault(place, message);

    public void Fault(YamlNode node, string message) =>
        faults.Add(new VocabularyFault(file, (int)Math.Max(1, node.Start.Line), (int)Math.Max(1, node.Start.Column), message));

    private IEnumerable<YamlNode> List(string key)
    {
        YamlNode? node = Child(key);
        if (node is null or YamlSequenceNode)
        {
            return (node as YamlSequenceNode)?.Children ?? [];
        }

        Fault(node, $"'{key}' takes a list.");
        return [];
    }

    private YamlNode? Child(string key) => mapping is not null && mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;
}
