using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Cli.Browser;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Tests.Cli;

public sealed class BrowserGuideTests
{
    private static readonly HttpClient Client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_committed_style_sheet_is_that_of_the_schema()
    {
        const string File = "graph-schema/browser/style.grass";

        Approval.VerifyWhole(File, System.IO.File.ReadAllText(Path.Combine(Repository.Root, File)), GrassWriter.Write(GraphDefinitions.Default.Schema));
    }

    [Fact]
    public void The_style_sheet_has_a_rule_for_all_that_can_be_drawn()
    {
        GraphSchema schema = GraphDefinitions.Default.Schema;
        string sheet = GrassWriter.Write(schema);

        Assert.All(schema.Labels.Where(static label => !label.IsAbstract), label => Assert.Contains($"node.{label.Name} {{\n", sheet, StringComparison.Ordinal));
        Assert.All(schema.Relationships, type => Assert.Contains($"caption: '{type.ChineseName}';", Rule(sheet, $"relationship.{type.Name}"), StringComparison.Ordinal));
        Assert.Contains($"color: {schema.Label("Lab")!.Colour};", Rule(sheet, "node.Lab"), StringComparison.Ordinal);
        // Dark letters on light colours, white ones on dark.
        Assert.Contains("text-color-internal: #2A2C34;", Rule(sheet, "node.Technology"), StringComparison.Ordinal);
        Assert.Contains("text-color-internal: #FFFFFF;", Rule(sheet, "node.Document"), StringComparison.Ordinal);
    }

    [Fact]
    public void Guides_and_questions_name_only_what_the_schema_has()
    {
        GraphSchema schema = GraphDefinitions.Default.Schema;
        IEnumerable<string> queries = GuideFiles.Create(schema, SavedQuestions.Load(null), "http://localhost:1")
            .Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(static file => GuideText.Runnable(Encoding.UTF8.GetString(file.Value.Content)))
            .Where(static text => !text.StartsWith(':'))
            .Concat(SavedQuestions.Load(null).All.Select(static question => question.Query));

        Assert.All(queries.SelectMany(Names), name => Assert.True(schema.Label(name) is not null || schema.Relationship(name) is not null, name));
    }

    [Fact]
    public void A_guide_is_one_text_for_AsciiDoc_and_HTML()
    {
        Guide guide = GuideReader.Read("= 题\n\n== 一 & 二\n\n先看 `:play http://x/g.html`，再看 http://x/f.zip[f<>]。\n\n. 点\n. 击 `a<b`\n\n[source,cypher]\n----\nMATCH (a)-->(b)\nRETURN a\n----\n\n后面\n");

        Assert.Equal(
            """
            <title>题</title>
            <article class="guide">
              <carousel class="deck container-fluid">
                <slide class="row-fluid">
                  <div class="col-sm-3">
                    <h3>一 &amp; 二</h3>
                    <p class="lead">先看 <a play-topic="http://x/g.html">:play http://x/g.html</a>，再看 <a href="http://x/f.zip" target="_blank">f&lt;&gt;</a>。</p>
                  </div>
                  <div class="col-sm-9">
                    <ol class="big">
                      <li>点</li>
                      <li>击 <code>a&lt;b</code></li>
                    </ol>
                    <figure><pre class="pre-scrollable code runnable">MATCH (a)--&gt;(b)
            RETURN a</pre></figure>
                    <p>后面</p>
                  </div>
                </slide>
              </carousel>
            </article>

            """,
            GuideHtml.Write(guide));
    }

    [Fact]
    public void The_favourites_are_the_same_bytes_each_time_and_hold_every_question()
    {
        SavedQuestions questions = SavedQuestions.Load(null);
        byte[] archive = FavouritesArchive.Write(questions);

        Assert.Equal(archive, FavouritesArchive.Write(questions));
        using ZipArchive zip = new(new MemoryStream(archive));
        Assert.Equal(questions.All.Select(static question => $"{question.Name}.cypher"), zip.Entries.Select(static entry => entry.Name));
        using StreamReader labs = new(zip.Entries.Single(static entry => entry.Name == "labs.cypher").Open(), Encoding.UTF8);
        Assert.Equal("// 实验室的建设与支持 | Labs that are built or supported", labs.ReadLine());
    }

