using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Cli.Browser;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Browser;

/// <summary>What a researcher sees: the server's own Neo4j Browser in a real Chromium.</summary>
public sealed class Neo4jBrowserTests(PlanServer plan)
{
    private const string FieldsAndOrganisations = "MATCH (area:TechnologyField)-[fact:RELIES_ON]->(organisation:Entity) RETURN area, fact, organisation";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_connects_plays_the_guide_takes_the_style_and_draws_Chinese_captions()
    {
        Neo4jServer server = await plan.ServerAsync();
        await using Chromium chromium = await Chromium.StartAsync(1280, 820, Stop);
        Neo4jBrowserPage page = new(chromium.Page);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        int port = FreePort();
        string address = $"http://localhost:{port}";
        GraphSchema schema = GraphDefinitions.Default.Schema;
        using GuideServer guides = GuideServer.Start(port, GuideFiles.Create(schema, SavedQuestions.Load(null), address));
        Task serving = guides.RunAsync(end.Token);

        await page.OpenAsync(server);
        await page.RunAsync($":play {address}/guide-zh.html", "document.querySelectorAll('.guide .carousel-indicators li').length === 9");
        Assert.Contains("规划知识图谱", (await page.TextsAsync(".guide h3"))[0], StringComparison.Ordinal);
        await page.EvaluateAsync("document.querySelector('.guide pre.runnable').click()");
        await page.UntilAsync($"document.querySelector('.CodeMirror').CodeMirror.getValue() === ':style {address}/style.grass'", "the clicked query is in the editor");

        await page.RunAsync($":style {address}/style.grass", "JSON.stringify(localStorage).includes('node.Lab')");
        await page.RunAsync(FieldsAndOrganisations, "document.querySelectorAll('svg .node').length > 10");

        string[] captions = await page.TextsAsync("svg .node text");
        Assert.Contains("之江实验室", captions);
        Assert.Contains("华东医药", captions);
        Assert.Contains("依托", await page.TextsAsync("svg .relationship text"));
        string[] colours = await page.ColoursAsync("svg .node circle.outline");
        Assert.All((string[])["Lab", "University", "Company", "TechnologyField"], label => Assert.Contains(schema.Label(label)!.Colour, colours, StringComparer.OrdinalIgnoreCase));

        // README's picture is taken from this file, once the nodes stand still.
        const string Places = "[...document.querySelectorAll('svg .node')].map(e => e.getAttribute('transform')).join()";
        await page.UntilAsync($"(before => before === (window.kgPlaces = {Places}))(window.kgPlaces)", "the nodes stand still");
        string picture = Path.Combine(NpmPackages.RepositoryRoot, ".artifacts", "server-tests", "browser.png");
        await File.WriteAllBytesAsync(picture, await page.ScreenshotAsync(), Stop);
        await end.CancelAsync();
        await serving;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
