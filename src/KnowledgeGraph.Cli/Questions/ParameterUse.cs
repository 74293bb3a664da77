namespace KnowledgeGraph.Cli.Questions;

/// <summary>A place in Cypher where <c>$name</c> stands.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Start">Where the dollar sign stands.</param>
/// <param name="End">Behind the name.</param>
internal readonly record struct ParameterUse(string Name, int Start, int End)
{
    /// <summary>All places in order; those in texts, quoted names and comments are none.</summary>
    public static IEnumerable<ParameterUse> FindAll(string query)
    {
        int at = 0;
        while (at < query.Length)
        {
            char sign = query[at];
            if (sign is '\'' or '"' or '`')
            {
                at = EndOfQuoted(query, at);
            }
            else if (query.AsSpan(at).StartsWith("//", StringComparison.Ordinal))
            {
                at = EndBehind(query, at, "\n");
            }
            else if (query.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
            {
                at = EndBehind(query, at + 2, "*/");
            }
            else if (sign == '$' && at + 1 < query.Length && IsNameSign(query[at + 1]))
            {
                int end = at + 1;
                while (end < query.Length && IsNameSign(query[end]))
                {
                    end++;
                }

                yield return new ParameterUse(query[(at + 1)..end], at, end);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsNameSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    private static int EndBehind(string query, int from, string mark)
    {
        int at = query.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? query.Length : at + mark.Length;
    }

    private static int EndOfQuoted(string query, int start)
    {
        for (int at = start + 1; at < query.Length; at++)
        {
            if (query[at] == '\\' && query[start] != '`')
            {
                at++;
            }
            else if (query[at] == query[start])
            {
                return at + 1;
            }
        }

        return query.Length;
    }
}
