using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Events;

public sealed class Free_slots_over_mcp() : FreeSlotSuite(Face.Mcp);

public sealed class Free_slots_over_rest() : FreeSlotSuite(Face.Rest);

public abstract class FreeSlotSuite(Face face) : FaceSuite(face)
{
    [Fact]
    public async Task Gaps_lie_between_merged_events_and_inside_the_range()
    {
        await AddAsync(An.Event("a", "2026-01-30T08:00:00+03:00", "2026-01-30T09:30:00+03:00"));
        await AddAsync(An.Event("b", "2026-01-30T10:00:00+03:00", "2026-01-30T12:00:00+03:00"));
        await AddAsync(An.Event("c", "2026-01-30T10:30:00+03:00", "2026-01-30T11:00:00+03:00"));
        await AddAsync(An.Event("d", "2026-01-30T12:00:00+03:00", "2026-01-30T13:00:00+03:00"));

        (await SlotsAsync(30)).ShouldBe(["09:30-10:00 30", "13:00-18:00 300"]);
        (await SlotsAsync(31)).ShouldBe(["13:00-18:00 300"]);
    }

    [Fact]
    public async Task An_empty_day_is_one_gap_and_a_full_one_has_none()
    {
        (await SlotsAsync(540)).ShouldBe(["09:00-18:00 540"]);

        await AddAsync(An.Event("tam", "2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00"));
        (await SlotsAsync(1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_all_day_event_blocks_nothing_and_a_series_does()
    {
        await AddAsync(An.AllDay("bayram", "2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00"));
        await AddAsync(An.Event("her gün", "2026-01-01T09:00:00+03:00", "2026-01-01T12:00:00+03:00") with { Recurrence = "FREQ=DAILY" });

        (await SlotsAsync(60)).ShouldBe(["12:00-18:00 360"]);
    }

    [Fact]
    public async Task Gaps_are_answered_in_the_zone_asked_for()
    {
        var asked = new FindFreeSlotsArguments
        {
            Start = At("2026-01-30T09:00:00+03:00"),
            End = At("2026-01-30T18:00:00+03:00"),
            DurationMinutes = 60,
            TimeZone = "Europe/London",
        };

        An.Clock((await Calendar.FreeSlotsAsync(asked)).Value.Slots.ShouldHaveSingleItem().Start).ShouldBe("01-30 06:00 +00:00");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1441)]
    public async Task A_length_out_of_range_is_refused(int minutes)
    {
        var asked = new FindFreeSlotsArguments { Start = At("2026-01-30T09:00:00Z"), End = At("2026-01-30T18:00:00Z"), DurationMinutes = minutes };

        (await Calendar.FreeSlotsAsync(asked)).Error!.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
    }

    private async Task<IEnumerable<string>> SlotsAsync(int minutes)
    {
        var asked = new FindFreeSlotsArguments
        {
            Start = At("2026-01-30T09:00:00+03:00"),
            End = At("2026-01-30T18:00:00+03:00"),
            DurationMinutes = minutes,
        };
        return (await Calendar.FreeSlotsAsync(asked)).Value.Slots.Select(s => $"{An.Clock(s.Start)[6..11]}-{An.Clock(s.End)[6..11]} {s.Minutes}");
    }
}
