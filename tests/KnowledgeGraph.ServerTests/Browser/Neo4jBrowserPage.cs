using System.Text.Json.Nodes;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Browser;

/// <summary>Neo4j Browser as the server brings it along, used as a person uses it: the editor, Ctrl+Enter, clicks.</summary>
internal sealed class Neo4jBrowserPage(DevTools tools)
{
    private const string Editor = "document.querySelector('.CodeMirror').CodeMirror";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task OpenAsync(Neo4jServer server)
    {
        string settings = $$"""{"boltHost":"bolt://127.0.0.1:{{server.BoltPort}}"}""";
        await tools.SendAsync("Page.enable", null, Stop);
        await tools.SendAsync(
            "Page.addScriptToEvaluateOnNewDocument",
            new() { ["source"] = $"try {{ localStorage.setItem('neo4j.settings', '{settings}') }} catch (e) {{}}" },
            Stop);
        await tools.SendAsync("Page.navigate", new() { ["url"] = $"http://127.0.0.1:{server.HttpPort}/browser/" }, Stop);
        await UntilAsync("!!document.querySelector('.CodeMirror') && !!document.querySelector('.CodeMirror').CodeMirror", "the editor is there");
        await UntilAsync("!!document.querySelector('article.frame, .frame')", "the first frame is there");
    }

    /// <summary>Types a command or query, presses Ctrl+Enter, and waits until the newest frame shows something.</summary>
    /// <param name="command">What to type.</param>
    /// <param name="shown">An expression that is true once it is done.</param>
    public async Task RunAsync(string command, string shown)
    {
        string quoted = JsonValue.Create(command).ToJsonString();
        await EvaluateAsync($"{Editor}.setValue({quoted})");
        for (int tries = 0; tries < 20 && (await EvaluateAsync($"{Editor}.getValue() === {quoted}"))!.GetValue<bool>(); tries++)
        {
            // A frame that has just opened takes the focus away, so the keys may not arrive at first.
            await EvaluateAsync($"{Editor}.focus()");
            await PressControlEnterAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(500), Stop);
        }

        await UntilAsync(shown, command);
    }

    /// <summary>The texts of all elements that a selector finds.</summary>
    public Task<string[]> TextsAsync(string selector) => AllAsync(selector, "e.textContent.trim()");

    /// <summary>The attribute <c>fill</c> of all elements that a selector finds.</summary>
    public Task<string[]> ColoursAsync(string selector) => AllAsync(selector, "e.getAttribute('fill') || ''");

    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        JsonObject answer = await tools.SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true }, Stop);
        return answer["exceptionDetails"] is { } fault
            ? throw new InvalidOperationException($"{expression}: {fault.ToJsonString()}")
            : answer["result"]!["value"];
    }

    public async Task UntilAsync(string condition, string what)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(Patience);
        try
        {
            while ((await EvaluateAsync($"!!({condition})"))?.GetValue<bool>() != true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
            }
        }
        catch (OperationCanceledException) when (!Stop.IsCancellationRequested)
        {
            JsonNode? page = await EvaluateAsync("document.body.innerText.slice(0, 1500)");
            Assert.Fail($"Neo4j Browser never came so far: {what}. It shows: {page}");
        }
    }

    /// <summary>The page as a PNG.</summary>
    public async Task<byte[]> ScreenshotAsync()
        => Convert.FromBase64String((await tools.SendAsync("Page.captureScreenshot", new() { ["format"] = "png" }, Stop))["data"]!.GetValue<string>());

    private async Task PressControlEnterAsync()
    {
        foreach (string type in (string[])["rawKeyDown", "keyUp"])
        {
            await tools.SendAsync(
                "Input.dispatchKeyEvent",
                new() { ["type"] = type, ["modifiers"] = 2, ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 13 },
                Stop);
        }
    }

    private async Task<string[]> AllAsync(string selector, string what)
    {
        string quoted = JsonValue.Create(selector).ToJsonString();
        return [.. (await EvaluateAsync($"[...document.querySelectorAll({quoted})].map(e => {what})"))!.AsArray().Select(static text => text!.GetValue<string>())];
    }
}
