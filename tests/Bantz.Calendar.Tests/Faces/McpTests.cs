using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bantz.Calendar.Tests.Faces;

public sealed class McpTests : IAsyncLifetime
{
    private readonly CalendarApp _app = new();
    private McpFace? _face;

    private McpFace Face => _face!;

    public async ValueTask InitializeAsync() => _face = await McpFace.OpenAsync(_app.CreateClient());

    public async ValueTask DisposeAsync()
    {
        await Face.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_tools_are_those_of_the_contracts()
    {
        var tools = await ToolsAsync();

        tools.Keys.Select(name => $"{ToolNames.CalendarServer}.{name}").ShouldBe(ToolNames.All, ignoreOrder: true);
    }

    [Theory]
    [InlineData("list_events", true, false)]
    [InlineData("find_events", true, false)]
    [InlineData("get_event", true, false)]
    [InlineData("find_free_slots", true, false)]
    [InlineData("create_event", false, false)]
    [InlineData("update_event", false, true)]
    [InlineData("delete_event", false, true)]
    public async Task All_four_hints_are_sent(string tool, bool readOnly, bool destructive)
    {
        var hints = (await ToolsAsync())[tool].ProtocolTool.Annotations.ShouldNotBeNull();

        hints.ReadOnlyHint.ShouldBe(readOnly);
        hints.DestructiveHint.ShouldBe(destructive);
        hints.IdempotentHint.ShouldBe(true);
        hints.OpenWorldHint.ShouldBe(false);
    }

    [Fact]
    public async Task Schemas_name_the_arguments_of_the_contracts_and_writes_require_a_key()
    {
        var create = (await ToolsAsync())["create_event"].ProtocolTool;

        Names(create.InputSchema, "properties").ShouldBe(
            ["title", "start", "end", "time_zone", "all_day", "location", "description", "attendees", "recurrence", "effect_key"], ignoreOrder: true);
        create.InputSchema.GetProperty("required").EnumerateArray().Select(e => e.GetString()).ShouldBe(
            ["title", "start", "end", "time_zone", "effect_key"], ignoreOrder: true);
        create.InputSchema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        Names(create.OutputSchema!.Value, "properties").ShouldBe(["event", "replayed"], ignoreOrder: true);
        create.OutputSchema.Value.GetProperty("type").GetString().ShouldBe("object");
    }

    [Fact]
    public async Task Every_field_of_every_input_schema_is_described()
    {
        foreach (var tool in (await ToolsAsync()).Values)
        {
            foreach (var field in tool.ProtocolTool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                field.Value.TryGetProperty("description", out _).ShouldBeTrue($"{tool.Name}.{field.Name}");
            }
        }
    }

    [Fact]
    public async Task An_answer_is_the_same_document_structured_and_as_text()
    {
        var result = await Face.CallAsync("create_event", Create());

        var structured = result.StructuredContent.ShouldNotBeNull();
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(structured.GetRawText())).ShouldBeTrue();
        structured.GetProperty("event").GetProperty("time_zone").GetString().ShouldBe("Europe/Istanbul");
        result.IsError.ShouldNotBe(true);
    }

    [Theory]
    [InlineData("""{"title":null}""", "title")]
    [InlineData("""{"title":5}""", "title")]
    [InlineData("""{"start":"tomorrow"}""", "start")]
    [InlineData("""{"start":"2026-01-30T16:00:00"}""", "start")]
    [InlineData("""{"start":1769778000}""", "start")]
    [InlineData("""{"start":"2026-01-30T16:00:00+99:00"}""", "start")]
    [InlineData("""{"start":"0001-01-01T00:00:00+14:00"}""", "start")]
    [InlineData("""{"all_day":"yes"}""", "all_day")]
    [InlineData("""{"attendees":"Ayşe"}""", "attendees")]
    [InlineData("""{"attendees":[null]}""", "attendees")]
    [InlineData("""{"recurence":"FREQ=DAILY"}""", "recurence")]
    [InlineData("""{"effect_key":5}""", "effect key")]
    [InlineData("""{"effect_key":null}""", "effect key")]
    public async Task Arguments_that_do_not_fit_the_schema_are_refused_by_name_without_exception_text_trap_16(string change, string named)
    {
        var arguments = Create();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            arguments[name] = value?.DeepClone();
        }

        var result = await Face.CallAsync("create_event", arguments);

        result.IsError.ShouldBe(true);
        var error = McpFace.ErrorOf(result);
        error.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
        error.Message.ShouldContain(named);
        error.Message.ShouldNotContain("System.");
        error.Message.ShouldNotContain("JSON value");
    }

    [Theory]
    [InlineData("""{"title":"\ud800","effect_key":"broken-key-1"}""")]
    [InlineData("""{"title":"x","effect_key":"\ud800broken-key"}""")]
    public async Task Broken_text_is_refused_without_exception_text_trap_16(string change)
    {
        var arguments = $$"""{"start":"2026-01-30T16:00:00Z","end":"2026-01-30T17:00:00Z","time_zone":"UTC",{{change[1..]}}""";
        using var http = _app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Mcp)
        {
            Content = new StringContent(
                """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"create_event","arguments":""" + arguments + "}}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.ShouldContain("\"error\"");
        answer.ShouldNotContain("UTF-16");
        (await Face.FindAsync(new FindEventsArguments { Query = "x" })).Value.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_without_arguments_says_what_is_missing()
    {
        McpFace.ErrorOf(await Face.CallAsync("list_events", [])).Message.ShouldContain("start is missing");
        McpFace.ErrorOf(await Face.CallAsync("delete_event", [])).Message.ShouldContain("event_id is missing");
    }

    [Fact]
    public async Task A_key_is_shared_by_both_faces()
    {
        await using var rest = new RestFace(_app.CreateClient());
        var first = (await Face.CreateAsync(An.Event(), "shared-key-1")).Value;

        var again = (await rest.CreateAsync(An.Event(), "shared-key-1")).Value;

        again.Replayed.ShouldBeTrue();
        again.Event.Id.ShouldBe(first.Event.Id);
    }

    private static JsonObject Create()
    {
        var arguments = JsonSerializer.SerializeToNode(An.Event(), BantzJson.Wire.CreateEventArguments)!.AsObject();
        arguments["effect_key"] = Keys.New();
        return arguments;
    }

    private static IEnumerable<string> Names(JsonElement schema, string part) => schema.GetProperty(part).EnumerateObject().Select(p => p.Name);

    private async Task<Dictionary<string, McpClientTool>> ToolsAsync() =>
        (await Face.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).ToDictionary(t => t.Name);
}
