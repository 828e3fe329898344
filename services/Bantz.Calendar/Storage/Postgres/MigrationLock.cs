using Npgsql;

namespace Bantz.Calendar.Storage.Postgres;

/// <summary>Held by the one replica that migrates; ends with its connection, whatever becomes of the process.</summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    // Two 32-bit keys are another space than the single 64-bit one of writers' names. They spell "bant", "zcal".
    private const string Keys = "1650552436, 2053333356";

    private readonly NpgsqlConnection _connection;

    private MigrationLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Waits for its turn, and owns the connection from then on.</summary>
    internal static async Task<MigrationLock> TakeAsync(NpgsqlConnection connection, TimeSpan patience, CancellationToken cancellationToken)
    {
        await RunAsync(connection, $"SELECT pg_advisory_lock({Keys})", (int)patience.TotalSeconds, cancellationToken);
        return new MigrationLock(connection);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // A pooled connection stays open behind its closing.
            await RunAsync(_connection, $"SELECT pg_advisory_unlock({Keys})", _connection.CommandTimeout, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the lock with it.
        }

        await _connection.DisposeAsync();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string text, int timeoutSeconds, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = timeoutSeconds;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
