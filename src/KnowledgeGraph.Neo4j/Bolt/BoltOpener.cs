using System.Runtime.InteropServices;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Bolt.Transport;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Opens connections: TCP, TLS, version, HELLO and LOGON.</summary>
internal static class BoltOpener
{
    private static readonly string LibraryVersion = typeof(BoltOpener).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>What this client calls itself where the application has no name of its own.</summary>
    public static string DefaultUserAgent { get; } = $"KnowledgeGraph/{LibraryVersion}";

    /// <exception cref="Neo4jConnectionException">The server cannot be spoken to.</exception>
    /// <exception cref="Neo4jServerException">The server refuses the credentials.</exception>
    public static async Task<BoltConnection> OpenAsync(BoltEndpoint endpoint, Neo4jCredentials credentials, TimeProvider clock, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(endpoint.OpenTimeout, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            BoltConnection connection = await NegotiateAsync(endpoint, clock, either.Token).ConfigureAwait(false);
            try
            {
                await GreetAsync(connection, endpoint, credentials, either.Token).ConfigureAwait(false);
                return connection;
            }
            catch
            {
                // Nothing was agreed, so nothing is said goodbye to.
                await connection.BreakAsync(ConnectionFaults.Lost(endpoint.Address, null)).ConfigureAwait(false);
                throw;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ConnectionFaults.OpeningTimedOut(endpoint.Address, endpoint.OpenTimeout);
        }
    }

    /// <summary>Changes who is logged on, from Bolt 5.1 on, within the time that opening may take.</summary>
    public static async Task LogOnAgainAsync(BoltConnection connection, Neo4jCredentials credentials, TimeSpan limit, CancellationToken cancellationToken)
    {
        PendingAnswer logoff = connection.Enqueue(BareRequest.Logoff);
        PendingAnswer logon = connection.Enqueue(MapRequest.Logon(credentials.Fields));
        await connection.AskAsync(logon, limit, cancellationToken).ConfigureAwait(false);
        await ExpectAsync(connection, logoff, cancellationToken).ConfigureAwait(false);
        await ExpectAsync(connection, logon, cancellationToken).ConfigureAwait(false);
        connection.Credentials = credentials;
    }

    private static async Task<BoltConnection> NegotiateAsync(BoltEndpoint endpoint, TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (Offer offer in (Offer[])[Offer.First, Offer.Second])
        {
            BoltSocket socket = await BoltSocket.ConnectAsync(endpoint.Address, endpoint.Security, cancellationToken).ConfigureAwait(false);
            try
            {
                Handshake.Agreement agreement = await Handshake.NegotiateAsync(socket, offer, cancellationToken).ConfigureAwait(false);
                if (agreement.Version is { } version)
                {
                    return new(socket, version, agreement.Confirmation, clock) { OpenedAt = clock.GetTimestamp() };
                }
            }
            catch
            {
                await socket.DisposeAsync().ConfigureAwait(false);
                throw;
            }

            await socket.DisposeAsync().ConfigureAwait(false);
        }

        throw ConnectionFaults.NoCommonVersion(endpoint.Address);
    }

    private static async Task GreetAsync(BoltConnection connection, BoltEndpoint endpoint, Neo4jCredentials credentials, CancellationToken cancellationToken)
    {
        BoltVersion version = connection.Version;
        PendingAnswer hello = connection.Enqueue(version.HasTransactionMessages
            ? MapRequest.Hello(HelloExtra(version, endpoint, credentials))
            : new InitRequest(endpoint.UserAgent, credentials.Fields));
        PendingAnswer? logon = version.HasLogon ? connection.Enqueue(MapRequest.Logon(credentials.Fields)) : null;
        await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
        await ExpectAsync(connection, hello, cancellationToken).ConfigureAwait(false);
        bool utcPatch = version.HasUtcPatch
            && hello.Metadata.GetValueOrDefault("patch_bolt") is IEnumerable<object?> patches
            && patches.Contains("utc");
        connection.Greeted(hello.Metadata.GetValueOrDefault("server") as string ?? "", ServerHints.From(hello.Metadata), utcPatch);
        if (logon is not null)
        {
            await ExpectAsync(connection, logon, cancellationToken).ConfigureAwait(false);
        }

        // With the initial password a server lets one log in, and then refuses every query.
        if ((logon ?? hello).Metadata.GetValueOrDefault("credentials_expired") is true)
        {
            throw new Neo4jServerException(
                "Neo.ClientError.Security.CredentialsExpired",
                $"Neo4j at {endpoint.Address}: the password of '{credentials.User}' has expired (Neo.ClientError.Security.CredentialsExpired). {ServerFailures.ChangePassword}",
                "The credentials have expired.");
        }

        connection.Credentials = credentials;
    }

    private static Dictionary<string, object?> HelloExtra(BoltVersion version, BoltEndpoint endpoint, Neo4jCredentials credentials)
    {
        Dictionary<string, object?> extra = new(StringComparer.Ordinal) { ["user_agent"] = endpoint.UserAgent };
        if (!version.HasLogon)
        {
            foreach ((string key, object? value) in credentials.Fields)
            {
                extra[key] = value;
            }
        }

        if (version.HasRoutingContext && endpoint.RoutingContext is not null)
        {
            extra["routing"] = endpoint.RoutingContext;
        }

        if (version.HasUtcPatch)
        {
            extra["patch_bolt"] = (string[])["utc"];
        }

        if (version.HasBoltAgent)
        {
            extra["bolt_agent"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["product"] = $"KnowledgeGraph.Neo4j/{LibraryVersion}",
                ["platform"] = $"{OperatingSystemName()}; {RuntimeInformation.OSArchitecture}",
                ["language"] = $".NET/{Environment.Version}",
            };
        }

        return extra;
    }

    // The family alone: a kernel's version would help to tell machines apart.
    private static string OperatingSystemName()
        => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : OperatingSystem.IsLinux() ? "Linux" : "Other";

    private static async Task ExpectAsync(BoltConnection connection, PendingAnswer answer, CancellationToken cancellationToken)
    {
        while (!answer.IsCompleted)
        {
            // Nothing to RESET before the server knows who asks, so the plain wait is enough.
            await connection.ReceiveOpeningAsync(cancellationToken).ConfigureAwait(false);
        }

        if (!answer.IsSuccess)
        {
            Exception refusal = answer.Failure is { } failure
                ? ServerFailures.ToException(failure, connection.Address)
                : ConnectionFaults.Protocol(connection.Address, new BoltProtocolException("the greeting is ignored"));
            await connection.BreakAsync(ConnectionFaults.Lost(connection.Address, null)).ConfigureAwait(false);
            throw refusal;
        }
    }
}
