using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>Listens on loopback, of IPv4 unless told otherwise, and holds one conversation with each client that comes, in the order given; a further client is turned away.</summary>
internal sealed class FakeBoltServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly IReadOnlyList<Conversation> _conversations;
    private readonly Delivery _delivery;
    private readonly List<Task> _playing = [];
    private readonly Task _accepting;

    public FakeBoltServer(IReadOnlyList<Conversation> conversations, Delivery? delivery = null, IPAddress? address = null)
    {
        _listener = new(address ?? IPAddress.Loopback, 0);
        _conversations = conversations;
        _delivery = delivery ?? Delivery.Whole;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = _listener.LocalEndpoint.ToString()!;
        _accepting = AcceptAsync();
    }

    public FakeBoltServer(string conversations, Delivery? delivery = null, IPAddress? address = null)
        : this(Conversation.ParseAll(conversations), delivery, address)
    {
    }

    /// <summary>For conversations that name the server's own address.</summary>
    public FakeBoltServer(Func<string, string> conversations)
    {
        _listener = new(IPAddress.Loopback, 0);
        _delivery = Delivery.Whole;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = _listener.LocalEndpoint.ToString()!;
        _conversations = Conversation.ParseAll(conversations(Address));
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public string Address { get; }

    /// <summary>Messages of each client, as they came.</summary>
    public List<FakeConnection> Connections { get; } = [];

    /// <summary>Waits until all conversations have been held to their end, and throws what was wrong in them.</summary>
    public async Task FinishAsync()
    {
        Task all = AllAsync();
        try
        {
            await all.WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException)
        {
            throw new FakeServerException($"{Connections.Count} of {_conversations.Count} connections came, and the last conversation is not at its end.");
        }
    }

    /// <summary>Waits until a conversation has been held to its end.</summary>
    public async Task ClosedAsync(int connection) => await _playing[connection];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        try
        {
            await Task.WhenAll([_accepting, .. _playing]);
        }
        catch (Exception e) when (e is OperationCanceledException or FakeServerException or IOException or SocketException or ObjectDisposedException)
        {
            // A test that wants to know asks FinishAsync.
        }

        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AllAsync()
    {
        await _accepting;
        await Task.WhenAll(_playing);
    }

    private async Task AcceptAsync()
    {
        for (int i = 0; i < _conversations.Count; i++)
        {
            Delivery delivery = i == _conversations.Count - 1 ? _delivery : _delivery with { CutAfter = null };
            TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            client.NoDelay = true;
            FakeConnection connection = new(client.GetStream(), _conversations[i], delivery);
            Connections.Add(connection);
            _playing.Add(PlayAsync(client, connection));
        }

        _listener.Stop();
    }

    private async Task PlayAsync(TcpClient client, FakeConnection connection)
    {
        using (client)
        {
            await connection.PlayAsync(_stop.Token);
        }
    }
}
