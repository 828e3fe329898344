using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tools;
using Bantz.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;

namespace Bantz.Orchestrator.Tests.Tools;

/// <summary>The tool server over the real protocol, against a fake calendar behind a real MCP endpoint.</summary>
public sealed class McpToolServerTests : IAsyncLifetime
{
    private readonly FakeCalendar calendar = new();
    private readonly HttpContextAccessor accessor = new();
    private WebApplication? app;
    private CuttableLink? link;
    private McpConnection? connection;
    private McpToolServer? tools;
    private bool cutsAnswers;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHttpContextAccessor>(accessor);
        builder.Services.AddMcpServer()
            .WithHttpTransport(static options => options.SessionMode = HttpServerSessionMode.Stateless)
            .WithCallToolHandler(async (request, _) => await AnswerAsync(request.Params!));
        app = builder.Build();
        app.MapMcp(ApiRoutes.Mcp);
        await app.StartAsync(Cancel);
        link = CuttableLink.To(new Uri(app.Urls.Single()).Port);

        var options = Options.Create(new OrchestratorOptions { ToolTimeout = TimeSpan.FromSeconds(5) });
        connection = new McpConnection(new Handlers(link.Port), TimeProvider.System, options, NullLoggerFactory.Instance);
        tools = new McpToolServer(connection, TimeProvider.System, options, NullLogger<McpToolServer>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await connection!.DisposeAsync();
        await link!.DisposeAsync();
        await app!.DisposeAsync();
    }

    [Fact]
    public async Task Call_ThatSucceeds_GivesTheStructuredContent()
    {
        calendar.Add("Sunum", "2026-01-30T10:00:00+03:00");

        var answer = await ListAsync();

        answer.Result.Ok.ShouldBeTrue();
        ToolResults.Events(answer.Result).ShouldHaveSingleItem().Title.ShouldBe("Sunum");
        calendar.Calls.ShouldHaveSingleItem().EffectKey.ShouldBeNull();
    }

    [Fact]
    public async Task Call_OfAWrite_CarriesItsEffectKeyBesideTheArguments()
    {
        var arguments = Plans.Create("toplantı", "2026-01-30T16:00:00+03:00").Arguments;

        var answer = await tools!.CallAsync(ToolNames.CreateEvent, arguments, "effect-key-1", Cancel);

        answer.Result.Ok.ShouldBeTrue();
        answer.Result.Arguments.ShouldBeSameAs(arguments);
        var call = calendar.Writes.ShouldHaveSingleItem();
        call.EffectKey.ShouldBe("effect-key-1");
        CanonicalJson.Hash(call.Arguments).ShouldBe(CanonicalJson.Hash(arguments));
    }

    [Fact]
    public async Task Call_ThatTheToolRefuses_GivesItsCode()
    {
        var answer = await tools!.CallAsync(ToolNames.GetEvent, new JsonObject { ["event_id"] = "gone" }, effectKey: null, Cancel);

        answer.Result.Error!.Code.ShouldBe(ToolErrorCodes.NotFound);
        answer.MayHaveHappened.ShouldBeFalse();
    }

    [Fact]
    public async Task Call_OverALinkThatIsCut_IsUnavailableAndWorksAgainWhenItIsMended()
    {
        (await ListAsync()).Result.Ok.ShouldBeTrue();

        link!.Cut();
        (await ListAsync()).Result.Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);

        link.Mend();
        (await ListAsync()).Result.Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Call_WhoseAnswerIsCut_IsSentOnceMoreUnderItsKeyAndMayHaveHappened()
    {
        cutsAnswers = true;

        var answer = await tools!.CallAsync(ToolNames.CreateEvent, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00").Arguments, "effect-key-2", Cancel);

        answer.Result.Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
        answer.MayHaveHappened.ShouldBeTrue();
        calendar.Writes.ShouldAllBe(write => write.EffectKey == "effect-key-2");
        calendar.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Call_WhereNobodyListens_NeverHappened()
    {
        await app!.StopAsync(Cancel);
        await using var nobody = new McpConnection(new Handlers(1), TimeProvider.System, Options.Create(new OrchestratorOptions()), NullLoggerFactory.Instance);
        var server = new McpToolServer(nobody, TimeProvider.System, Options.Create(new OrchestratorOptions()), NullLogger<McpToolServer>.Instance);

        var answer = await server.CallAsync(ToolNames.CreateEvent, Plans.Create("x", "2026-01-30T16:00:00+03:00").Arguments, "effect-key-3", Cancel);

        answer.Result.Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
        answer.MayHaveHappened.ShouldBeFalse();
    }

    private Task<ToolAnswer> ListAsync() => tools!.CallAsync(
        ToolNames.ListEvents,
        Plans.Call(ToolNames.ListEvents, """{"start":"2026-01-30T00:00:00+03:00","end":"2026-01-31T00:00:00+03:00"}""").Arguments,
        effectKey: null,
        Cancel);

    private async Task<CallToolResult> AnswerAsync(CallToolRequestParams call)
    {
        JsonObject arguments = new(call.Arguments!.Where(one => one.Key is not "effect_key").Select(one => KeyValuePair.Create(one.Key, JsonNode.Parse(one.Value.GetRawText()))));
        var key = call.Arguments!.TryGetValue("effect_key", out var given) ? given.GetString() : null;
        var result = (await calendar.CallAsync($"calendar.{call.Name}", arguments, key))!;
        if (cutsAnswers)
        {
            accessor.HttpContext!.Abort();
        }

        return result.Ok
            ? new() { StructuredContent = JsonSerializer.SerializeToElement(result.Result, BantzJson.Wire.JsonNode), Content = [] }
            : new() { IsError = true, Content = [new TextContentBlock { Text = JsonSerializer.Serialize(result.Error!, BantzJson.Wire.ToolError) }] };
    }

    /// <summary>What discovery does in a host: the service's name becomes its address.</summary>
    private sealed class Handlers(int port) : IHttpMessageHandlerFactory
    {
        public HttpMessageHandler CreateHandler(string name) => new Address(port);

        private sealed class Address(int port) : DelegatingHandler(new SocketsHttpHandler())
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.RequestUri!.Scheme.ShouldBe("https+http");
                request.RequestUri = new Uri($"http://127.0.0.1:{port}{request.RequestUri.PathAndQuery}");
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
