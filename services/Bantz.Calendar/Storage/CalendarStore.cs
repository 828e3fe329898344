using Bantz.Calendar.Events;
using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage;

/// <summary>Runs work on the database. That it does not answer is an expected failure, and becomes a value here.</summary>
internal sealed partial class CalendarStore(IDbContextFactory<CalendarDb> contexts, ICalendarDatabase database, ILogger<CalendarStore> logger)
{
    internal Task<Outcome<T>> ReadAsync<T>(Func<CalendarDb, Task<Outcome<T>>> read, CancellationToken cancellationToken)
        where T : class => GuardAsync(() => InContextAsync(read, cancellationToken));

    /// <summary>Runs work in one transaction, which the work itself commits. It may run twice, so it must bear that: effects do, by their keys.</summary>
    internal Task<Outcome<T>> WriteAsync<T>(Func<CalendarDb, Task<Outcome<T>>> write, CancellationToken cancellationToken)
        where T : class => GuardAsync(() => InTransactionAsync(write, cancellationToken));

    /// <summary>True where the tables can be read.</summary>
    internal async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var answer = await ReadAsync<string>(
            async db =>
            {
                await db.Events.AnyAsync(cancellationToken);
                return string.Empty;
            },
            cancellationToken);
        return !answer.Failed(out _, out _);
    }

    private async Task<Outcome<T>> GuardAsync<T>(Func<Task<Outcome<T>>> work)
        where T : class
    {
        try
        {
            return await OnceMoreAsync(work);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CalendarError.Changed;
        }
        catch (Exception exception) when (database.IsUnavailable(exception))
        {
            Log.Unavailable(logger, exception);
            return CalendarError.Unavailable;
        }
    }

    private async Task<Outcome<T>> OnceMoreAsync<T>(Func<Task<Outcome<T>>> work)
        where T : class
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (database.IsWorthRepeating(exception))
        {
            return await work();
        }
    }

    private async Task<Outcome<T>> InTransactionAsync<T>(Func<CalendarDb, Task<Outcome<T>>> write, CancellationToken cancellationToken)
        where T : class
    {
        using var turn = await database.EnterWriteAsync(cancellationToken);
        return await InContextAsync<T>(
            async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                return await write(db);
            },
            cancellationToken);
    }

    private async Task<Outcome<T>> InContextAsync<T>(Func<CalendarDb, Task<Outcome<T>>> work, CancellationToken cancellationToken)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await work(db);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The calendar's database does not answer")]
        public static partial void Unavailable(ILogger logger, Exception exception);
    }
}
