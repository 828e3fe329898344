using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Llm;

namespace Bantz.Router.Tests;

public sealed class ModelReplyTests
{
    private static readonly ReplyRequest Request = new()
    {
        Text = "bugün ne var",
        Language = Language.Turkish,
        Draft = "Bugün 15:00–16:00 “toplantı” var.",
        Facts = [new ToolResult { Tool = ToolNames.ListEvents, Arguments = [], Ok = true, Result = new JsonObject { ["events"] = new JsonArray() } }],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_phrases_the_answer_piece_by_piece()
    {
        var model = new ScriptedModel("vllm", "Bugün 15:00–16:00 arasında “toplantı” seni bekliyor.");
        await using var router = new ModelRouter([model]);

        var (pieces, whole) = await StreamAsync(router);

        pieces.Count.ShouldBeGreaterThan(1);
        string.Concat(pieces).ShouldBe(whole.Reply);
        (whole.Trace.Backend, whole.Trace.PromptVersion, whole.Trace.OutputTokens).ShouldBe(("vllm", "reply-1", 50));
        model.Asked.ShouldHaveSingleItem().Messages[0].Text.ShouldContain("in Turkish");
    }

    [Fact]
    public async Task Where_the_model_fails_the_draft_is_the_reply()
    {
        await using var router = new ModelRouter([new ScriptedModel("vllm", _ => new LlmException(LlmErrorKind.Server, "died"))]);

        var (_, whole) = await StreamAsync(router);

        whole.Reply.ShouldBe(Request.Draft);
        whole.Trace.RouteSource.ShouldBe(RouteSource.Embedded);
    }

    [Fact]
    public async Task Without_facts_there_is_nothing_to_phrase()
    {
        var model = new ScriptedModel("vllm", "Bugün her şey mümkün.");
        await using var router = new ModelRouter([model]);

        var (_, whole) = await StreamAsync(router, Request with { Facts = [] });

        whole.Reply.ShouldBe(Request.Draft);
        model.Asked.ShouldBeEmpty();
    }

    private static async Task<(List<string> Pieces, ReplyResult Whole)> StreamAsync(ModelRouter router, ReplyRequest? request = null)
    {
        using var client = router.CreateClient();
        using var post = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Replies) { Content = JsonContent.Create(request ?? Request, BantzJson.Wire.ReplyRequest) };
        post.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await client.SendAsync(post, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancel);
        var pieces = new List<string>();
        ReplyResult? whole = null;
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(Cancel))
        {
            if (item.EventType == TurnEvents.Delta)
            {
                pieces.Add(JsonSerializer.Deserialize(item.Data, BantzJson.Wire.TurnDelta)!.Text);
            }
            else
            {
                whole = JsonSerializer.Deserialize(item.Data, BantzJson.Wire.ReplyResult);
            }
        }

        return (pieces, whole.ShouldNotBeNull());
    }
}
