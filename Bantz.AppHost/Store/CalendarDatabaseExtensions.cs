using Bantz.AppHost.Deployment;
using Bantz.AppHost.Machine;

namespace Bantz.AppHost.Store;

/// <summary>Where events are kept: a PostgreSQL container, or SQLite inside the calendar.</summary>
internal static class CalendarDatabaseExtensions
{
    /// <returns>Null where the calendar makes its own database.</returns>
    internal static IResourceBuilder<IResourceWithConnectionString>? AddCalendarDatabase(this IDistributedApplicationBuilder builder, Choices choices) => choices.Events switch
    {
        // A resource cannot be called as the service is; the setting is called as the service knows it.
        EventStore.Configured => builder.AddConnectionString(
            Names.CalendarDatabase,
            ReferenceExpression.Create($"{builder.AddParameterFromConfiguration(Names.Parameters.CalendarConnection, $"ConnectionStrings:{Names.Calendar}", secret: true)}")),
        EventStore.Container => builder.AddPostgres(Names.Postgres)
            .WithDataVolume(Names.Volumes.Postgres)
            .PublishPostgres(Names.Calendar)
            .AddDatabase(Names.CalendarDatabase, Names.Calendar),
        _ => null,
    };

    internal static IResourceBuilder<ProjectResource> WithEvents(this IResourceBuilder<ProjectResource> calendar, IResourceBuilder<IResourceWithConnectionString>? database) => database is null
        ? calendar.WithEnvironment("Bantz__DataPath", DataFolder.Make(calendar.ApplicationBuilder, "calendar"))
        : calendar.WithReference(database, connectionName: Names.Calendar).WaitFor(database);
}
