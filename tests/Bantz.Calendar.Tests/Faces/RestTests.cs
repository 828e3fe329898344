using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Faces;

public sealed class RestTests : IAsyncLifetime
{
    private const string Meeting = """{"title":"toplantı","start":"2026-01-30T16:00:00+03:00","end":"2026-01-30T17:00:00+03:00","time_zone":"Europe/Istanbul"}""";

    private readonly CalendarApp _app = new();
    private HttpClient? _http;

    private HttpClient Http => _http!;

    public ValueTask InitializeAsync()
    {
        _http = _app.CreateClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_created_event_is_201_with_its_location_and_etag()
    {
        using var created = await SendAsync(HttpMethod.Post, ApiRoutes.Events, Meeting, key: "rest-key-1");

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var read = await SendAsync(HttpMethod.Get, created.Headers.Location!.ToString());
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        read.Headers.ETag.ShouldBe(created.Headers.ETag.ShouldNotBeNull());
    }

    [Fact]
    public async Task If_match_guards_changes_and_deletes()
    {
        using var created = await SendAsync(HttpMethod.Post, ApiRoutes.Events, Meeting, key: "rest-key-1");
        var path = created.Headers.Location!.ToString();
        var etag = created.Headers.ETag!.ToString();

        using var changed = await SendAsync(HttpMethod.Patch, path, """{"title":"yeni"}""", "rest-key-2", etag);
        using var stale = await SendAsync(HttpMethod.Delete, path, key: "rest-key-3", ifMatch: etag);
        using var weak = await SendAsync(HttpMethod.Delete, path, key: "rest-key-4", ifMatch: "W/\"2\"");
        using var deleted = await SendAsync(HttpMethod.Delete, path, key: "rest-key-5", ifMatch: changed.Headers.ETag!.ToString());

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        weak.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_without_a_key_is_400_and_says_what_to_send()
    {
        using var refused = await SendAsync(HttpMethod.Post, ApiRoutes.Events, Meeting);

        await ShouldBeProblemAsync(refused, HttpStatusCode.BadRequest, "effect key");
    }

    [Fact]
    public async Task A_reused_key_is_409()
    {
        using var first = await SendAsync(HttpMethod.Post, ApiRoutes.Events, Meeting, "rest-key-1");
        using var other = await SendAsync(HttpMethod.Post, ApiRoutes.Events, Meeting.Replace("toplantı", "başka", StringComparison.Ordinal), "rest-key-1");

        await ShouldBeProblemAsync(other, HttpStatusCode.Conflict, "key");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"title":"x"}""")]
    [InlineData("""{"title":null,"start":"2026-01-30T16:00:00+03:00","end":"2026-01-30T17:00:00+03:00","time_zone":"UTC"}""")]
    [InlineData("""{"title":"x","start":"2026-01-30T16:00:00","end":"2026-01-30T17:00:00+03:00","time_zone":"UTC"}""")]
    [InlineData("""{"title":"x","start":"2026-01-30T16:00:00Z","end":"2026-01-30T17:00:00Z","time_zone":"UTC","recurence":"FREQ=DAILY"}""")]
    [InlineData("""{"title":"\ud800","start":"2026-01-30T16:00:00Z","end":"2026-01-30T17:00:00Z","time_zone":"UTC"}""")]
    public async Task A_body_that_cannot_be_read_is_400_without_exception_text_trap_16(string body)
    {
        using var refused = await SendAsync(HttpMethod.Post, ApiRoutes.Events, body, "rest-key-1");

        var problem = await ShouldBeProblemAsync(refused, HttpStatusCode.BadRequest, string.Empty);
        problem.ToJsonString().ShouldNotContain("Exception");
        problem.ToJsonString().ShouldNotContain("System.");
    }

    [Theory]
    [InlineData("/v1/events", "start is missing")]
    [InlineData("/v1/events?start=2026-01-30T00:00:00+03:00&end=2026-01-31T00:00:00Z", "%2B")]
    [InlineData("/v1/events?start=yesterday&end=2026-01-31T00:00:00Z", "start")]
    [InlineData("/v1/events?query=x&end=soon", "end")]
    [InlineData("/v1/events?start=2026-01-30T00:00:00Z&end=2026-01-31T00:00:00Z&limit=many", "limit")]
    [InlineData("/v1/free-slots?start=2026-01-30T00:00:00Z&end=2026-01-31T00:00:00Z", "duration_minutes")]
    public async Task A_bad_query_is_400_and_says_what_to_do(string path, string named)
    {
        using var refused = await SendAsync(HttpMethod.Get, path);

        await ShouldBeProblemAsync(refused, HttpStatusCode.BadRequest, named);
    }

    [Fact]
    public async Task Another_content_type_is_415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Events) { Content = new StringContent(Meeting, Encoding.UTF8, "text/plain") };
        using var refused = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        await ShouldBeProblemAsync(refused, HttpStatusCode.UnsupportedMediaType, "application/json");
    }

    [Fact]
    public async Task The_open_api_document_describes_every_route()
    {
        var document = await Http.GetFromJsonAsync<JsonObject>("/openapi/v1.json", TestContext.Current.CancellationToken);

        var paths = document!["paths"]!.AsObject();
        paths.Select(p => p.Key).ShouldBe([ApiRoutes.Events, ApiRoutes.Event, ApiRoutes.FreeSlots], ignoreOrder: true);
        paths[ApiRoutes.Event]!.AsObject().Select(p => p.Key).ShouldBe(["get", "patch", "delete"], ignoreOrder: true);
        var created = document["components"]!["schemas"]!["CreateEventArguments"]!;
        created["required"]!.AsArray().Select(n => (string)n!).ShouldBe(["title", "start", "end", "time_zone"], ignoreOrder: true);
        ((string)created["properties"]!["start"]!["format"]!).ShouldBe("date-time");
        ((string)created["properties"]!["start"]!["type"]!).ShouldBe("string");
        var key = paths[ApiRoutes.Events]!["post"]!["parameters"]!.AsArray().Single(p => (string)p!["name"]! == "Idempotency-Key")!;
        key["required"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static async Task<JsonObject> ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status, string named)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        ((string)problem["detail"]!).ShouldContain(named);
        return problem;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
