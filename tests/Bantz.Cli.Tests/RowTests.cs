using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Time;
using NodaTime;

namespace Bantz.Cli.Tests;

public sealed class RowTests
{
    [Fact]
    public void TimeRow_Instant_IsWrittenInWallClock()
    {
        var instant = new TimeExpression
        {
            Span = new TextSpan(0, 14),
            Text = "yarın akşam 8'de",
            Kind = TimeKind.Instant,
            Grain = TimeGrain.Hour,
            Date = new LocalDate(2026, 1, 31),
            Time = new LocalTime(20, 0),
            Start = new LocalDateTime(2026, 1, 31, 20, 0),
            PartOfDay = DayPart.Evening,
        };

        Json(instant).ToJsonString(JsonOutput.Relaxed).ShouldBe(
            """{"text":"yarın akşam 8'de","kind":"instant","start":"2026-01-31T20:00:00","date":"2026-01-31","time":"20:00","recurring":false,"part_of_day":"evening"}""");
    }

    [Fact]
    public void TimeRow_Window_HasFromAndTo()
    {
        var window = new TimeExpression
        {
            Span = new TextSpan(0, 8),
            Text = "bu hafta",
            Kind = TimeKind.Window,
            Grain = TimeGrain.Week,
            Start = new LocalDateTime(2026, 1, 26, 0, 0),
            End = new LocalDateTime(2026, 2, 2, 0, 0),
        };

        Json(window)["window"]!.ToJsonString().ShouldBe("""{"from":"2026-01-26T00:00:00","to":"2026-02-02T00:00:00"}""");
    }

    [Fact]
    public void TimeRow_Nothing_SaysNullForBest()
    {
        var row = TimeRow.Of("merhaba", new TimeReading { Expressions = [], Remainder = "merhaba" }, TimeSpan.FromMicroseconds(3.14));

        JsonSerializer.Serialize(row, RowJson.Default.TimeRow).ShouldBe(
            """{"text":"merhaba","expressions":[],"best":null,"remainder":"merhaba","us":3.1}""");
    }

    [Theory]
    [InlineData(CalendarIntent.Create, "create_event")]
    [InlineData(CalendarIntent.Query, "list_events")]
    [InlineData(CalendarIntent.FreeSlots, "find_free_slots")]
    [InlineData(CalendarIntent.Modify, "modify_event")]
    [InlineData(CalendarIntent.Cancel, "cancel_event")]
    [InlineData(CalendarIntent.PlanDay, "plan_day")]
    [InlineData(CalendarIntent.None, "other")]
    public void UnderstandingRow_Intent_HasItsName(CalendarIntent intent, string name) =>
        UnderstandingRow.Of("x", Turns.Plan with { CalendarIntent = intent }, TimeSpan.Zero).Intent.ShouldBe(name);

    [Fact]
    public void UnderstandingRow_Create_HasStartAndEnd()
    {
        var plan = Turns.Plan with
        {
            Slots = new PlanSlots { Title = "toplantı", Date = new DateOnly(2026, 1, 30), Time = new TimeOnly(16, 0), DurationMinutes = 90 },
        };

        var row = UnderstandingRow.Of("x", plan, TimeSpan.Zero);

        (row.Start, row.End, row.Minutes, row.Date, row.Time).ShouldBe(("2026-01-30T16:00:00", "2026-01-30T17:30:00", 90, "2026-01-30", "16:00"));
    }

    private static JsonObject Json(TimeExpression expression) => JsonSerializer.SerializeToNode(
        TimeRow.Of("x", new TimeReading { Expressions = [expression], Remainder = "" }, TimeSpan.Zero),
        RowJson.Default.TimeRow)!["expressions"]![0]!.AsObject();
}
