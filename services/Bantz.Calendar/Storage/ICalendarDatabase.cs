using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage;

/// <summary>A database product: all that differs between one and another.</summary>
internal interface ICalendarDatabase
{
    /// <summary>Value of <c>db.system.name</c>.</summary>
    string SystemName { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>The longest that one statement of a migration may take; null: as any other.</summary>
    TimeSpan? MigrationTimeout { get; }

    /// <summary>Makes or finds the place for the tables. No other replica migrates until the answer is disposed of.</summary>
    /// <exception cref="CalendarStartException">There is no such place.</exception>
    Task<IAsyncDisposable> PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Waits where the product takes one writer at a time.</summary>
    ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>The same work may do better at once: it lost a race, or its connection had died unnoticed.</summary>
    bool IsWorthRepeating(Exception exception);

    /// <summary>The database cannot be reached, read or written now.</summary>
    bool IsUnavailable(Exception exception);
}
