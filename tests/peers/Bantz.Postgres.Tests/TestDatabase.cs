using Bantz.Postgres.Tests.Servers;
using Npgsql;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>
/// A PostgreSQL database of its own, dropped after the test. Its collation is Turkish, where lower('I') is 'ı': searching and ordering must not care.
/// </summary>
internal sealed class TestDatabase : IDisposable
{
    internal const string SystemName = "postgresql";

    private readonly string _name = $"bantz_{Guid.NewGuid():n}";

    internal TestDatabase(string options = "LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' ENCODING 'UTF8'") =>
        PostgresServer.Execute($"CREATE DATABASE {_name} {options} TEMPLATE template0");

    /// <summary>Spans of the statements that create an event: waiting for the key, looking for it, and both rows in one command.</summary>
    internal static string[] CreationSpans => ["SELECT", "SELECT effects", "INSERT effects", "COMMIT effect"];

    internal Dictionary<string, string> Settings => new() { ["ConnectionStrings:calendar"] = ConnectionString, ["Bantz:Calendar:BusyTimeoutSeconds"] = "30" };

    internal string ConnectionString => PostgresServer.To(_name).ConnectionString;

    /// <summary>The same database through another port.</summary>
    internal string Through(int port) => new NpgsqlConnectionStringBuilder(ConnectionString) { Port = port }.ConnectionString;

    /// <summary>Runs a statement behind the calendar's back.</summary>
    internal Task ExecuteAsync(string text) => AskAsync(text);

    /// <summary>What a statement answers first; null where it answers nothing.</summary>
    internal async Task<object?> AskAsync(string text)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.To(_name, pooling: false).ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => PostgresServer.Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
}
