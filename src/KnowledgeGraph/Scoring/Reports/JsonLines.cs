using System.Text.Json;

namespace KnowledgeGraph.Scoring.Reports;

/// <summary>Tells in which line of a JSON text an entry begins, which a parsed document no longer knows.</summary>
internal static class JsonLines
{
    /// <summary>Line, from 1, of entry <paramref name="index"/> of the list that the outermost object calls <paramref name="list"/>; 1 where there is none.</summary>
    public static int LineOf(ReadOnlySpan<byte> utf8, string list, int index)
    {
        Utf8JsonReader reader = new(utf8);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(list))
            {
                continue;
            }

            reader.Read();
            for (int at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                if (at == index)
                {
                    return utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
                }

                reader.Skip();
            }
        }

        return 1;
    }
}
