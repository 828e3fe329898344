using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Reads a turn that comes as Server-Sent Events; only <c>done</c> and <c>error</c> end it, whatever else stops is a cut.</summary>
internal static class TurnStream
{
    internal static async Task<TurnOutcome> ReadAsync(Stream stream, Action<TurnEvent> hear, Action alive, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in SseParser.Create(stream, static (_, data) => data.ToArray()).EnumerateAsync(cancellationToken))
            {
                alive();
                switch (item.EventType)
                {
                    case TurnEvents.Tool:
                        hear(new TurnEvent.ToolRan(Read(item.Data, BantzJson.Wire.ToolResult)));
                        break;
                    case TurnEvents.Delta:
                        hear(new TurnEvent.Said(Read(item.Data, BantzJson.Wire.TurnDelta).Text));
                        break;
                    case TurnEvents.Done:
                        return TurnAnswer.ReadResult(item.Data);
                    case TurnEvents.Error:
                        return new TurnOutcome.Refused(Read(item.Data, BantzJson.Wire.Problem));
                }
            }

            return new TurnOutcome.Unanswered(SilenceReason.Cut);
        }
        catch (JsonException)
        {
            return new TurnOutcome.Unanswered(SilenceReason.Stranger);
        }
    }

    private static T Read<T>(byte[] data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data, type) ?? throw new JsonException();
}
