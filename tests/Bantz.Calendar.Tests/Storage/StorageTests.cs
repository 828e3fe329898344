using Bantz.Calendar.Storage;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.Calendar.Tests.Storage;

/// <summary>What is promised of every database.</summary>
public sealed class StorageTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_restart_keeps_events_and_effects()
    {
        CalendarEvent created;
        await using (var app = new CalendarApp(_database))
        {
            await using var before = await McpFace.OpenAsync(app.CreateClient());
            created = (await before.CreateAsync(An.Event(), "restart-key-1")).Value.Event;
        }

        await using var restarted = new CalendarApp(_database);
        await using var after = await McpFace.OpenAsync(restarted.CreateClient());

        (await after.GetAsync(new GetEventArguments { EventId = created.Id })).Value.Event.ShouldBeEquivalentTo(created);
        (await after.CreateAsync(An.Event(), "restart-key-1")).Value.Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task Health_says_which_product_answers()
    {
        await using var app = new CalendarApp(_database);

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        var entry = report.Entries["calendar-database"];
        entry.Status.ShouldBe(HealthStatus.Healthy);
        entry.Data["db.system.name"].ShouldBe(TestDatabase.SystemName);
        entry.Description!.ShouldContain(TestDatabase.SystemName);
    }

    [Theory]
    [InlineData("frob=nicate-s3cret")]
    [InlineData("Host=127.0.0.1;Pasword=s3cret")]
    [InlineData("postgres://bantz:s3cret@127.0.0.1/calendar")]
    [InlineData("Host=127.0.0.1;Port=s3cret")]
    public async Task A_connection_string_nobody_can_read_stops_the_start_with_one_line_that_does_not_repeat_it(string text)
    {
        await using var app = new CalendarApp(_database, settings: new() { ["ConnectionStrings:calendar"] = text });

        var refused = Should.Throw<CalendarStartException>(() => app.CreateClient());

        refused.Message.ShouldContain("ConnectionStrings:calendar");
        refused.ToString().ShouldNotContain("s3cret");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task An_id_no_database_would_take_is_not_found()
    {
        await using var app = new CalendarApp(_database);
        await using var calendar = await app.OpenAsync(Face.Mcp);

        (await calendar.GetAsync(new GetEventArguments { EventId = "a\0b" })).Error!.Code.ShouldBe(ToolErrorCodes.NotFound);
        (await calendar.DeleteAsync(new DeleteEventArguments { EventId = new string('a', 33) })).Error!.Code.ShouldBe(ToolErrorCodes.NotFound);
        (await calendar.UpdateAsync(new UpdateEventArguments { EventId = "ş", Title = "x" })).Error!.Code.ShouldBe(ToolErrorCodes.NotFound);
    }
}
