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
    [InlineData("2026-01-30T10:00", "2026-01-30T10:00")]
    [InlineData("2026-01-30", "2026-01-30T00:00")]
    [InlineData("2026-01-30T22:30:00Z", "2026-01-31T01:30")]
    [InlineData("2026-01-30T22:30:00+03:00", "2026-01-30T22:30")]
    [InlineData("tomorrow", "2026-01-30T10:00")]
    [InlineData("", "2026-01-30T10:00")]
    [InlineData(null, "2026-01-30T10:00")]
    public void WallClock_IsThePretendedOneWhereItCanBeRead(string? now, string wall) =>
        Surroundings.Of("Europe/Istanbul", browserZone: null, now).WallClock(new FakeTimeProvider(Wire.Now))
            .ShouldBe(DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture));
}
