using System.Net.Sockets;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>The sentences that a person meets when a server cannot be spoken to.</summary>
internal static class ConnectionFaults
{
    public static Neo4jConnectionException Unreachable(BoltAddress address, SocketException cause) => new(
        ConnectionFault.Unreachable,
        cause.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"{address}: the host name is unknown. Check the address.",
            SocketError.ConnectionRefused => $"{address}: nothing listens there. Start Neo4j, or check the port (Bolt is 7687 by default).",
            _ => $"{address}: cannot be reached ({OneLine(cause.Message)}). Check the address and the network.",
        },
        cause);

    public static Neo4jConnectionException OpeningTimedOut(BoltAddress address, TimeSpan timeout) => new(
        ConnectionFault.TimedOut,
        $"{address}: no answer within {timeout.TotalSeconds:0.#} s. Check that this is Neo4j's Bolt port and that the server is not overloaded.");

    public static Neo4jConnectionException AnswerTimedOut(BoltAddress address, TimeSpan timeout) => new(
        ConnectionFault.TimedOut,
        $"{address}: silent for {timeout.TotalSeconds:0.#} s, longer than the server itself allows. Check the server and the network, then try again.");

    public static Neo4jConnectionException AnswerLate(BoltAddress address, TimeSpan limit) => new(
        ConnectionFault.TimedOut,
        $"{address}: connected, but gives no answer within {limit.TotalSeconds:0.#} s. Check that the server is not overloaded, then try again.");

    public static Neo4jConnectionException TlsNotSpoken(BoltAddress address, Exception cause) => new(
        ConnectionFault.Tls,
        $"{address}: does not speak TLS. Use the scheme without '+s' or '+ssc', or switch TLS on in the server.",
        cause);

    public static Neo4jConnectionException CertificateRefused(BoltAddress address, string reason, Exception cause) => new(
        ConnectionFault.Tls,
        $"{address}: its certificate is refused: {reason}. Use a certificate that this machine trusts, or '+ssc' to accept any.",
        cause);

    public static Neo4jConnectionException TlsRequired(BoltAddress address) => new(
        ConnectionFault.Tls,
        $"{address}: speaks TLS only. Use the scheme with '+s', or '+ssc' for a self-signed certificate.");

    public static Neo4jConnectionException ClosedAtOnce(BoltAddress address, Exception? cause) => new(
        ConnectionFault.NotBolt,
        $"{address}: closed the connection instead of answering. It may demand TLS (use the scheme with '+s' or '+ssc') or not be a Bolt port.",
        cause);

    public static Neo4jConnectionException HttpPort(BoltAddress address) => new(
        ConnectionFault.NotBolt,
        $"{address}: this is an HTTP port. Use the server's Bolt port, 7687 by default.");

    public static Neo4jConnectionException NotBolt(BoltAddress address, ReadOnlySpan<byte> answer) => new(
        ConnectionFault.NotBolt,
        $"{address}: answers {Convert.ToHexString(answer)}, which is not Bolt. Use the server's Bolt port, 7687 by default.");

    public static Neo4jConnectionException NoCommonVersion(BoltAddress address) => new(
        ConnectionFault.VersionNotSpoken,
        $"{address}: speaks no version of Bolt that this client knows (1, 3, 4.0 to 4.4, 5.0 to 5.8, 6.0). Use Neo4j 3.1 or newer.");

    public static Neo4jConnectionException Lost(BoltAddress address, Exception? cause) => new(
        ConnectionFault.Lost,
        $"{address}: the connection ended before the answer. Check the server's log, then try again.",
        cause);

    public static Neo4jConnectionException Protocol(BoltAddress address, BoltProtocolException cause) => new(
        ConnectionFault.Protocol,
        $"{address}: broke the Bolt protocol: {cause.Message}. Check that nothing between client and server alters the connection.",
        cause);

    public static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