    [Fact]
    public async Task Files_are_written_whole_with_the_address_in_them()
    {
        using TemporaryFolder folder = new();

        KgResult result = await KgProcess.RunAsync("browser-guide", "--write", folder["browser"], "--port", "9000");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["favourites.zip", "guide-en.adoc", "guide-en.html", "guide-zh.adoc", "guide-zh.html", "index.html", "style.grass"], Directory.GetFiles(folder["browser"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string guide = await File.ReadAllTextAsync(folder["browser/guide-zh.html"], Stop);
        Assert.Contains(":style http://localhost:9000/style.grass", guide, StringComparison.Ordinal);
        Assert.Contains("<a play-topic=\"http://localhost:9000/guide-en.html\">", guide, StringComparison.Ordinal);
        Assert.Contains(":play http://localhost:9000/guide-en.adoc", await File.ReadAllTextAsync(folder["browser/guide-zh.adoc"], Stop), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder["browser"], "guide-*"), static path => Assert.DoesNotContain("{base}", File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/style.grass", 200)]
    [InlineData("HEAD", "/guide-zh.html", 200)]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/../graph-schema/schema.yaml", 404)]
    [InlineData("GET", "/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("GET", "//etc/passwd", 404)]
    [InlineData("GET", "/..%5c..%5cwindows", 404)]
    [InlineData("OPTIONS", "/style.grass", 204)]
    [InlineData("POST", "/style.grass", 405)]
    [InlineData("PUT", "/style.grass", 405)]
    [InlineData("DELETE", "/style.grass", 405)]
    public async Task Only_known_files_are_given_and_only_read(string method, string path, int status)
        => await ServingAsync(async port =>
        {
            string answer = await AskAsync(port, $"{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        });

    [Fact]
    public async Task Any_page_may_read_and_a_browser_that_asks_beforehand_is_told_so()
        => await ServingAsync(async port =>
        {
            using HttpRequestMessage beforehand = new(HttpMethod.Options, $"http://localhost:{port}/guide-zh.html");
            beforehand.Headers.Add("Origin", "https://browser.neo4j.io");
            beforehand.Headers.Add("Access-Control-Request-Headers", "cache-control,pragma");
            using HttpResponseMessage allowed = await Client.SendAsync(beforehand, Stop);
            using HttpResponseMessage guide = await Client.GetAsync(new Uri($"http://localhost:{port}/guide-zh.html"), Stop);

            Assert.Equal("*", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("*", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")));
            Assert.Equal("*", Assert.Single(guide.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("text/html; charset=utf-8", guide.Content.Headers.ContentType!.ToString());
        });

    [Fact]
    public async Task A_name_that_leads_to_this_machine_by_a_trick_is_not_answered()
        => await ServingAsync(async port =>
        {
            string answer = await AskAsync(port, $"GET /style.grass HTTP/1.1\r\nHost: evil.example:{port}\r\nConnection: close\r\n\r\n");

            Assert.DoesNotContain("node.Lab", answer, StringComparison.Ordinal);
            Assert.Matches("^HTTP/1.1 4[0-9][0-9] ", answer);
        });

    [Fact]
    public async Task Other_machines_cannot_reach_it()
        => await ServingAsync(async port =>
        {
            IPAddress? outside = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, Stop)).FirstOrDefault(static address => !IPAddress.IsLoopback(address));
            Assert.SkipWhen(outside is null, "This machine has no address but loopback.");
            using TcpClient client = new();

            await Assert.ThrowsAsync<SocketException>(async () => await client.ConnectAsync(outside!, port, Stop));
        });

    [Fact]
    public async Task Ctrl_C_ends_it_as_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill.");
        int port = FreePort();
        using Process process = KgProcess.Start(null, "browser-guide", "--port", $"{port}");
        string said = "";
        while (!said.Contains("Ctrl+C", StringComparison.Ordinal))
        {
            said += await process.StandardOutput.ReadLineAsync(Stop) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Stop));
        }

        Assert.Contains("node.Lab", await Client.GetStringAsync(new Uri($"http://localhost:{port}/style.grass"), Stop), StringComparison.Ordinal);
        using (Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(Stop);
        }

        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();

        (await KgProcess.RunAsync("browser-guide", "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}")).RequiresFailure(3, "--port");
    }

    [Fact]
    public async Task A_port_out_of_range_is_wrong_usage()
    {
        (await KgProcess.RunAsync("browser-guide", "--port", "70000")).RequiresFailure(2, "65535");
        (await KgProcess.RunAsync("browser-guide", "--port", "http")).RequiresFailure(2, "--port", "'http'");
    }

    private static async Task ServingAsync(Func<int, Task> use)
    {
        int port = FreePort();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using GuideServer server = GuideServer.Start(port, GuideFiles.Create(GraphDefinitions.Default.Schema, SavedQuestions.Load(null), $"http://localhost:{port}"));
        Task running = server.RunAsync(end.Token);
        await use(port);
        await end.CancelAsync();
        await running;
    }

    // A client of the framework tidies paths before it asks.
    private static async Task<string> AskAsync(int port, string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, port, Stop);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }

    private static string Rule(string sheet, string selector)
    {
        int start = sheet.IndexOf(selector + " {", StringComparison.Ordinal);
        return sheet[start..sheet.IndexOf('}', start)];
    }

    // A label or type follows a colon or, in a list of types, a stroke; what follows a blank behind a colon is a value.
    private static IEnumerable<string> Names(string query)
    {
        for (int at = 0; at + 1 < query.Length; at++)
        {
            if (query[at] is ':' or '|' && char.IsAsciiLetterUpper(query[at + 1]))
            {
                int end = at + 1;
                while (end < query.Length && (char.IsAsciiLetter(query[end]) || query[end] == '_'))
                {
                    end++;
                }

                yield return query[(at + 1)..end];
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
