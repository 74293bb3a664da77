using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>Asks for the routing table of a database, from Bolt 4.3 on.</summary>
/// <param name="Routing">The address first asked for, and the routing context of the URI.</param>
/// <param name="Bookmarks">What the answering server must have seen.</param>
/// <param name="Database">Its name; null for the user's home database.</param>
/// <param name="ImpersonatedUser">Whose home database, from 4.4 on; null for the user's own.</param>
internal sealed record RouteRequest(
    IReadOnlyDictionary<string, object?> Routing,
    IReadOnlyList<string> Bookmarks,
    string? Database,
    string? ImpersonatedUser)
    : BoltRequest(MessageTag.Route)
{
    protected override int CountFields(ValueDialect dialect) => 3;

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect)
    {
        ValueEncoder.WriteMap(writer, Routing, dialect);
        ValueEncoder.Write(writer, Bookmarks, dialect);
        // 4.4 put the name into a map.
        if (dialect.Version.HasImpersonation)
        {
            ValueEncoder.WriteMap(writer, Extra(), dialect);
        }
        else
        {
            ValueEncoder.Write(writer, Database, dialect);
        }
    }

    private Dictionary<string, object?> Extra()
    {
        Dictionary<string, object?> extra = new(StringComparer.Ordinal);
        if (Database is not null)
        {
            extra["db"] = Database;
        }

        if (ImpersonatedUser is not null)
        {
            extra["imp_user"] = ImpersonatedUser;
        }

        return extra;
    }
}
