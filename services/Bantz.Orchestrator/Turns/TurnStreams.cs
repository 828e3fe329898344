using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Turns;

/// <summary>Runs turns as streams of Server-Sent Events; each item's data is JSON already.</summary>
internal sealed partial class TurnStreams(TurnRunner runner, ILogger<TurnStreams> logger)
{
    /// <summary>Starts the turn and follows it. A reader that goes away stops reading, not the turn, and may ask for it by its id.</summary>
    public TurnEventStream Run(TurnCommand command, Delivery delivery) => new(Follow(command with { IsFollowed = true }, delivery));

    /// <summary>Starts the turn; its events.</summary>
    public ChannelReader<SseItem<string>> Follow(TurnCommand command, Delivery delivery)
    {
        var channel = Channel.CreateUnbounded<SseItem<string>>(new UnboundedChannelOptions { SingleReader = true });
        _ = FollowAsync(command, delivery, new StreamObserver(channel.Writer));
        return channel.Reader;
    }

    private async Task FollowAsync(TurnCommand command, Delivery delivery, StreamObserver observer)
    {
        try
        {
            var outcome = await runner.RunAsync(command, observer);
            delivery.Outcome = outcome;
            observer.Ended(outcome);
        }
        catch (Exception exception)
        {
            Log.Broken(logger, exception);
            observer.Broken();
        }
    }

    private sealed class StreamObserver(ChannelWriter<SseItem<string>> events) : ITurnObserver
    {
        private string? _traceId;
        private bool _said;

        public void Acknowledged(TurnAcknowledged acknowledged)
        {
            _traceId = acknowledged.TraceId;
            Write(TurnEvents.Ack, acknowledged, BantzJson.Wire.TurnAcknowledged);
        }

        public void Planned(Plan plan) => Write(TurnEvents.Plan, plan, BantzJson.Wire.Plan);

        public void ToolRan(ToolResult result) => Write(TurnEvents.Tool, result, BantzJson.Wire.ToolResult);

        public void Said(string delta)
        {
            _said = true;
            Write(TurnEvents.Delta, new(delta), BantzJson.Wire.TurnDelta);
        }

        public void Asked(PendingConfirmation pending) => Write(TurnEvents.Confirmation, pending, BantzJson.Wire.PendingConfirmation);

        public void Ended(TurnOutcome outcome)
        {
            switch (outcome)
            {
                case TurnOutcome.Completed { Result: var result }:
                    if (!_said)
                    {
                        Said(result.Reply);
                    }

                    Write(TurnEvents.Done, result, BantzJson.Wire.TurnResult);
                    break;
                case TurnOutcome.Failed { Failure: var failure }:
                    var (status, title, detail) = TurnProblems.Describe(failure);
                    Error(status, title, detail);
                    break;
            }

            events.Complete();
        }

        public void Broken()
        {
            Error(StatusCodes.Status500InternalServerError, "Internal error", "Something failed on our side. The trace id leads to it in the logs.");
            events.Complete();
        }

        private void Error(int status, string title, string detail) =>
            Write(TurnEvents.Error, new() { Title = title, Status = status, Detail = detail, TraceId = _traceId }, BantzJson.Wire.Problem);

        private void Write<T>(string name, T payload, JsonTypeInfo<T> type) =>
            events.TryWrite(new SseItem<string>(JsonSerializer.Serialize(payload, type), name));
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Error, "A streamed turn broke.")]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
