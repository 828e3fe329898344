using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Web.Orchestration;

/// <summary>Reads a turn's Server-Sent Events. A stream that ends before its last event was cut, not completed.</summary>
internal sealed class TurnStream(Stream stream, CancellationToken either) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<TurnUpdate?>> _items =
        SseParser.Create(stream, Parse).EnumerateAsync(either).GetAsyncEnumerator(either);

    /// <summary>The next update; null for an event that this page does not know.</summary>
    /// <param name="caller">Cancelled where nobody listens any more; anything else that ends the wait is a failure.</param>
    public async Task<TurnUpdate?> NextAsync(CancellationToken caller)
    {
        try
        {
            return await _items.MoveNextAsync() ? _items.Current.Data : Cut;
        }
        catch (Exception exception) when (Failures.TryRead(exception, caller) is { } failure)
        {
            return new TurnUpdate.Failed(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        await stream.DisposeAsync();
    }

    private static TurnUpdate.Failed Cut => new(new Failure(FailureKind.Cut));

    private static TurnUpdate? Parse(string name, ReadOnlySpan<byte> data) => name switch
    {
        TurnEvents.Ack => new TurnUpdate.Acknowledged(Read(data, BantzJson.Wire.TurnAcknowledged)),
        TurnEvents.Plan => new TurnUpdate.Planned(Read(data, BantzJson.Wire.Plan)),
        TurnEvents.Tool => new TurnUpdate.ToolRan(Read(data, BantzJson.Wire.ToolResult)),
        TurnEvents.Delta => new TurnUpdate.Said(Read(data, BantzJson.Wire.TurnDelta).Text),
        TurnEvents.Confirmation => new TurnUpdate.Asked(Read(data, BantzJson.Wire.PendingConfirmation)),
        TurnEvents.Done => new TurnUpdate.Finished(Read(data, BantzJson.Wire.TurnResult)),
        TurnEvents.Error => new TurnUpdate.Failed(Failures.Of(Read(data, BantzJson.Wire.Problem))),
        _ => null,
    };

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data, type) ?? throw new JsonException("An event without data.");
}
