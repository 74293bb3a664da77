using KnowledgeGraph.Neo4j.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Bolt.Messages;

/// <summary>A request whose one field is a map: HELLO, LOGON, BEGIN.</summary>
internal sealed record MapRequest : BoltRequest
{
    private readonly IReadOnlyDictionary<string, object?> _fields;

    private MapRequest(byte tag, IReadOnlyDictionary<string, object?> fields)
        : base(tag) => _fields = fields;

    protected override int CountFields(ValueDialect dialect) => 1;

    public static MapRequest Hello(IReadOnlyDictionary<string, object?> extra) => new(MessageTag.Hello, extra);

    public static MapRequest Logon(IReadOnlyDictionary<string, object?> authentication) => new(MessageTag.Logon, authentication);

    public static MapRequest Begin(IReadOnlyDictionary<string, object?> extra) => new(MessageTag.Begin, extra);

    protected override void PackFields(PackStreamWriter writer, ValueDialect dialect) => ValueEncoder.WriteMap(writer, _fields, dialect);
}
