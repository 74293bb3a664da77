using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>Speaks TLS to one client and hands on what it says to a server that does not.</summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public TlsFront(X509Certificate2 certificate, int port)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync(certificate, port);
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        try
        {
            await _serving;
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // A client that refuses the certificate goes away.
        }

        _stop.Dispose();
    }

    private async Task ServeAsync(X509Certificate2 certificate, int port)
    {
        using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
        await using SslStream outside = new(client.GetStream());
        await outside.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, _stop.Token);
        using TcpClient server = new();
        await server.ConnectAsync(IPAddress.Loopback, port, _stop.Token);
        Task back = server.GetStream().CopyToAsync(outside, _stop.Token);
        await outside.CopyToAsync(server.GetStream(), _stop.Token);
        server.Client.Shutdown(SocketShutdown.Send);
        await back;
    }
}
