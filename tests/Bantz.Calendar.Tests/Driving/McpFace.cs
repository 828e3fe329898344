using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>The calendar through a real MCP client.</summary>
internal sealed class McpFace(McpClient client) : ICalendarFace
{
    internal McpClient Client => client;

    internal static async Task<McpFace> OpenAsync(HttpClient http)
    {
        var options = new HttpClientTransportOptions { Endpoint = new Uri(http.BaseAddress!, ApiRoutes.Mcp), TransportMode = HttpTransportMode.StreamableHttp };
        var transport = new HttpClientTransport(options, http, loggerFactory: null, ownsHttpClient: false);
        return new McpFace(await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken));
    }

    public Task<Answer<EventList>> ListAsync(ListEventsArguments asked) => CallAsync("list_events", asked, BantzJson.Wire.ListEventsArguments, BantzJson.Wire.EventList);

    public Task<Answer<EventList>> FindAsync(FindEventsArguments asked) => CallAsync("find_events", asked, BantzJson.Wire.FindEventsArguments, BantzJson.Wire.EventList);

    public Task<Answer<EventResult>> GetAsync(GetEventArguments asked) => CallAsync("get_event", asked, BantzJson.Wire.GetEventArguments, BantzJson.Wire.EventResult);

    public Task<Answer<FreeSlotList>> FreeSlotsAsync(FindFreeSlotsArguments asked) => CallAsync("find_free_slots", asked, BantzJson.Wire.FindFreeSlotsArguments, BantzJson.Wire.FreeSlotList);

    public Task<Answer<WriteResult>> CreateAsync(CreateEventArguments asked, string? key = null) =>
        CallAsync("create_event", asked, BantzJson.Wire.CreateEventArguments, BantzJson.Wire.WriteResult, key ?? Keys.New());

    public Task<Answer<WriteResult>> UpdateAsync(UpdateEventArguments asked, string? key = null) =>
        CallAsync("update_event", asked, BantzJson.Wire.UpdateEventArguments, BantzJson.Wire.WriteResult, key ?? Keys.New());

    public Task<Answer<WriteResult>> DeleteAsync(DeleteEventArguments asked, string? key = null) =>
        CallAsync("delete_event", asked, BantzJson.Wire.DeleteEventArguments, BantzJson.Wire.WriteResult, key ?? Keys.New());

    internal async Task<CallToolResult> CallAsync(string tool, JsonObject arguments) => await client.CallToolAsync(
        tool,
        arguments.ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value),
        cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => client.DisposeAsync();

    internal static ToolError ErrorOf(CallToolResult result) =>
        JsonSerializer.Deserialize(result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text, BantzJson.Wire.ToolError)!;

    private async Task<Answer<TResult>> CallAsync<TArguments, TResult>(
        string tool, TArguments asked, JsonTypeInfo<TArguments> type, JsonTypeInfo<TResult> resultType, string? key = null)
        where TResult : class
    {
        var arguments = JsonSerializer.SerializeToNode(asked, type)!.AsObject();
        if (key is not null)
        {
            arguments["effect_key"] = key;
        }

        var result = await CallAsync(tool, arguments);
        return result.IsError is true
            ? new(Result: null, ErrorOf(result))
            : new(result.StructuredContent!.Value.Deserialize(resultType), Error: null);
    }
}
