using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Events;

public sealed class Series_over_mcp() : SeriesSuite(Face.Mcp);

public sealed class Series_over_rest() : SeriesSuite(Face.Rest);

public abstract class SeriesSuite(Face face) : FaceSuite(face)
{
    [Fact]
    public async Task Occurrences_carry_the_series_id_and_their_own_times()
    {
        var series = await AddAsync(An.Event() with { Recurrence = "FREQ=WEEKLY;BYDAY=FR;COUNT=3" });

        var listed = await OnAsync("2026-01-01T00:00:00+03:00", "2026-12-31T00:00:00+03:00");

        listed.Select(e => e.Id).Distinct().ShouldBe([series.Id]);
        listed.Select(e => e.Start).ShouldBe([At("2026-01-30T16:00:00+03:00"), At("2026-02-06T16:00:00+03:00"), At("2026-02-13T16:00:00+03:00")]);
        listed.ShouldAllBe(e => e.End - e.Start == TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Nine_o_clock_stays_nine_o_clock_when_the_clocks_change()
    {
        await AddAsync(An.Event("stand-up", "2026-03-28T09:00:00+01:00", "2026-03-28T09:30:00+01:00", "Europe/Berlin") with { Recurrence = "FREQ=DAILY;COUNT=3" });

        var listed = await OnAsync("2026-03-28T00:00:00+01:00", "2026-04-01T00:00:00+02:00", "Europe/Berlin");

        listed.Select(e => An.Clock(e.Start)).ShouldBe(["03-28 09:00 +01:00", "03-29 09:00 +02:00", "03-30 09:00 +02:00"]);
    }

    [Fact]
    public async Task A_series_keeps_the_clock_of_its_own_zone_whatever_zone_is_asked_for()
    {
        await AddAsync(An.Event("call", "2026-03-27T09:00:00-04:00", "2026-03-27T10:00:00-04:00", "America/New_York") with { Recurrence = "FREQ=DAILY;COUNT=4" });

        var listed = await OnAsync("2026-03-27T00:00:00+01:00", "2026-04-01T00:00:00+02:00", "Europe/Berlin");

        listed.Select(e => An.Clock(e.Start)).ShouldBe(["03-27 14:00 +01:00", "03-28 14:00 +01:00", "03-29 15:00 +02:00", "03-30 15:00 +02:00"]);
    }

    [Fact]
    public async Task An_occurrence_over_midnight_is_found_from_the_next_morning()
    {
        await AddAsync(An.Event("vardiya", "2026-01-30T22:00:00+03:00", "2026-01-31T06:00:00+03:00") with { Recurrence = "FREQ=DAILY" });

        var listed = await OnAsync("2026-02-10T05:00:00+03:00", "2026-02-10T07:00:00+03:00");

        listed.ShouldHaveSingleItem().Start.ShouldBe(At("2026-02-09T22:00:00+03:00"));
    }

    [Theory]
    [InlineData("FREQ=DAILY;UNTIL=20260201", 3)]
    [InlineData("FREQ=DAILY;UNTIL=20260201T130000Z", 3)]
    [InlineData("FREQ=DAILY;UNTIL=20260201T125959Z", 2)]
    [InlineData("FREQ=DAILY;COUNT=2", 2)]
    public async Task A_series_ends_where_its_rule_says(string rule, int occurrences)
    {
        await AddAsync(An.Event() with { Recurrence = rule });

        (await OnAsync("2026-01-01T00:00:00+03:00", "2026-12-31T00:00:00+03:00")).Count.ShouldBe(occurrences);
    }

    [Fact]
    public async Task An_all_day_series_covers_whole_days_across_a_clock_change()
    {
        await AddAsync(An.AllDay("izin", "2026-03-28T00:00:00+01:00", "2026-03-29T00:00:00+01:00", "Europe/Berlin") with { Recurrence = "FREQ=DAILY;COUNT=3" });

        var listed = await OnAsync("2026-03-28T00:00:00+01:00", "2026-04-02T00:00:00+02:00", "Europe/Berlin");

        listed.Select(e => $"{An.Clock(e.Start)[..11]}/{An.Clock(e.End)[..11]}").ShouldBe(
            ["03-28 00:00/03-29 00:00", "03-29 00:00/03-30 00:00", "03-30 00:00/03-31 00:00"]);
    }

    [Fact]
    public async Task A_birthday_of_long_ago_is_found_this_year()
    {
        await AddAsync(An.AllDay("doğum günü", "1984-02-03T00:00:00+03:00", "1984-02-04T00:00:00+03:00") with { Recurrence = "FREQ=YEARLY" });

        (await OnAsync("2026-02-03T00:00:00+03:00", "2026-02-04T00:00:00+03:00")).ShouldHaveSingleItem().Start.ShouldBe(At("2026-02-03T00:00:00+03:00"));
    }

    [Fact]
    public async Task A_moved_series_moves_as_a_whole()
    {
        var series = await AddAsync(An.Event() with { Recurrence = "FREQ=DAILY" });

        await Calendar.UpdateAsync(new UpdateEventArguments
        {
            EventId = series.Id,
            Start = At("2026-01-30T10:00:00+03:00"),
            End = At("2026-01-30T11:00:00+03:00"),
        });

        var listed = await OnAsync("2026-02-01T00:00:00+03:00", "2026-02-03T00:00:00+03:00");
        listed.Select(e => e.Start.Hour).ShouldBe([10, 10]);
    }
}
