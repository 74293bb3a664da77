namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Openings that many conversations share.</summary>
internal static class Lines
{
    public const string Offer = "C bytes 60 60 B0 17  00 00 01 FF  00 08 08 05  00 02 04 04  00 00 00 01\n";

    public const string SecondOffer = "C bytes 60 60 B0 17  00 00 02 04  00 00 01 04  00 00 00 04  00 00 00 03\n";

    public const string Greeting1 = Offer + """
        S bytes 00 00 00 01
        C: B2 01 ..
        S: B1 70 A0

        """;

    public const string Greeting44 = Offer + """
        S bytes 00 00 04 04
        C: B1 01 ..
        S: B1 70 A1 86 "server" 8B "Neo4j/4.4.0"

        """;

    /// <summary>The server wants TELEMETRY, and promises a byte each second.</summary>
    public const string Greeting54 = Offer + """
        S bytes 00 00 04 05
        C: B1 01 ..
        S: B1 70 A2 86 "server" 8C "Neo4j/5.22.0" 85 "hints" A2 D0 1F "connection.recv_timeout_seconds" 01 D0 11 "telemetry.enabled" C3
        C: B1 6A ..
        S: B1 70 A0

        """;

    public const string Bye = """

        C: B0 02
        C close

        """;

    /// <summary>A single query and its answer: no rows.</summary>
    public const string Run1 = """
        C: B3 10 88 "RETURN 1" A0 A0
        C: B1 3F A1 81 "n" C9 03 E8
        S: B1 70 A1 86 "fields" 91 81 "1"
        S: B1 70 A0

        """;
}
