using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Router.Tests;

public sealed class ReplyTests(RouterHost host) : IClassFixture<RouterHost>
{
    private static readonly ReplyRequest Request = new() { Text = "bugün ne var", Language = Language.Turkish, Draft = "Bugün takvimin boş." };

    [Fact]
    public async Task Without_a_model_the_draft_is_the_reply()
    {
        using var response = await host.CreateClient().PostAsJsonAsync(ApiRoutes.Replies, Request, BantzJson.Wire.ReplyRequest, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var result = await response.Content.ReadFromJsonAsync(BantzJson.Wire.ReplyResult, TestContext.Current.CancellationToken);
        result!.Reply.ShouldBe(Request.Draft);
        result.Trace.RouteSource.ShouldBe(RouteSource.Embedded);
    }

    [Fact]
    public async Task Where_events_are_accepted_the_reply_streams_and_ends_with_the_whole()
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Replies) { Content = JsonContent.Create(Request, BantzJson.Wire.ReplyRequest) };
        post.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await host.CreateClient().SendAsync(post, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        var events = new List<(string Type, string Data)>();
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            events.Add((item.EventType, item.Data));
        }

        events.Select(static one => one.Type).ShouldBe([TurnEvents.Delta, TurnEvents.Done]);
        JsonSerializer.Deserialize(events[0].Data, BantzJson.Wire.TurnDelta)!.Text.ShouldBe(Request.Draft);
        JsonSerializer.Deserialize(events[1].Data, BantzJson.Wire.ReplyResult)!.Reply.ShouldBe(Request.Draft);
    }
}
