using System.Collections.Concurrent;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Sessions;
using Bantz.ServiceDefaults;

namespace Bantz.Orchestrator.Turns;

/// <summary>
/// Which answers about effects have left for their reader. Until one has, the store holds what it said, and the next turn says it
/// again. Here it is known at once; the store learns it a moment later.
/// </summary>
internal sealed partial class Deliveries(SessionStore store, ILogger<Deliveries> logger)
{
    private const int Kept = 4_096;
    private readonly ConcurrentDictionary<string, byte> _told = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Watches a response to its end.</summary>
    public Delivery Of(HttpContext context)
    {
        var (delivery, gone, owner) = (new Delivery(), context.RequestAborted, context.ApiKeyId());
        context.Response.OnCompleted(() =>
        {
            if (!gone.IsCancellationRequested && delivery.Outcome is TurnOutcome.Completed { Tells: { Count: > 0 } tells, Result.SessionId: var session })
            {
                Told(SessionScope.Of(owner, session), tells);
            }

            return Task.CompletedTask;
        });
        return delivery;
    }

    /// <summary>Whether a turn's effects have been told.</summary>
    public bool WasTold(string turnId) => _told.ContainsKey(turnId);

    private void Told(string sessionId, IReadOnlyList<string> turns)
    {
        foreach (var turn in turns.Where(turn => _told.TryAdd(turn, 0)))
        {
            _order.Enqueue(turn);
        }

        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
        {
            _told.TryRemove(oldest, out _);
        }

        _ = ForgetAsync(sessionId, turns);
    }

    private async Task ForgetAsync(string sessionId, IReadOnlyList<string> turns)
    {
        try
        {
            await store.ToldAsync(sessionId, turns);
        }
        catch (StoreUnavailableException exception)
        {
            Log.ToldAgain(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1801, LogLevel.Debug, "An answer that arrived may be told again.")]
        public static partial void ToldAgain(ILogger logger, Exception exception);
    }
}

/// <summary>One response, and the turn it carries.</summary>
internal sealed class Delivery
{
    private TurnOutcome? _outcome;

    /// <summary>Set once the turn has ended.</summary>
    public TurnOutcome? Outcome
    {
        get => Volatile.Read(ref _outcome);
        set => Volatile.Write(ref _outcome, value);
    }
}
