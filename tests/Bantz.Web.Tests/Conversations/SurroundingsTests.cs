using Bantz.Web.Conversations;
using Bantz.Web.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Web.Tests.Conversations;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("Europe/Berlin", "America/New_York", "Europe/Berlin")]
    [InlineData(null, "America/New_York", "America/New_York")]
    [InlineData("Nowhere/Land", "Etc/Unknown", "Europe/Istanbul")]
    [InlineData("Turkey Standard Time", null, "Europe/Istanbul")]
    [InlineData(null, null, "Europe/Istanbul")]
    public void Of_TakesTheFirstZoneThatExists(string? asked, string? browser, string expected) =>
        Surroundings.Of(asked, browser, now: null).TimeZone.ShouldBe(expected);

    [Theory]
    [InlineData("2026-01-30T10:00", "2026-01-30")]
    [InlineData("2026-01-30", "2026-01-30")]
    [InlineData("2026-01-30T22:30:00Z", "2026-01-31")]
    [InlineData("2026-01-30T22:30:00+03:00", "2026-01-30")]
    public void Day_OfAPretendedMoment_IsThatOfTheZone(string now, string day) =>
        Surroundings.Of("Europe/Istanbul", browserZone: null, now).Day.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tomorrow")]
    public void Day_WithoutAReadableMoment_IsLeftToTheOrchestrator(string? now) =>
        Surroundings.Of("Europe/Istanbul", browserZone: null, now).Day.ShouldBeNull();

    [Fact]
    public void WallClock_WithoutAPretendedMoment_IsTheClockInTheZone() =>
        Surroundings.Of("Europe/Istanbul", browserZone: null, now: null).WallClock(new FakeTimeProvider(Wire.Now)).ShouldBe(new DateTime(2026, 1, 30, 10, 0, 0));
}
