using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>The calendar through plain HTTP.</summary>
internal sealed class RestFace(HttpClient http) : ICalendarFace
{
    public Task<Answer<EventList>> ListAsync(ListEventsArguments asked) =>
        SendAsync(HttpMethod.Get, ApiRoutes.Events + Query(asked, BantzJson.Wire.ListEventsArguments), BantzJson.Wire.EventList);

    public Task<Answer<EventList>> FindAsync(FindEventsArguments asked) =>
        SendAsync(HttpMethod.Get, ApiRoutes.Events + Query(asked, BantzJson.Wire.FindEventsArguments), BantzJson.Wire.EventList);

    public Task<Answer<EventResult>> GetAsync(GetEventArguments asked) =>
        SendAsync(HttpMethod.Get, PathOf(asked.EventId) + Query(asked, BantzJson.Wire.GetEventArguments), BantzJson.Wire.EventResult);

    public Task<Answer<FreeSlotList>> FreeSlotsAsync(FindFreeSlotsArguments asked) =>
        SendAsync(HttpMethod.Get, ApiRoutes.FreeSlots + Query(asked, BantzJson.Wire.FindFreeSlotsArguments), BantzJson.Wire.FreeSlotList);

    public Task<Answer<WriteResult>> CreateAsync(CreateEventArguments asked, string? key = null) =>
        SendAsync(HttpMethod.Post, ApiRoutes.Events, BantzJson.Wire.WriteResult, key ?? Keys.New(), body: Body(asked, BantzJson.Wire.CreateEventArguments));

    public Task<Answer<WriteResult>> UpdateAsync(UpdateEventArguments asked, string? key = null) =>
        SendAsync(HttpMethod.Patch, PathOf(asked.EventId), BantzJson.Wire.WriteResult, key ?? Keys.New(), asked.Etag, Body(asked, BantzJson.Wire.UpdateEventArguments));

    public Task<Answer<WriteResult>> DeleteAsync(DeleteEventArguments asked, string? key = null) =>
        SendAsync(HttpMethod.Delete, PathOf(asked.EventId), BantzJson.Wire.WriteResult, key ?? Keys.New(), asked.Etag);

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string PathOf(string eventId) => $"{ApiRoutes.Events}/{Uri.EscapeDataString(eventId)}";

    private static string Query<T>(T asked, JsonTypeInfo<T> type) =>
        "?" + string.Join('&', JsonSerializer.SerializeToNode(asked, type)!.AsObject().Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!.ToString())}"));

    private static JsonObject Body<T>(T asked, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToNode(asked, type)!.AsObject();
        body.Remove("event_id");
        body.Remove("etag");
        return body;
    }

    private async Task<Answer<T>> SendAsync<T>(
        HttpMethod method, string path, JsonTypeInfo<T> type, string? key = null, string? etag = null, JsonObject? body = null)
        where T : class
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, BantzJson.Wire.JsonObject) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{etag}\"");
        }

        using var response = await http.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new(await response.Content.ReadFromJsonAsync(type, cancellationToken), Error: null);
        }

        var problem = await response.Content.ReadFromJsonAsync(BantzJson.Wire.JsonObject, cancellationToken);
        problem!["trace_id"]!.GetValue<string>().Length.ShouldBe(32);
        return new(Result: null, new ToolError((string?)problem["code"] ?? ToolErrorCodes.InvalidArguments, (string)problem["detail"]!));
    }
}
