using System.Globalization;
using Bantz.Calendar.Events;
using NodaTime;

namespace Bantz.Calendar.Tests.Events;

public sealed class SeriesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Within_StartInSpringGap_MovesForwardAndKeepsItsLength() =>
        Times(Row("2026-03-27T02:30", "2026-03-27T03:30", "FREQ=DAILY;COUNT=4")).ShouldBe(
            ["03-27 02:30–03:30 60", "03-28 02:30–03:30 60", "03-29 03:30–04:30 60", "03-30 02:30–03:30 60"]);

    [Fact]
    public void Within_StartInAutumnFold_TakesTheEarlierAndEndsByTheClock() =>
        Times(Row("2026-10-24T02:30", "2026-10-24T03:30", "FREQ=DAILY;COUNT=3")).ShouldBe(
            ["10-24 02:30–03:30 60", "10-25 02:30–03:30 120", "10-26 02:30–03:30 60"]);

    [Fact]
    public void Within_NightsAcrossTheClockChanges_KeepBothEndsOnTheClock()
    {
        Times(Row("2026-03-27T23:00", "2026-03-28T07:00", "FREQ=DAILY;COUNT=3")).ShouldBe(
            ["03-27 23:00–07:00 480", "03-28 23:00–07:00 420", "03-29 23:00–07:00 480"]);
        Times(Row("2026-03-28T23:00", "2026-03-29T07:00", "FREQ=DAILY;COUNT=2")).ShouldBe(
            ["03-28 23:00–07:00 420", "03-29 23:00–07:00 480"]);
    }

    [Fact]
    public void Within_LastDayOfMonth_SkipsMonthsWithoutIt()
    {
        Times(Row("2026-01-31T10:00", "2026-01-31T11:00", "FREQ=MONTHLY;COUNT=3")).ShouldBe(["01-31 10:00–11:00 60", "03-31 10:00–11:00 60", "05-31 10:00–11:00 60"]);
        Times(Row("2026-01-30T10:00", "2026-01-30T11:00", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3")).ShouldBe(["01-30 10:00–11:00 60", "02-27 10:00–11:00 60", "03-27 10:00–11:00 60"]);
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

    /// <summary>03-29 23:00–07:00 480, minutes last.</summary>
    private static IEnumerable<string> Times(EventRow row) => All(row).Select(time => string.Create(
        CultureInfo.InvariantCulture,
        $"{time.Start.InZone(Berlin):MM-dd HH:mm}–{time.End.InZone(Berlin):HH:mm} {time.Duration.TotalMinutes}"));
}
