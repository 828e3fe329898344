using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Bantz.Orchestrator.Tests.Support;

namespace Bantz.Orchestrator.Tests.OpenAi;

/// <summary>A chat front end: it holds the conversation itself and sends all of it each time.</summary>
internal sealed class Chat(OrchestratorApp app, string? user = null)
{
    internal const string Completions = "/v1/chat/completions";

    private readonly JsonArray _messages = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Which session the last answer belongs to.</summary>
    internal string? Session { get; private set; }

    /// <summary>Says something and keeps the answer, as it was heard, trimmed.</summary>
    internal async Task<JsonNode> SayAsync(string text, string? system = null)
    {
        var completion = await SendAsync(text, system);
        Session = completion["bantz"]!["session_id"]!.GetValue<string>();
        Heard(text, completion["choices"]![0]!["message"]!["content"]!.GetValue<string>());
        return completion;
    }

    /// <summary>Says something and forgets it again, as where the answer was lost.</summary>
    internal async Task<JsonNode> SendAsync(string text, string? system = null)
    {
        using var answer = await app.PostAsync(Completions, Body(text, system).ToJsonString(), Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        ((int)answer.StatusCode).ShouldBe(200, body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Says something, hears the answer in pieces, and keeps it.</summary>
    internal async Task<List<string>> StreamAsync(string text)
    {
        var body = Body(text, system: null);
        body["stream"] = true;
        body["stream_options"] = new JsonObject { ["include_usage"] = true };
        using var answer = await app.PostAsync(Completions, body.ToJsonString(), Cancel);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        List<string> events = [];
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            item.EventType.ShouldBe("message");
            events.Add(item.Data);
        }

        Heard(text, Text(events));
        return events;
    }

    internal static string Text(IEnumerable<string> events) =>
        string.Concat(Chunks(events).Select(chunk => chunk["choices"] is JsonArray { Count: > 0 } choices ? choices[0]!["delta"]!["content"]?.GetValue<string>() : null));

    internal static IReadOnlyList<JsonNode> Chunks(IEnumerable<string> events) => [.. events.Where(data => data != "[DONE]").Select(data => JsonNode.Parse(data)!)];

    private JsonObject Body(string text, string? system)
    {
        JsonArray messages = [.. _messages.Select(message => message!.DeepClone()), Message("user", text)];
        if (system is not null)
        {
            messages.Insert(0, Message("system", system));
        }

        return new JsonObject
        {
            ["model"] = "bantz",
            ["messages"] = messages,
            ["user"] = user,
            ["temperature"] = 0.7,
            ["metadata"] = new JsonObject { ["now"] = OrchestratorApp.Friday, ["language"] = "tr" },
        };
    }

    private void Heard(string text, string answer)
    {
        _messages.Add(Message("user", text));
        _messages.Add(Message("assistant", answer.Trim()));
    }

    private static JsonNode Message(string role, string content) => new JsonObject { ["role"] = role, ["content"] = content };
}
