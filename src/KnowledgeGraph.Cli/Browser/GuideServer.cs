using System.Net;

namespace KnowledgeGraph.Cli.Browser;

/// <summary>Serves the files to browsers on this machine, whatever page asks: they hold nothing but what the program carries with it.</summary>
/// <remarks>Listens on loopback alone and answers only requests for a name of this machine. Files are found by name in memory, so no path leads out.</remarks>
internal sealed class GuideServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly IReadOnlyDictionary<string, GuideFile> _files;

    private GuideServer(IReadOnlyDictionary<string, GuideFile> files) => _files = files;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is taken or forbidden.</exception>
    public static GuideServer Start(int port, IReadOnlyDictionary<string, GuideFile> files)
    {
        GuideServer server = new(files);
        // Browsers know this machine by both names; a prefix also binds the listener to the name's address.
        server._listener.Prefixes.Add($"http://localhost:{port}/");
        server._listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        try
        {
            server._listener.Start();
        }
        catch (Exception failure) when (failure is HttpListenerException or System.Net.Sockets.SocketException)
        {
            server.Dispose();
            throw new IOException($"Port {port} of this machine cannot be listened on ({failure.Message}). Choose another with --port.", failure);
        }

        return server;
    }

    /// <summary>Answers until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration stop = cancellationToken.Register(_listener.Stop);
        while (!cancellationToken.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                throw new IOException($"The server stopped: {failure.Message}", failure);
            }

            // A slow reader must not keep others waiting.
            _ = AnswerAsync(context);
        }
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            await AnswerAsync(context.Request, context.Response).ConfigureAwait(false);
            context.Response.Close();
        }
        catch (Exception failure) when (failure is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader has gone away; nobody is left to tell.
            context.Response.Abort();
        }
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        response.Headers["Access-Control-Allow-Origin"] = "*";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Cache-Control"] = "no-cache";
        switch (request.HttpMethod)
        {
            case "GET" or "HEAD" when Find(request.Url) is { } file:
                response.ContentType = file.ContentType;
                response.ContentLength64 = file.Content.Length;
                if (request.HttpMethod == "GET")
                {
                    await response.OutputStream.WriteAsync(file.Content).ConfigureAwait(false);
                }

                break;
            case "GET" or "HEAD":
                response.StatusCode = (int)HttpStatusCode.NotFound;
                break;
            case "OPTIONS":
                // Browser asks beforehand, since it adds headers of its own; pages of other networks must be let in by name.
                response.StatusCode = (int)HttpStatusCode.NoContent;
                response.Headers["Access-Control-Allow-Methods"] = "GET, HEAD";
                response.Headers["Access-Control-Allow-Headers"] = "*";
                response.Headers["Access-Control-Allow-Private-Network"] = "true";
                break;
            default:
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
                response.Headers["Allow"] = "GET, HEAD, OPTIONS";
                break;
        }
    }

    private GuideFile? Find(Uri? address)
    {
        string name = Uri.UnescapeDataString(address?.AbsolutePath.TrimStart('/') ?? "");
        return _files.GetValueOrDefault(name.Length > 0 ? name : "index.html");
    }
}
