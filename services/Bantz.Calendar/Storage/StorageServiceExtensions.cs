using Bantz.Calendar.Storage.Postgres;
using Bantz.Calendar.Storage.Sqlite;
using Bantz.Calendar.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bantz.Calendar.Storage;

/// <summary>The calendar's database: PostgreSQL where its connection string is configured, else SQLite.</summary>
internal static class StorageServiceExtensions
{
    internal static void AddStorage(this IServiceCollection services)
    {
        services.AddProduct<SqliteDatabase, SqliteCalendarDb>();
        services.AddProduct<PostgresDatabase, PostgresCalendarDb>();
        services.AddSingleton(static provider => provider.Chosen<ICalendarDatabase, PostgresDatabase, SqliteDatabase>());
        services.AddSingleton(static provider =>
            provider.Chosen<IDbContextFactory<CalendarDb>, ContextFactory<PostgresCalendarDb>, ContextFactory<SqliteCalendarDb>>());
        services.AddSingleton<IInterceptor, SqlSpans>();
        services.AddSingleton<CalendarStore>();
        services.AddHostedService<CalendarMigration>();
        services.AddHealthChecks().AddCheck<CalendarHealth>("calendar-database");
    }

    private static void AddProduct<TDatabase, TContext>(this IServiceCollection services)
        where TDatabase : class, ICalendarDatabase
        where TContext : CalendarDb
    {
        services.AddSingleton<TDatabase>();
        services.AddSingleton<ContextFactory<TContext>>();
        services.AddPooledDbContextFactory<TContext>(static (provider, options) =>
        {
            provider.GetRequiredService<TDatabase>().Configure(options);
            options.AddInterceptors(provider.GetServices<IInterceptor>());
        });
    }

    // Asked when the host is built, for configuration may still grow before that.
    private static T Chosen<T, TPostgres, TSqlite>(this IServiceProvider provider)
        where T : class
        where TPostgres : class, T
        where TSqlite : class, T =>
        CalendarConnection.IsPostgres(provider.GetRequiredService<IConfiguration>())
            ? provider.GetRequiredService<TPostgres>()
            : provider.GetRequiredService<TSqlite>();
}
