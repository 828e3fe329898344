using System.Net;
using Bantz.Calendar.Storage;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bantz.Calendar.Tests.Sqlite;

public sealed class SqliteTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_folder_is_made_and_the_file_logs_ahead()
    {
        var folder = Path.Combine(_folder.Path, "a", "b");
        await using var app = new CalendarApp(new TestDatabase(folder));
        using var client = app.CreateClient();

        await using var connection = new SqliteConnection($"Data Source={app.Database.File}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("wal");
    }

    [Fact]
    public async Task A_commit_means_on_disk_on_a_connection_that_comes_from_the_pool_too()
    {
        await using var app = new CalendarApp(new TestDatabase(_folder.Path));
        using var client = app.CreateClient();
        var contexts = app.Services.GetRequiredService<IDbContextFactory<CalendarDb>>();

        for (var opened = 0; opened < 5; opened++)
        {
            await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            (await PragmaAsync(db, "synchronous")).ShouldBe(2L);
            (await PragmaAsync(db, "busy_timeout")).ShouldBe(1_000L);
        }

        static async Task<object?> PragmaAsync(CalendarDb db, string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_stops_the_start_with_one_line_that_says_what_to_do()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, string.Empty, TestContext.Current.CancellationToken);

        var refused = await Should.ThrowAsync<CalendarStartException>(() => StartAsync(Path.Combine(file, "data")));

        refused.Message.ShouldContain(file);
        refused.Message.ShouldContain("Bantz:DataPath");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_is_left_alone()
    {
        var file = Path.Combine(_folder.Path, "calendar.db");
        await File.WriteAllTextAsync(file, new string('x', 4_096), TestContext.Current.CancellationToken);

        await Should.ThrowAsync<CalendarStartException>(() => StartAsync(_folder.Path));

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(new string('x', 4_096));
    }

    [Theory]
    [InlineData(Face.Mcp)]
    [InlineData(Face.Rest)]
    public async Task While_another_process_holds_the_file_writes_are_unavailable_and_reads_go_on(Face face)
    {
        await using var app = new CalendarApp(new TestDatabase(_folder.Path));
        await using var calendar = await app.OpenAsync(face);
        await using var other = new SqliteConnection($"Data Source={app.Database.File};Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (await other.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            (await calendar.CreateAsync(An.Event(), "locked-key-1")).Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
            (await TodayAsync(calendar)).Value.Events.ShouldBeEmpty();
        }

        (await calendar.CreateAsync(An.Event(), "locked-key-1")).Value.Replayed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Face.Mcp)]
    [InlineData(Face.Rest)]
    public async Task A_file_that_goes_away_is_unavailable_and_unhealthy_until_it_is_back(Face face)
    {
        await using var app = new CalendarApp(new TestDatabase(_folder.Path));
        await using var calendar = await app.OpenAsync(face);
        using var http = app.CreateClient();
        (await HealthAsync(http)).ShouldBe(HttpStatusCode.OK);
        await CloseIdleConnectionsAsync(app);
        File.Move(app.Database.File, app.Database.File + ".away");

        (await TodayAsync(calendar)).Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
        (await calendar.CreateAsync(An.Event(), "away-key-1")).Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
        (await HealthAsync(http)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        File.Exists(app.Database.File).ShouldBeFalse();

        File.Move(app.Database.File + ".away", app.Database.File);
        (await calendar.CreateAsync(An.Event(), "away-key-1")).Value.Replayed.ShouldBeFalse();
        (await HealthAsync(http)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Starts as a host with other services beside the calendar does.</summary>
    private static async Task StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Bantz:DataPath"] = folder;
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults(telemetry: false);
        builder.AddCalendar();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    private static async Task CloseIdleConnectionsAsync(CalendarApp app)
    {
        var contexts = app.Services.GetRequiredService<IDbContextFactory<CalendarDb>>();
        await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private static async Task<HttpStatusCode> HealthAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static Task<Answer<EventList>> TodayAsync(ICalendarFace calendar) =>
        calendar.ListAsync(new ListEventsArguments { Start = An.At("2026-01-30T00:00:00+03:00"), End = An.At("2026-01-31T00:00:00+03:00") });
}
