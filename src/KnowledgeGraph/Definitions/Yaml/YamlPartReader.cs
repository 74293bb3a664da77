using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Definitions.Yaml;

/// <summary>YAML text → <see cref="YamlPart"/>s with places. Anchors and aliases are refused, size and depth are limited.</summary>
internal static class YamlPartReader
{
    /// <summary>The root of the file's one document; null for an empty file and where a fault makes the file unreadable.</summary>
    public static YamlPart? Read(string text, string file, ICollection<DefinitionFault> faults)
    {
        if (text.Length > YamlLimits.FileLength)
        {
            faults.Add(new(DefinitionCode.LimitExceeded, file, 1, 1, $"The file has {text.Length} characters; at most {YamlLimits.FileLength} are read."));
            return null;
        }

        try
        {
            return new Reading(text, file, faults).Read(new Parser(new StringReader(text)));
        }
        catch (YamlException exception)
        {
            faults.Add(YamlSyntax.Fault(text, file, exception));
            return null;
        }
    }

    private sealed class Reading(string text, string file, ICollection<DefinitionFault> faults)
    {
        private readonly Stack<Frame> _open = new();
        private YamlPart? _root;
        private int _parts;

        public YamlPart? Read(Parser parser)
        {
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!))
                {
                    return null;
                }
            }

            return _root;
        }

        private bool Take(ParsingEvent current)
        {
            switch (current)
            {
                case AnchorAlias alias:
                    return Refuse(DefinitionCode.AliasRefused, current, $"Alias '*{alias.Value}': write the value out; anchors and aliases are not read.");
                case NodeEvent { Anchor.IsEmpty: false } node:
                    return Refuse(DefinitionCode.AliasRefused, current, $"Anchor '&{node.Anchor}': write the value out; anchors and aliases are not read.");
                case Scalar scalar:
                    if (scalar.Value.Length > YamlLimits.TextLength)
                    {
                        return Refuse(DefinitionCode.LimitExceeded, current, $"A text of {scalar.Value.Length} characters; at most {YamlLimits.TextLength} are read.");
                    }

                    return Add(TextOf(scalar), current);
                case SequenceStart or MappingStart:
                    _open.Push(new Frame(current is MappingStart, Line(current), Column(current)));
                    return _open.Count <= YamlLimits.Depth
                        || Refuse(DefinitionCode.LimitExceeded, current, $"Nested deeper than {YamlLimits.Depth} levels.");
                case SequenceEnd or MappingEnd:
                    return Add(_open.Pop().Close(), current);
                case DocumentStart when _root is not null:
                    return Refuse(DefinitionCode.Syntax, current, "A second document in the file; one is read.");
                default:
                    return true;
            }
        }

        private bool Add(YamlPart part, ParsingEvent current)
        {
            if (++_parts > YamlLimits.Parts)
            {
                return Refuse(DefinitionCode.LimitExceeded, current, $"More than {YamlLimits.Parts} values in one file.");
            }

            if (!_open.TryPeek(out Frame? frame))
            {
                _root = part;
                return true;
            }

            return frame.Take(part) switch
            {
                Taken.Yes => true,
                Taken.NoTextKey => Refuse(DefinitionCode.Syntax, current, "A key must be a text."),
                _ => Repeated((YamlText)part),
            };
        }

        // The file is read on, so that all repeated keys are named at once.
        private bool Repeated(YamlText key)
        {
            faults.Add(new(DefinitionCode.Duplicate, file, key.Line, key.Column, $"Key '{key.Value}' stands twice."));
            return true;
        }

        private bool Refuse(DefinitionCode code, ParsingEvent current, string message)
        {
            faults.Add(new(code, file, Line(current), Column(current), message));
            return false;
        }

        // The words of a block (|) begin on the line behind its mark.
        private YamlText TextOf(Scalar scalar)
        {
            if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            {
                return new(scalar.Value, scalar.Style is not ScalarStyle.Plain, Line(scalar), Column(scalar));
            }

            int indent = IndentBehind((int)scalar.Start.Index);
            return new(scalar.Value, false, Line(scalar) + 1, indent + 1) { Indent = indent };
        }

        private int IndentBehind(int mark)
        {
            int lineEnd = text.IndexOf('\n', mark);
            int indent = 0;
            while (lineEnd >= 0 && lineEnd + 1 + indent < text.Length && text[lineEnd + 1 + indent] == ' ')
            {
                indent++;
            }

            return indent;
        }

        private static int Line(ParsingEvent current) => (int)current.Start.Line;

        private static int Column(ParsingEvent current) => (int)current.Start.Column;
    }

    private enum Taken
    {
        Yes,
        NoTextKey,
        RepeatedKey,
    }

    private sealed class Frame(bool isMap, int line, int column)
    {
        private readonly List<YamlPart> _items = [];
        private readonly List<KeyValuePair<YamlText, YamlPart>> _entries = [];
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private YamlText? _key;

        public Taken Take(YamlPart part)
        {
            if (!isMap)
            {
                _items.Add(part);
                return Taken.Yes;
            }

            if (_key is not null)
            {
                _entries.Add(new(_key, part));
                _key = null;
                return Taken.Yes;
            }

            if (part is not YamlText key)
            {
                return Taken.NoTextKey;
            }

            _key = key;
            return _keys.Add(key.Value) ? Taken.Yes : Taken.RepeatedKey;
        }

        public YamlPart Close() => isMap ? new YamlMap(_entries, line, column) : new YamlList(_items, line, column);
    }
}
