using System.Data.Common;

namespace Bantz.Calendar.Storage;

/// <summary>Where the calendar's data are, as configured. What stands there may hold a password, and is never repeated in a message.</summary>
internal static class CalendarConnection
{
    private const string Name = "calendar";

    internal const string Key = $"ConnectionStrings:{Name}";

    /// <summary>True where a PostgreSQL connection string is configured: one that names a host.</summary>
    /// <exception cref="CalendarStartException">It cannot be read; as everywhere here.</exception>
    internal static bool IsPostgres(IConfiguration configuration)
    {
        var settings = Read(configuration.GetConnectionString(Name) ?? string.Empty, static configured => new DbConnectionStringBuilder { ConnectionString = configured });
        return settings.ContainsKey("Host") || settings.ContainsKey("Server");
    }

    internal static T Postgres<T>(IConfiguration configuration, Func<string, T> read) =>
        Read(IsPostgres(configuration) ? configuration.GetConnectionString(Name)! : "Host=localhost", read);

    internal static T Sqlite<T>(IConfiguration configuration, Func<string, T> read, string file) =>
        Read(configuration.GetConnectionString(Name) is { } configured && !string.IsNullOrWhiteSpace(configured) && !IsPostgres(configuration)
            ? configured
            : $"Data Source={file}", read);

    private static T Read<T>(string configured, Func<string, T> read)
    {
        try
        {
            return read(configured);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The exception names a keyword or a value, which after a slip may be the password: it goes no further.
            throw new CalendarStartException(
                $"{Key} cannot be read. Give a PostgreSQL connection string (Host=…;Database=…;Username=…;Password=…) or a SQLite one (Data Source=…).");
        }
    }
}
