using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage.Sqlite;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteCalendarDb(DbContextOptions<SqliteCalendarDb> options) : CalendarDb(options)
{
    // A transaction holds the whole file from its beginning.
    internal override Task LockAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;
}
