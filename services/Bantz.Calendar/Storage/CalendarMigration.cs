using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage;

/// <summary>Brings the database up to date before the first request is taken.</summary>
internal sealed partial class CalendarMigration(IDbContextFactory<CalendarDb> contexts, ICalendarDatabase database, ILogger<CalendarMigration> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using (await database.PrepareAsync(cancellationToken))
        {
            await MigrateAsync(cancellationToken);
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        Log.Ready(logger, database.SystemName, elapsed);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            // Migrating compares the whole model with its snapshot even where there is nothing to do, which costs more than the rest of the start.
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                if (database.MigrationTimeout is { } timeout)
                {
                    db.Database.SetCommandTimeout(timeout);
                }

                await db.Database.MigrateAsync(cancellationToken);
            }
        }
        catch (DbException exception)
        {
            throw new CalendarStartException(
                $"The calendar cannot bring its {database.SystemName} database up to date: {exception.Message.ReplaceLineEndings(" ")}",
                exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The calendar's {System} database is ready after {Elapsed}")]
        public static partial void Ready(ILogger logger, string system, TimeSpan elapsed);
    }
}
