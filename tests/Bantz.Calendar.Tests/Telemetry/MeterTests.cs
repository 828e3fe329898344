using System.Diagnostics.Metrics;
using Bantz.Calendar.Telemetry;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Bantz.Calendar.Tests.Telemetry;

public sealed class MeterTests
{
    [Fact]
    public async Task Effects_replays_and_conflicts_are_counted_by_tool()
    {
        await using var app = new CalendarApp();
        await using var calendar = await McpFace.OpenAsync(app.CreateClient());
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        using var effects = new MetricCollector<long>(meters, CalendarTelemetry.Name, "bantz.calendar.effects");
        using var replays = new MetricCollector<long>(meters, CalendarTelemetry.Name, "bantz.calendar.replays");
        using var conflicts = new MetricCollector<long>(meters, CalendarTelemetry.Name, "bantz.calendar.conflicts");

        await calendar.CreateAsync(An.Event(), "meter-key-1");
        await calendar.CreateAsync(An.Event(), "meter-key-1");
        await calendar.CreateAsync(An.Event("başka"), "meter-key-1");
        await calendar.CreateAsync(An.Event(""));

        effects.GetMeasurementSnapshot().ShouldHaveSingleItem().Tags["gen_ai.tool.name"].ShouldBe(ToolNames.CreateEvent);
        replays.GetMeasurementSnapshot().Count.ShouldBe(1);
        conflicts.GetMeasurementSnapshot().Count.ShouldBe(1);
    }
}
