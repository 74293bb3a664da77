namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>What a FAILURE says, whichever version wrote it.</summary>
/// <param name="Code">The classic code, <c>Neo.ClientError.…</c>; empty where a cause has none.</param>
/// <param name="Message">The server's words; lines as they came.</param>
/// <param name="GqlStatus">Five-character status from Bolt 5.7 on, else null.</param>
/// <param name="Description">What the status means; null before 5.7.</param>
/// <param name="Diagnostics">Further facts, empty where they are the default ones.</param>
/// <param name="Cause">The failure behind this one, if the server tells it.</param>
internal sealed record BoltFailure(
    string Code,
    string Message,
    string? GqlStatus,
    string? Description,
    IReadOnlyDictionary<string, object?> Diagnostics,
    BoltFailure? Cause)
{
    public static BoltFailure From(IReadOnlyDictionary<string, object?> metadata)
    {
        // 5.7 renamed the code; both names are read, since the field is the same.
        string code = Text(metadata, "neo4j_code") ?? Text(metadata, "code") ?? "";
        string? description = Text(metadata, "description");
        return new(
            code,
            Text(metadata, "message") ?? description ?? "the server gave no reason",
            Text(metadata, "gql_status"),
            description,
            metadata.GetValueOrDefault("diagnostic_record") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(),
            metadata.GetValueOrDefault("cause") is IReadOnlyDictionary<string, object?> cause ? From(cause) : null);
    }

    private static string? Text(IReadOnlyDictionary<string, object?> metadata, string key) => metadata.GetValueOrDefault(key) as string;
}
