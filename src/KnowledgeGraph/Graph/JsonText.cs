using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Graph;

/// <summary>JSON as the library writes it: one form for one value, so that equal values have equal text.</summary>
/// <remarks>
/// Letters of every script stand as they are. Escaped are what JSON demands, control characters, the two separators at which some readers end
/// a line (U+2028, U+2029), and halves of surrogate pairs that stand alone: they have no UTF-8 form and would be lost.
/// </remarks>
internal static class JsonText
{
    public static StringBuilder AppendString(StringBuilder json, string value)
    {
        json.Append('"');
        int written = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char unit = value[i];
            if (char.IsHighSurrogate(unit) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            if (unit is not ('"' or '\\' or '\u2028' or '\u2029') && !char.IsControl(unit) && !char.IsSurrogate(unit))
            {
                continue;
            }

            json.Append(value, written, i - written);
            AppendEscape(json, unit);
            written = i + 1;
        }

        return json.Append(value, written, value.Length - written).Append('"');
    }

    public static StringBuilder AppendStrings(StringBuilder json, IReadOnlyList<string> values)
    {
        json.Append('[');
        for (int i = 0; i < values.Count; i++)
        {
            AppendString(i == 0 ? json : json.Append(','), values[i]);
        }

        return json.Append(']');
    }

    public static StringBuilder AppendValue(StringBuilder json, object value) => value switch
    {
        string text => AppendString(json, text),
        long number => json.Append(number.ToString(CultureInfo.InvariantCulture)),
        double number => AppendNumber(json, number),
        bool flag => json.Append(flag ? "true" : "false"),
        IReadOnlyList<string> list => AppendStrings(json, list),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no property value.", nameof(value)),
    };

    // 3.0 stays apart from 3: a reader that looks at the form gets back the type that was written.
    private static StringBuilder AppendNumber(StringBuilder json, double number)
    {
        string digits = number.ToString("R", CultureInfo.InvariantCulture);
        json.Append(digits);
        return digits.AsSpan().ContainsAny('.', 'E') ? json : json.Append(".0");
    }

    private static void AppendEscape(StringBuilder json, char unit)
    {
        switch (unit)
        {
            case '"':
            case '\\':
                json.Append('\\').Append(unit);
                break;
            case '\n':
                json.Append("\\n");
                break;
            case '\r':
                json.Append("\\r");
                break;
            case '\t':
                json.Append("\\t");
                break;
            default:
                json.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
