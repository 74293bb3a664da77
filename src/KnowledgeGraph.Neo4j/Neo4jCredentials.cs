namespace KnowledgeGraph.Neo4j;

/// <summary>Who asks. Never printed: the text form names the user alone.</summary>
public sealed class Neo4jCredentials
{
    private readonly Dictionary<string, object?> _fields;

    private Neo4jCredentials(string scheme, string? user, string? secret)
    {
        User = user;
        _fields = new(StringComparer.Ordinal) { ["scheme"] = scheme };
        if (user is not null)
        {
            _fields["principal"] = user;
        }

        if (secret is not null)
        {
            _fields["credentials"] = secret;
        }
    }

    /// <summary>For servers that ask nobody who they are.</summary>
    public static Neo4jCredentials None { get; } = new("none", null, null);

    /// <summary>The user's name; null where there is none.</summary>
    public string? User { get; }

    /// <summary>The fields that HELLO or LOGON carries.</summary>
    internal IReadOnlyDictionary<string, object?> Fields => _fields;

    /// <summary>A user name and a password.</summary>
    public static Neo4jCredentials Basic(string user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
        return new("basic", user, password);
    }

    /// <summary>A token of single sign-on.</summary>
    public static Neo4jCredentials Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new("bearer", null, token);
    }

    /// <summary>Scheme and user, never the secret.</summary>
    public override string ToString() => User is null ? (string)_fields["scheme"]! : $"basic {User}";

    internal bool Equal(Neo4jCredentials other)
        => _fields.Count == other._fields.Count
            && _fields.All(field => other._fields.TryGetValue(field.Key, out object? value) && Equals(value, field.Value));
}
