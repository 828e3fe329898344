using Bantz.Calendar.Events;
using Bantz.Calendar.Telemetry;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Calendar.Tests.Events;

public sealed class SmallPartsTests
{
    [Fact]
    public void Next_ManyInOneMillisecondAndAfterTheClockWentBack_KeepOrder()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)) { AutoAdvanceAmount = TimeSpan.Zero };
        var ids = new EventIds(clock);

        var first = Enumerable.Range(0, 1_000).Select(_ => ids.Next()).ToList();
        clock.AdjustTime(clock.GetUtcNow().AddHours(-1));
        string[] all = [.. first, ids.Next()];

        all.ShouldBe(all.Order(StringComparer.Ordinal));
        all.Distinct().Count().ShouldBe(1_001);
    }

    [Theory]
    [InlineData("IĞDIR", "igdir")]
    [InlineData("ığdır", "igdir")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("istanbul", "istanbul")]
    [InlineData("Şöför ÇİĞKÖFTE", "sofor cigkofte")]
    [InlineData("kâğıt", "kagit")]
    [InlineData("Crème Brûlée", "creme brulee")]
    public void Fold_TurkishAndOtherLetters_AreOneSpelling(string text, string folded) => SearchFolding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("2026-01-30T16:00:00+03:00", "2026-01-30T13:00:00Z")]
    [InlineData("2026-01-30T16:00:00Z", "2026-01-30T16:00:00Z")]
    [InlineData("2026-01-30T16:00+03:00", "2026-01-30T13:00:00Z")]
    [InlineData("2026-01-30T16:00:00.000Z", "2026-01-30T16:00:00Z")]
    public void Read_MomentWithOffset_IsThatMoment(string text, string moment) => WireTimeConverter.Read(text).ShouldBe(Driving.An.At(moment));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-01-30")]
    [InlineData("2026-01-30T16:00:00")]
    [InlineData("2026-01-30 16:00:00+03:00")]
    [InlineData("2026-02-30T16:00:00Z")]
    [InlineData("2026-01-30T16:00:00+15:00")]
    [InlineData("2026-01-30T16:00:00+03:00:30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:00:00-03:00")]
    public void Read_AnythingElse_IsNothing(string? text) => WireTimeConverter.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("SELECT \"e\".\"Id\" FROM \"events\" AS \"e\" WHERE 1", "SELECT events")]
    [InlineData("INSERT INTO \"effects\" (\"Key\") VALUES (@p0);", "INSERT effects")]
    [InlineData("UPDATE \"events\" SET \"Title\" = @p0", "UPDATE events")]
    [InlineData("DELETE FROM \"events\"\nWHERE \"Id\" = @p0", "DELETE events")]
    [InlineData("PRAGMA journal_mode", "SQL")]
    public void Read_Statement_IsOperationAndTable(string text, string summary) => SqlStatement.Read(text).Summary.ShouldBe(summary);
}
