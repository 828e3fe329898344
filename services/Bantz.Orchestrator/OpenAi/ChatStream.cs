using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>A turn's own events, told as OpenAI's chunks.</summary>
internal sealed class ChatStream(TurnStreams streams, Conversations conversations)
{
    private const string Mark = "[DONE]";

    public async IAsyncEnumerable<SseItem<string>> Run(ChatTurn turn, Completion completion, Delivery delivery)
    {
        yield return Item(completion.Opening());
        var said = "";
        await foreach (var item in streams.Follow(turn.Command, delivery).ReadAllAsync(CancellationToken.None))
        {
            switch (item.EventType)
            {
                case TurnEvents.Delta:
                    var piece = Read(item, BantzJson.Wire.TurnDelta).Text;
                    said += piece;
                    yield return Item(completion.Piece(piece));
                    break;
                case TurnEvents.Done:
                    var result = Read(item, BantzJson.Wire.TurnResult);
                    if (Completion.Rest(result) is { Length: > 0 } rest)
                    {
                        said += rest;
                        yield return Item(completion.Piece(rest));
                    }

                    await conversations.KeepAsync(turn.Said.Add("assistant", said), result);
                    yield return Item(completion.Closing(result));
                    if (turn.Request.StreamOptions?.IncludeUsage is true)
                    {
                        yield return Item(completion.Counted(result));
                    }

                    yield return new SseItem<string>(Mark);
                    break;
                case TurnEvents.Error:
                    var problem = Read(item, BantzJson.Wire.Problem);
                    yield return Item(OpenAiError.Of(problem).ToDocument(problem.TraceId));
                    break;
            }
        }
    }

    private static SseItem<string> Item(JsonObject document) => new(document.ToJsonString(BantzJson.Wire.Options));

    private static T Read<T>(SseItem<string> item, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(item.Data, type)!;
}
