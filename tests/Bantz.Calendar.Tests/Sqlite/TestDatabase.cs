using Bantz.Calendar.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>A SQLite file in a folder of its own. The suites know this name only; Bantz.Postgres.Tests has another of it.</summary>
internal sealed class TestDatabase(string? folder = null) : IDisposable
{
    internal const string SystemName = "sqlite";

    private readonly TempFolder? _own = folder is null ? new TempFolder() : null;

    /// <summary>Spans of the statements that create an event.</summary>
    internal static string[] CreationSpans => ["SELECT effects", "INSERT effects", "INSERT events", "COMMIT effect"];

    internal string File => Path.Combine(folder ?? _own!.Path, "calendar.db");

    internal Dictionary<string, string> Settings => new()
    {
        ["Bantz:DataPath"] = folder ?? _own!.Path,
        ["Bantz:Calendar:BusyTimeoutSeconds"] = "1",
    };

    /// <summary>Runs a statement behind the calendar's back.</summary>
    internal async Task ExecuteAsync(string text)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _own?.Dispose();
}
