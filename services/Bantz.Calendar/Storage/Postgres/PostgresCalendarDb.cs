using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage.Postgres;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresCalendarDb(DbContextOptions<PostgresCalendarDb> options) : CalendarDb(options)
{
    // A name that is no row yet cannot be locked as one; two names of one hash only wait for each other.
    internal override Task LockAsync(string name, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
}
