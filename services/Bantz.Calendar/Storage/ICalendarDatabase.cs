using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage;

/// <summary>A database product: all that differs between one and another.</summary>
internal interface ICalendarDatabase
{
    /// <summary>Value of <c>db.system.name</c>.</summary>
    string SystemName { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes a place for the tables, before migrations run.</summary>
    /// <exception cref="CalendarStartException">There is no such place.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Waits where the product takes one writer at a time.</summary>
    ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>Two writers added the same key.</summary>
    bool IsDuplicateKey(Exception exception);

    /// <summary>The database cannot be reached, read or written now.</summary>
    bool IsUnavailable(Exception exception);
}
