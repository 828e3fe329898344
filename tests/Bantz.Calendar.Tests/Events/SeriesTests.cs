using Bantz.Calendar.Events;
using NodaTime;

namespace Bantz.Calendar.Tests.Events;

public sealed class SeriesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Within_StartInSpringGap_MovesForwardAndKeepsLength()
    {
        var row = Row("2026-03-27T02:30", "2026-03-27T03:30", "FREQ=DAILY;COUNT=4");

        Starts(row).ShouldBe(["03-27 02:30 +01", "03-28 02:30 +01", "03-29 03:30 +02", "03-30 02:30 +02"]);
        All(row).ShouldAllBe(time => time.Duration == Duration.FromHours(1));
    }

    [Fact]
    public void Within_StartInAutumnFold_TakesTheEarlier()
    {
        var row = Row("2026-10-24T02:30", "2026-10-24T03:30", "FREQ=DAILY;COUNT=3");

        Starts(row).ShouldBe(["10-24 02:30 +02", "10-25 02:30 +02", "10-26 02:30 +01"]);
        All(row).ShouldAllBe(time => time.Duration == Duration.FromHours(1));
    }

    [Fact]
    public void Within_NightAcrossAClockChange_StartsByTheClock()
    {
        var row = Row("2026-03-28T23:00", "2026-03-29T07:00", "FREQ=DAILY;COUNT=2");

        Starts(row).ShouldBe(["03-28 23:00 +01", "03-29 23:00 +02"]);
        All(row).ShouldAllBe(time => time.Duration == Duration.FromHours(7));
    }

    [Fact]
    public void Within_LastDayOfMonth_SkipsMonthsWithoutIt()
    {
        Starts(Row("2026-01-31T10:00", "2026-01-31T11:00", "FREQ=MONTHLY;COUNT=3")).ShouldBe(["01-31 10:00 +01", "03-31 10:00 +02", "05-31 10:00 +02"]);
        Starts(Row("2026-01-30T10:00", "2026-01-30T11:00", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3")).ShouldBe(["01-30 10:00 +01", "02-27 10:00 +01", "03-27 10:00 +01"]);
    }

    [Fact]
    public void Within_EndlessHourlySeriesForALongRange_IsBounded()
    {
        var row = Row("2000-01-01T00:00", "2000-01-01T00:10", "FREQ=HOURLY");

        All(row, 400).Count.ShouldBe(400 * 24);
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("freq=daily;interval=2")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY;COUNT=1000;INTERVAL=1000")]
    [InlineData("FREQ=DAILY;UNTIL=21991231T000000Z")]
    public void Parse_RuleOfRfc5545_IsRead(string rule)
    {
        var first = new LocalDateTime(2026, 1, 30, 10, 0);

        Series.Parse(rule, first, Berlin).Failed(out _, out var series).ShouldBeFalse();

        series!.Rule.ShouldBe(rule);
        series.Starts(first).Take(3).ShouldBeInOrder(SortDirection.Ascending);
    }

    private static EventRow Row(string start, string end, string rule)
    {
        var (from, to) = (Local(start), Local(end));
        var asked = Driving.An.Event() with
        {
            Start = from.InZoneLeniently(Berlin).ToDateTimeOffset(),
            End = to.InZoneLeniently(Berlin).ToDateTimeOffset(),
            TimeZone = Berlin.Id,
            Recurrence = rule,
        };
        EventRules.Check(asked).Failed(out var problem, out var draft).ShouldBeFalse(problem?.Message);
        return new EventRow { Id = "1", CreatedAt = default }.Write(draft!, default);
    }

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static List<Interval> All(EventRow row, int days = 366)
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        return [.. Occurrences.Within(row, new Interval(start, start + Duration.FromDays(days)), Berlin)];
    }

    private static IEnumerable<string> Starts(EventRow row) =>
        All(row).Select(time => time.Start.InZone(Berlin).ToString("MM-dd HH:mm o<g>", System.Globalization.CultureInfo.InvariantCulture));
}
