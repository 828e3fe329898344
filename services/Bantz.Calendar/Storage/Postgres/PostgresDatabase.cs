using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bantz.Calendar.Storage.Postgres;

/// <summary>PostgreSQL: a server that several replicas of the calendar share.</summary>
internal sealed partial class PostgresDatabase(
    IConfiguration configuration, IOptions<CalendarOptions> options, TimeProvider clock, ILoggerFactory loggers) : ICalendarDatabase, IAsyncDisposable, IDisposable
{
    // Several replicas are to fit into the hundred that a server takes by default.
    private const int MaxConnections = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ILogger _logger = loggers.CreateLogger<PostgresDatabase>();
    private readonly Lazy<NpgsqlDataSource> _source = new(() => Connect(configuration, options.Value, loggers));

    public string SystemName => "postgresql";

    public TimeSpan? MigrationTimeout => TimeSpan.FromMinutes(10);

    public void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(_source.Value);

    /// <summary>Waits for the server and for other replicas that migrate.</summary>
    public async Task<IAsyncDisposable> PrepareAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            if (connection.PostgresParameters.GetValueOrDefault("server_encoding") is not "UTF8" and var encoding)
            {
                throw new CalendarStartException($"{Place} is encoded in {encoding}, which lacks letters. Make it with ENCODING 'UTF8'.");
            }

            return await MigrationLock.TakeAsync(connection, MigrationTimeout!.Value, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            await connection.DisposeAsync();
            throw new CalendarStartException($"{Place} went away, or another replica did not finish its migration. Start the calendar again.", exception);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writers who name different things do not wait for each other.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(Anyone.Instance);

    public bool IsWorthRepeating(Exception exception) => PostgresFailures.IsWorthRepeating(exception);

    public bool IsUnavailable(Exception exception) => PostgresFailures.IsUnavailable(exception);

    public ValueTask DisposeAsync() => _source.IsValueCreated ? _source.Value.DisposeAsync() : ValueTask.CompletedTask;

    public void Dispose()
    {
        if (_source.IsValueCreated)
        {
            _source.Value.Dispose();
        }
    }

    private string Place
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(_source.Value.ConnectionString);
            return $"The PostgreSQL database {settings.Database ?? settings.Username} at {settings.Host}:{settings.Port}";
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var patience = TimeSpan.FromSeconds(options.Value.StartTimeoutSeconds);
        while (true)
        {
            try
            {
                return await _source.Value.OpenConnectionAsync(cancellationToken);
            }
            catch (NpgsqlException exception) when (PostgresFailures.IsComingUp(exception) && clock.GetElapsedTime(started) < patience)
            {
                Log.Waiting(_logger, patience);
            }
            catch (NpgsqlException exception)
            {
                throw new CalendarStartException(Explain(exception), exception);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private string Explain(NpgsqlException exception) => (exception as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => $"{Place} does not exist. Create it, or name another with {CalendarConnection.Key}.",
        { } state when state.StartsWith("28", StringComparison.Ordinal) => $"{Place} refuses the user or the password of {CalendarConnection.Key} (SQLSTATE {state}).",
        { } state => $"{Place} refuses connections (SQLSTATE {state}).",
        null => $"{Place} cannot be reached. Start it, or name another with {CalendarConnection.Key}.",
    };

    private static NpgsqlDataSource Connect(IConfiguration configuration, CalendarOptions options, ILoggerFactory loggers)
    {
        var builder = CalendarConnection.Postgres(configuration, static configured => new NpgsqlDataSourceBuilder(configured));
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName ??= "bantz-calendar";
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MaxConnections);
        settings.Timeout = options.BusyTimeoutSeconds;
        settings.CommandTimeout = options.BusyTimeoutSeconds;

        // The password is for the server alone, and what rows hold is for nobody's log.
        settings.PersistSecurityInfo = false;
        settings.IncludeErrorDetail = false;
        settings.LogParameters = false;
        return builder.UseLoggerFactory(loggers).Build();
    }

    private sealed class Anyone : IDisposable
    {
        internal static readonly Anyone Instance = new();

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "PostgreSQL cannot be reached yet; the calendar waits for it up to {Patience}")]
        public static partial void Waiting(ILogger logger, TimeSpan patience);
    }
}
