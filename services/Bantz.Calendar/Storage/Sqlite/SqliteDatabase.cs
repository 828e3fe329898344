using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bantz.Calendar.Storage.Sqlite;

/// <summary>SQLite: one file, read by many, written by one at a time.</summary>
internal sealed class SqliteDatabase(IConfiguration configuration, IOptions<CalendarOptions> options) : ICalendarDatabase, IDisposable
{
    private const string DataPathKey = "Bantz:DataPath";

    // Primary result codes, https://www.sqlite.org/rescode.html.
    private const int Constraint = 19;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private static readonly HashSet<int> UnavailableCodes =
        [5 /* busy */, 6 /* locked */, 8 /* read-only */, 10 /* I/O */, 11 /* corrupt */, 13 /* full */, 14 /* cannot open */, 26 /* no database */];

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lazy<SqliteConnectionStringBuilder> _connection = new(() => Connect(configuration, options.Value));

    public string SystemName => "sqlite";

    public TimeSpan? MigrationTimeout => null;

    public void Configure(DbContextOptionsBuilder builder) => builder
        .UseSqlite(_connection.Value.ConnectionString)
        .AddInterceptors(new SqlitePragmas(options.Value.BusyTimeoutSeconds));

    /// <summary>Makes the folder and the file, and turns on write-ahead logging, which the file then remembers.</summary>
    public async Task<IAsyncDisposable> PrepareAsync(CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(_connection.Value.DataSource);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var creating = new SqliteConnectionStringBuilder(_connection.Value.ConnectionString) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
            await using var connection = new SqliteConnection(creating.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();

            // The second writes, so that a file that can only be read is found now and not at the first yes.
            command.CommandText = "PRAGMA journal_mode=WAL; BEGIN IMMEDIATE; ROLLBACK;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return Unheld.Instance;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new CalendarStartException(
                $"The calendar cannot use {path}. Make it writable, or name another folder with {DataPathKey} (or file with {CalendarConnection.Key}).",
                exception);
        }
    }

    public async ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        return new Turn(_writer);
    }

    public bool IsWorthRepeating(Exception exception) =>
        Find(exception) is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public bool IsUnavailable(Exception exception) => Find(exception) is { } sqlite && UnavailableCodes.Contains(sqlite.SqliteErrorCode);

    public void Dispose() => _writer.Dispose();

    private static SqliteException? Find(Exception? exception) => exception switch
    {
        null => null,
        SqliteException sqlite => sqlite,
        _ => Find(exception.InnerException),
    };

    private static SqliteConnectionStringBuilder Connect(IConfiguration configuration, CalendarOptions options)
    {
        var connection = CalendarConnection.Sqlite(
            configuration, static configured => new SqliteConnectionStringBuilder(configured), Path.Combine(DataFolder(configuration), "calendar.db"));

        // A file that disappears while we run is a failure, not an empty calendar.
        connection.Mode = SqliteOpenMode.ReadWrite;
        connection.DefaultTimeout = options.BusyTimeoutSeconds;
        return connection;
    }

    private static string DataFolder(IConfiguration configuration) => configuration[DataPathKey] is { Length: > 0 } path
        ? path
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "bantz");

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }

    /// <summary>Migrations of SQLite lock the file by themselves.</summary>
    private sealed class Unheld : IAsyncDisposable
    {
        internal static readonly Unheld Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
