using System.Globalization;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions;

/// <summary>One definition file while it is read: typed access to its parts, each fault noted with its place and reading going on.</summary>
internal sealed class DefinitionFile(string path, ICollection<DefinitionFault> faults)
{
    // A rule has thirty keys, which a message would only drown in.
    private const int MostKeysTold = 12;

    /// <summary>The file's path, for messages.</summary>
    public string Path => path;

    /// <summary>How many faults were noted so far, of all files.</summary>
    public int FaultCount => faults.Count;

    /// <summary>Notes a fault at <paramref name="place"/>.</summary>
    public void Fault(DefinitionCode code, YamlPart place, string message) =>
        faults.Add(new(code, path, place.Line, place.Column, message));

    /// <summary>The root mapping of <paramref name="text"/>; an empty one where the file cannot be read.</summary>
    public YamlMap Root(string text)
    {
        YamlPart? root = YamlPartReader.Read(text, path, faults);
        return root is null ? new YamlMap([], 1, 1) : Map(root, "The file");
    }

    /// <summary><paramref name="part"/> as a mapping; an empty one, and a fault, where it is none.</summary>
    public YamlMap Map(YamlPart part, string what)
    {
        if (part is YamlMap map)
        {
            return map;
        }

        Fault(DefinitionCode.WrongType, part, $"{what} must be a mapping, not {part.Kind}.");
        return new YamlMap([], part.Line, part.Column);
    }

    /// <summary>The mapping under <paramref name="key"/>; an empty one where the key is absent.</summary>
    public YamlMap MapAt(YamlMap map, string key) =>
        map.Find(key) is { } part ? Map(part, $"'{key}'") : new YamlMap([], map.Line, map.Column);

    /// <summary>The list under <paramref name="key"/>; an empty one where the key is absent.</summary>
    public IReadOnlyList<YamlPart> ListAt(YamlMap map, string key)
    {
        switch (map.Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case { } other:
                Fault(DefinitionCode.WrongType, other, $"'{key}' must be a list, not {other.Kind}.");
                return [];
        }
    }

    /// <summary>Notes each key of <paramref name="map"/> that is none of <paramref name="known"/>.</summary>
    public void KnownKeys(YamlMap map, string what, params ReadOnlySpan<string> known)
    {
        foreach ((YamlText key, _) in map.Entries)
        {
            if (!known.Contains(key.Value))
            {
                string meant = Suggestion.For(key.Value, known.ToArray());
                string keys = meant.Length == 0 && known.Length <= MostKeysTold ? $" It has {string.Join(", ", known.ToArray())}." : meant;
                Fault(DefinitionCode.UnknownKey, key, $"{what} has no key '{key.Value}'.{keys}");
            }
        }
    }

    /// <summary>The text under <paramref name="key"/>; null where it is absent or no text.</summary>
    public YamlText? TextAt(YamlMap map, string key)
    {
        switch (map.Find(key))
        {
            case null:
                return null;
            case YamlText text:
                return text;
            case { } other:
                Fault(DefinitionCode.WrongType, other, $"'{key}' must be a text, not {other.Kind}.");
                return null;
        }
    }

    /// <summary>The text under <paramref name="key"/>, with a fault where it is missing or empty.</summary>
    public YamlText? RequiredText(YamlMap map, string key, string what)
    {
        if (map.Find(key) is null)
        {
            Fault(DefinitionCode.Missing, map, $"{what} needs '{key}'.");
            return null;
        }

        YamlText? text = TextAt(map, key);
        if (text is { Value.Length: 0 })
        {
            Fault(DefinitionCode.BadValue, text, $"'{key}' is empty.");
            return null;
        }

        return text;
    }

    /// <summary>
    /// The texts under <paramref name="key"/>: a list, or one text. An unquoted text holds several, parted by white space, so that long lists of
    /// Chinese words need no punctuation; a quoted one is taken whole.
    /// </summary>
    public IReadOnlyList<YamlText> TextsAt(YamlMap map, string key) =>
        map.Find(key) is { } part ? Texts(part, $"'{key}'") : [];

    /// <summary>As <see cref="TextsAt"/>, for a part at hand.</summary>
    public IReadOnlyList<YamlText> Texts(YamlPart part, string what)
    {
        List<YamlText> texts = [];
        foreach (YamlPart item in part is YamlList list ? list.Items : [part])
        {
            if (item is not YamlText text)
            {
                Fault(DefinitionCode.WrongType, item, $"{what} must be a list of texts; here stands {item.Kind}.");
            }
            else if (text.IsQuoted)
            {
                texts.Add(text);
            }
            else
            {
                foreach (YamlText word in Words(text))
                {
                    CheckSeparator(word);
                    texts.Add(word);
                }
            }
        }

        return texts;
    }

    /// <summary>True or false under <paramref name="key"/>.</summary>
    public bool FlagAt(YamlMap map, string key, bool absent = false)
    {
        if (TextAt(map, key) is not { } text)
        {
            return absent;
        }

        if (text.Value is "true" or "false")
        {
            return text.Value == "true";
        }

        Fault(DefinitionCode.WrongType, text, $"'{key}' must be true or false, not '{text.Value}'.");
        return absent;
    }

    /// <summary>A number under <paramref name="key"/>, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public double NumberAt(YamlMap map, string key, double absent, double least, double most)
    {
        if (TextAt(map, key) is not { } text)
        {
            return absent;
        }

        if (!double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            Fault(DefinitionCode.WrongType, text, $"'{key}' must be a number, not '{text.Value}'.");
            return absent;
        }

        if (number >= least && number <= most)
        {
            return number;
        }

        Fault(DefinitionCode.BadValue, text, string.Create(CultureInfo.InvariantCulture, $"'{key}' is {number}; from {least} to {most} is allowed."));
        return absent;
    }

    // 甲公司、乙公司 would be one name. In quotes of its own a word may hold a mark: “大众创业、万众创新”.
    private void CheckSeparator(YamlText word)
    {
        int depth = 0;
        foreach (char unit in word.Value.Length > 1 ? word.Value : string.Empty)
        {
            depth += "“《（(".Contains(unit) ? 1 : "”》）)".Contains(unit) ? -1 : 0;
            if (depth == 0 && "、，；＝".Contains(unit))
            {
                Fault(DefinitionCode.BadValue, word, $"'{word.Value}' holds '{unit}'. Words are parted by blanks, a name and its alias joined by '='; a word that holds such a mark is put in double quotes.");
                return;
            }
        }
    }

    private static IEnumerable<YamlText> Words(YamlText text)
    {
        int line = text.Line;
        int lineStart = 1 - text.Column;
        int start = -1;
        for (int i = 0; i <= text.Value.Length; i++)
        {
            bool inside = i < text.Value.Length && !char.IsWhiteSpace(text.Value[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return new YamlText(text.Value[start..i], false, line, Math.Max(1, start - lineStart + 1));
                start = -1;
            }

            if (i < text.Value.Length && text.Value[i] == '\n')
            {
                line++;
                lineStart = i + 1 - text.Indent;
            }
        }
    }
}
