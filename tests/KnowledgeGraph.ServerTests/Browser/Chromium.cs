using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Browser;

/// <summary>A real Chromium without a window, with a profile of its own, that reaches this machine alone.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    private readonly Process _process;
    private readonly DirectoryInfo _profile;

    private Chromium(Process process, DirectoryInfo profile, DevTools page)
    {
        _process = process;
        _profile = profile;
        Page = page;
    }

    /// <summary>The one page.</summary>
    public DevTools Page { get; }

    public static async Task<Chromium> StartAsync(int width, int height, CancellationToken cancellationToken)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("kg-chromium-");
        Process process = Start(
            "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
            // Who runs tests as root in a container has no sandbox to give; the pages are our own.
            "--no-sandbox",
            // Neo4j Browser calls home; nothing shall leave this machine.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            $"--user-data-dir={profile.FullName}", $"--window-size={width},{height}", "--remote-debugging-port=0", "about:blank");
        try
        {
            return new Chromium(process, profile, await OpenPageAsync(process, width, height, cancellationToken));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of Chromium's may still be writing as it ends; the folder is a temporary one.
        }
    }

    private static Process Start(params string[] arguments)
    {
        foreach (string name in (string[])["chromium", "chromium-browser", "google-chrome"])
        {
            try
            {
                return Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            }
            catch (Win32Exception)
            {
                // Not under this name.
            }
        }

        ServerRequirements.Lack("No Chromium found: install the packages chromium and fonts-noto-cjk.");
        throw new UnreachableException();
    }

    private static async Task<DevTools> OpenPageAsync(Process process, int width, int height, CancellationToken cancellationToken)
    {
        Uri browser = await AddressAsync(process, cancellationToken);
        await using DevTools tools = await DevTools.ConnectAsync(browser, cancellationToken);
        JsonObject target = await tools.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, cancellationToken);
        DevTools page = await DevTools.ConnectAsync(new Uri(browser, $"/devtools/page/{target["targetId"]}"), cancellationToken);
        await page.SendAsync(
            "Emulation.setDeviceMetricsOverride",
            new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false },
            cancellationToken);
        return page;
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellationToken)
    {
        string said = "";
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            said = line;
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                // What it says later is not wanted, but must be taken off its hands.
                process.BeginOutputReadLine();
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new Uri(line[Listening.Length..]);
            }
        }

        throw new InvalidOperationException($"Chromium did not start: {said}");
    }
}
