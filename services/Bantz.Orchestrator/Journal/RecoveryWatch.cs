using Bantz.Orchestrator.Sessions;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Journal;

/// <summary>Looks for turns that never came back, at the start and then again and again: a replica ends what another one began.</summary>
internal sealed partial class RecoveryWatch(
    SessionStore store, TurnJournal journal, TurnRecovery recovery, TimeProvider clock, IOptions<OrchestratorOptions> options, ILogger<RecoveryWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RecoveryPeriod, clock);
        try
        {
            do
            {
                await TryLookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends.
        }
    }

    /// <summary>Whatever breaks here breaks no turn: it is looked at again.</summary>
    private async Task TryLookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreUnavailable(logger, exception);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Broken(logger, exception);
        }
    }

    /// <summary>One look at every session with an open journal.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var (sessionId, turnId) in await journal.OpenAsync())
        {
            await using var lease = await store.LeaseAsync(sessionId, cancellationToken, turnId, wait: TimeSpan.Zero);
            if (lease is null)
            {
                continue; // It runs.
            }

            var session = await store.LoadAsync(sessionId);
            if (session.HalfDone is null)
            {
                await journal.CloseAsync(sessionId, turnId);
            }
            else
            {
                await recovery.EndAsync(session, lease, patient: true, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        // Whoever needs the store says that it is away; this would say it every few seconds.
        [LoggerMessage(1701, LogLevel.Debug, "No session store, so turns that never came back are looked for later.")]
        public static partial void StoreUnavailable(ILogger logger, Exception exception);

        [LoggerMessage(1702, LogLevel.Error, "Looking for turns that never came back broke; it is tried again.")]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
