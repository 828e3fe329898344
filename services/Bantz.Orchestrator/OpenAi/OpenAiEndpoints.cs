using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Turns;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>Bantz as a model: any client of OpenAI's chat completions talks to it.</summary>
internal static class OpenAiEndpoints
{
    public const string SessionHeader = "X-Bantz-Session";

    private const string Completions = "/v1/chat/completions";
    private const string Models = "/v1/models";
    private const string KeyHeader = "Idempotency-Key";
    private const string Json = "application/json";

    public static void MapOpenAi(this IEndpointRouteBuilder routes)
    {
        var openAi = routes.MapGroup("").WithTags("OpenAI");
        openAi.MapPost(Completions, CompleteAsync)
            .WithSummary("Says the last message of a chat to Bantz; OpenAI's protocol, as JSON or as Server-Sent Events.")
            .Accepts<JsonObject>(Json)
            .Produces<JsonObject>(StatusCodes.Status200OK, Json, "text/event-stream");
        openAi.MapGet(Models, static () => Answer(StatusCodes.Status200OK, new JsonObject { ["object"] = "list", ["data"] = new JsonArray(Card()) }))
            .WithSummary("The one model that there is: bantz.");
        openAi.MapGet(Models + "/{model}", static (string model) => model == ChatReader.Model ? Answer(StatusCodes.Status200OK, Card()) : Refuse(OpenAiError.NoModel(model)))
            .WithSummary("The model bantz.");
    }

    private static async Task<IResult> CompleteAsync(
        [FromHeader(Name = SessionHeader)] string? session,
        [FromHeader(Name = KeyHeader)] string? key,
        ChatReader reader,
        ChatStream streams,
        TurnRunner runner,
        Conversations conversations,
        Deliveries deliveries,
        TimeProvider clock,
        RequestLimits limits,
        HttpContext context)
    {
        try
        {
            var (request, unreadable) = await BodyAsync(context.Request);
            var (turn, error) = request is null ? (null, unreadable) : await reader.ReadAsync(request, session, key, context.ApiKeyId());
            if (turn is null)
            {
                return Refuse(error!);
            }

            if (!limits.TryTakeSession(turn.Command.SessionId, out var wait))
            {
                context.Response.Headers.RetryAfter = RequestLimits.Seconds(wait).ToString(CultureInfo.InvariantCulture);
                return Refuse(new OpenAiError(StatusCodes.Status429TooManyRequests, TurnProblems.TooManyDetail, "rate_limit_exceeded"));
            }

            context.Response.Headers[SessionHeader] = SessionScope.Name(turn.Command.SessionId);
            var completion = new Completion($"chatcmpl-{turn.Command.TurnId}", clock.GetUtcNow().ToUnixTimeSeconds());
            return request!.Stream is true
                ? TypedResults.ServerSentEvents(streams.Run(turn, completion, deliveries.Of(context)))
                : await WholeAsync(turn, completion, runner, conversations, deliveries, context);
        }
        catch (StoreUnavailableException)
        {
            return Refuse(OpenAiError.Of(TurnFailure.StoreUnavailable), context);
        }
    }

    private static async Task<IResult> WholeAsync(ChatTurn turn, Completion completion, TurnRunner runner, Conversations conversations, Deliveries deliveries, HttpContext context)
    {
        // A caller who goes away does not stop a turn half-way.
        var delivery = deliveries.Of(context);
        delivery.Outcome = await runner.RunAsync(turn.Command, NoObserver.Instance);
        switch (delivery.Outcome)
        {
            case TurnOutcome.Completed { Result: var result }:
                var text = Completion.Text(result);
                await conversations.KeepAsync(turn.Said.Add("assistant", text), result);
                return Answer(StatusCodes.Status200OK, completion.Whole(result, text));
            case TurnOutcome.Failed { Failure: var failure }:
                return Refuse(OpenAiError.Of(failure), failure.IsPassing() ? context : null);
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<(ChatCompletionRequest? Request, OpenAiError? Error)> BodyAsync(HttpRequest http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Body, OpenAiJson.Default.ChatCompletionRequest, http.HttpContext.RequestAborted) is { } request
                ? (request, null)
                : (null, OpenAiError.Of(InputRules.NoBody));
        }
        catch (JsonException broken)
        {
            return (null, new OpenAiError(StatusCodes.Status400BadRequest, $"The body is no valid JSON for this endpoint (at {broken.Path ?? "$"})."));
        }
        catch (BadHttpRequestException refused)
        {
            return (null, new OpenAiError(refused.StatusCode, "The body cannot be read: it is too large, or was cut."));
        }
    }

    private static ContentHttpResult Refuse(OpenAiError error, HttpContext? passing = null)
    {
        passing?.Response.Headers.RetryAfter = TurnProblems.RetryAfter;
        return Answer(error.Status, error.ToDocument(Activity.Current?.TraceId.ToHexString()));
    }

    private static ContentHttpResult Answer(int status, JsonObject document) => TypedResults.Content(document.ToJsonString(BantzJson.Wire.Options), Json, statusCode: status);

    private static JsonObject Card() => new() { ["id"] = ChatReader.Model, ["object"] = "model", ["created"] = 0, ["owned_by"] = ChatReader.Model };
}
