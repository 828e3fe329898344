using Npgsql;

namespace Bantz.Calendar.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean to the calendar. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html.</summary>
internal static class PostgresFailures
{
    private static readonly HashSet<string> Races =
        [PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.DeadlockDetected];

    private static readonly HashSet<string> Hangups = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown];

    private static readonly HashSet<string> UnavailableStates =
    [
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
        PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.ReadOnlySqlTransaction,
        PostgresErrorCodes.InvalidCatalogName,
    ];

    // 08 connection, 28 login, 53 resources, 57 operator, 58 system, XX internal (damaged pages among them).
    private static readonly string[] UnavailableClasses = ["08", "28", "53", "57", "58", "XX"];

    internal static bool IsWorthRepeating(Exception exception) => Find(exception) switch
    {
        null => false,
        PostgresException answered => Races.Contains(answered.SqlState) || Hangups.Contains(answered.SqlState),

        // The connection broke under way; one that could not be opened, or a time that ran out, has another cause inside.
        var broken => broken.InnerException is IOException,
    };

    internal static bool IsUnavailable(Exception exception) => Find(exception) switch
    {
        null => false,
        PostgresException answered => UnavailableStates.Contains(answered.SqlState)
            || UnavailableClasses.Any(known => answered.SqlState.StartsWith(known, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>Nobody is there yet, or it is still starting: asking again makes sense.</summary>
    internal static bool IsComingUp(NpgsqlException exception) =>
        exception is not PostgresException answered || answered.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections;

    private static NpgsqlException? Find(Exception? exception) => exception switch
    {
        null => null,
        NpgsqlException found => found,
        _ => Find(exception.InnerException),
    };
}
