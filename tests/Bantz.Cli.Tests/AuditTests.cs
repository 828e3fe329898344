using System.Net;
using System.Text;

namespace Bantz.Cli.Tests;

public sealed class AuditTests : IDisposable
{
    private const string Page = """
        {"entries":[{"at":"2026-01-30T07:00:00+00:00","id":"t1-0","session_id":"me","turn_id":"t1","tool":"calendar.create_event","decision":"asked","decided_by":"policy","arguments_hash":"0123456789abcdef","reason":"tier","arguments":{"title":"\u001b[2Jtoplantı"}}],"next":"t1-0"}
        """;

    private readonly RecordingServer _server = new();
    private readonly Terminal _terminal;

    public AuditTests() => _terminal = new() { Transport = _server };

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_page_is_a_table_and_says_how_to_go_on()
    {
        _server.Body = Page;

        (await _terminal.RunAsync("audit", "--session", "me", "--decision", "asked", "--limit", "5")).ShouldBe(ExitCodes.Ok);

        _server.Request!.RequestUri!.PathAndQuery.ShouldBe("/v1/audit?session_id=me&decision=asked&limit=5");
        _terminal.Out.ShouldContain("2026-01-30 07:00:00Z");
        _terminal.Out.ShouldContain("0123456789ab");
        _terminal.Out.ShouldContain("tier");
        _terminal.Error.ShouldContain("bantz audit --after t1-0");
    }

    [Fact]
    public async Task Json_is_the_page_as_it_came()
    {
        _server.Body = Page;

        await _terminal.RunAsync("audit", "--json");

        System.Text.Json.Nodes.JsonNode.Parse(_terminal.Out)!["entries"]![0]!["turn_id"]!.GetValue<string>().ShouldBe("t1");
        _terminal.Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Json_lines_are_all_that_fit_on_the_terminal_or_in_a_file()
    {
        _server.Body = "{\"turn_id\":\"t1\"}\n{\"turn_id\":\"t2\"}\n";
        var file = Path.GetTempFileName();
        try
        {
            await _terminal.RunAsync("audit", "--jsonl");
            await _terminal.RunAsync("audit", "--output", file);

            _terminal.Out.ShouldBe(_server.Body);
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(_server.Body);
            _server.Request!.Headers.Accept.Single().MediaType.ShouldBe("application/x-ndjson");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task What_the_service_refuses_is_said()
    {
        _server.Status = HttpStatusCode.Unauthorized;
        _server.Body = """{"title":"Unauthorized","status":401,"detail":"Show a key that this service knows."}""";

        (await _terminal.RunAsync("audit")).ShouldBe(ExitCodes.Refused);

        _terminal.Error.ShouldContain("Show a key that this service knows.");
    }

    [Theory]
    [InlineData(true, null, null, "from-the-option")]
    [InlineData(false, "BANTZ_API_KEY", "from-the-environment", "from-the-environment")]
    [InlineData(false, "Bantz__ApiKey", "as-the-services-have-it", "as-the-services-have-it")]
    [InlineData(false, null, null, null)]
    public async Task The_key_goes_in_a_header(bool option, string? variable, string? value, string? shown)
    {
        _server.Body = Page;
        if (variable is not null)
        {
            _terminal.Variables[variable] = value!;
        }

        await _terminal.RunAsync(option ? ["audit", "--api-key", "from-the-option"] : ["audit"]);

        _server.Request!.Headers.Authorization?.Parameter.ShouldBe(shown);
        (_server.Request.Headers.Authorization is null).ShouldBe(shown is null);
        _server.Request.RequestUri!.ToString().ShouldNotContain(shown ?? "key");
    }

    [Fact]
    public async Task The_key_is_read_from_a_file_and_a_file_that_is_not_there_is_said()
    {
        _server.Body = Page;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "from-a-file\n", TestContext.Current.CancellationToken);
            await _terminal.RunAsync("audit", "--api-key-file", file);
            _server.Request!.Headers.Authorization!.Parameter.ShouldBe("from-a-file");
        }
        finally
        {
            File.Delete(file);
        }

        (await _terminal.RunAsync("audit", "--api-key-file", file)).ShouldBe(ExitCodes.Usage);
        _terminal.Error.ShouldContain("--api-key-file");
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("ask", "merhaba")]
    public async Task A_key_in_an_address_is_not_taken(params string[] command)
    {
        (await _terminal.RunAsync([.. command, "--url", "http://user:secret@127.0.0.1:5081"])).ShouldBe(ExitCodes.Usage);
        (await _terminal.RunAsync([.. command, "--url", "http://127.0.0.1:5081?api_key=secret"])).ShouldBe(ExitCodes.Usage);

        _server.Request.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_but_Bantz_is_shown_the_key()
    {
        var stranger = new RecordingServer();
        using var other = new HttpClient(new KeyedTransport(stranger, static () => "secret-of-bantz"));

        await other.GetAsync(new Uri("http://127.0.0.1:8000/v1/chat/completions"), TestContext.Current.CancellationToken);

        stranger.Request!.Headers.Authorization.ShouldBeNull();
    }

    private sealed class RecordingServer : HttpMessageHandler
    {
        internal string Body { get; set; } = "{}";
        internal HttpStatusCode Status { get; set; } = HttpStatusCode.OK;
        internal HttpRequestMessage? Request { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent(Body, Encoding.UTF8, "application/json") });
        }
    }
}
