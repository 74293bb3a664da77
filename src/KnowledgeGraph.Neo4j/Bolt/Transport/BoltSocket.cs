using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>A TCP connection, with TLS on top where asked for.</summary>
internal sealed class BoltSocket : IAsyncDisposable
{
    private readonly Socket _socket;
    private Stream _stream;

    private BoltSocket(Socket socket, BoltAddress address)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        Address = address;
    }

    public BoltAddress Address { get; }

    /// <summary>True where bytes or the end of the stream wait to be read.</summary>
    public bool HasInput => _socket.Poll(0, SelectMode.SelectRead);

    public static async Task<BoltSocket> ConnectAsync(BoltAddress address, TransportSecurity security, CancellationToken cancellationToken)
    {
        // One socket for both families reaches whichever address of the name answers first.
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            WatchPeer(socket);
            await ConnectAnyAsync(socket, address, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            socket.Dispose();
            throw e is SocketException cause ? ConnectionFaults.Unreachable(address, cause) : e;
        }

        BoltSocket connected = new(socket, address);
        if (security != TransportSecurity.Plain)
        {
            try
            {
                await connected.ProtectAsync(security, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                await connected.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }

        return connected;
    }

    public ValueTask<int> ReadAsync(Memory<byte> room, CancellationToken cancellationToken = default) => _stream.ReadAsync(room, cancellationToken);

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _stream.WriteAsync(bytes, cancellationToken);

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    // A machine that vanished without a word is noticed within two minutes, however long the server may work on a query; systems ask only after two hours.
    private static void WatchPeer(Socket socket)
    {
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 10);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 6);
    }

    private static ValueTask ConnectAnyAsync(Socket socket, BoltAddress address, CancellationToken cancellationToken)
        => IPAddress.TryParse(address.Host, out IPAddress? ip)
            ? socket.ConnectAsync(new IPEndPoint(ip, address.Port), cancellationToken)
            : socket.ConnectAsync(new DnsEndPoint(address.Host, address.Port), cancellationToken);

    private async Task ProtectAsync(TransportSecurity security, CancellationToken cancellationToken)
    {
        SslPolicyErrors refused = SslPolicyErrors.None;
        SslStream tls = new(_stream, leaveInnerStreamOpen: false);
        SslClientAuthenticationOptions options = new()
        {
            TargetHost = Address.Host,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, _, _, errors) =>
            {
                refused = security == TransportSecurity.AnyCertificate ? SslPolicyErrors.None : errors;
                return refused == SslPolicyErrors.None;
            },
        };
        _stream = tls;
        try
        {
            await tls.AuthenticateAsClientAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            throw refused == SslPolicyErrors.None
                ? ConnectionFaults.TlsNotSpoken(Address, e)
                : ConnectionFaults.CertificateRefused(Address, Reason(refused), e);
        }
    }

    private static string Reason(SslPolicyErrors errors)
        => errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it is made out to another host name"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) ? "the server shows none"
            : "this machine does not trust who signed it, or it has expired";
}
