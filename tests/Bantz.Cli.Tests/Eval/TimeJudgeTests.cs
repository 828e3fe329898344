using Bantz.Contracts;

namespace Bantz.Cli.Tests.Eval;

public sealed class TimeJudgeTests
{
    private static readonly UnderstandingRow Nothing = Gold.Said("create_event");
    private static readonly UnderstandingRow Morrow = Nothing with { Date = "2026-03-05" };
    private static readonly UnderstandingRow MorrowAtTwo = Morrow with { Time = "14:00", Start = "2026-03-05T14:00:00", End = "2026-03-05T15:00:00", Minutes = 60 };

    [Theory]
    [InlineData("""{"judge":true,"date":["2026-03-05"],"time":["14:00"]}""", true)]
    [InlineData("""{"judge":true,"time":["02:00","14:00"]}""", true)]
    [InlineData("""{"judge":true,"start":["2026-03-05T14:00:00"]}""", true)]
    [InlineData("""{"judge":true,"range":[{"from":"2026-03-05T14:00:00","to":"2026-03-05T15:00:00"}]}""", true)]
    [InlineData("""{"judge":true,"range":[{"from":"14:00","to":"15:00"}]}""", true)]
    [InlineData("""{"judge":true,"date":["2026-03-05"],"partOfDay":"afternoon"}""", true)]
    [InlineData("""{"judge":true,"time":["14:00"],"minutes":60}""", true)]
    [InlineData("""{"judge":true,"date":["2026-03-06"],"time":["14:00"]}""", false)]
    [InlineData("""{"judge":true,"date":["2026-03-05"],"time":["15:00"]}""", false)]
    [InlineData("""{"judge":true,"date":["2026-03-05"],"partOfDay":"evening"}""", false)]
    [InlineData("""{"judge":true,"time":["14:00"],"minutes":90}""", false)]
    [InlineData("""{"judge":true,"time":["14:00"],"recurring":true}""", false)]
    [InlineData("""{"judge":true,"range":[{"from":"14:00","to":"16:00"}]}""", false)]
    public void IsExact_AnEventWithAClock_MeetsEveryPartOrNone(string when, bool exact) =>
        TimeJudge.IsExact(When(when), MorrowAtTwo).ShouldBe(exact);

    [Fact]
    public void IsExact_OnlyADayIsSaid_AClockOfOnesOwnIsWrong()
    {
        var day = When("""{"judge":true,"date":["2026-03-05"]}""");

        TimeJudge.IsExact(day, Morrow).ShouldBeTrue();
        TimeJudge.IsExact(day, MorrowAtTwo).ShouldBeFalse();
        TimeJudge.IsExact(day, Morrow with { Time = "00:00" }).ShouldBeTrue("a whole day begins at midnight");
    }

    [Theory]
    [InlineData("2026-03-05T00:00:00", "2026-03-06T00:00:00", true)]
    [InlineData("2026-03-05T06:00:00", "2026-03-05T12:00:00", true)]
    [InlineData("2026-03-05T21:00:00", "2026-03-06T06:00:00", true)]
    [InlineData("2026-03-05T00:00:00", "2026-03-12T00:00:00", false)]
    [InlineData("2026-03-04T00:00:00", "2026-03-05T00:00:00", false)]
    public void IsExact_AQuestionAboutADay_LooksAtThatDayOrAPartOfIt(string from, string to, bool exact) =>
        TimeJudge.IsExact(When("""{"judge":true,"date":["2026-03-05"]}"""), Nothing with { Window = new WindowRow(from, to) }).ShouldBe(exact);

    [Theory]
    [InlineData("2026-03-09T00:00:00", "2026-03-16T00:00:00", true)]
    [InlineData("2026-03-09T00:00:00", "2026-03-15T00:00:00", false)]
    public void IsExact_ASpanOfDays_HasTheSameBounds(string from, string to, bool exact) =>
        TimeJudge.IsExact(When("""{"judge":true,"window":{"from":"2026-03-09","to":"2026-03-16"}}"""), Nothing with { Window = new WindowRow(from, to) }).ShouldBe(exact);

    [Theory]
    [InlineData("night", "23:00", true)]
    [InlineData("night", "02:00", true)]
    [InlineData("night", "06:00", false)]
    [InlineData("evening", "18:00", true)]
    [InlineData("morning", "12:00", false)]
    [InlineData("midnight", "00:00", true)]
    [InlineData("midnight", "00:30", false)]
    public void IsExact_APartOfTheDay_HoldsAClockWithinIt(string part, string clock, bool exact) =>
        TimeJudge.IsExact(When($$"""{"judge":true,"partOfDay":"{{part}}"}"""), Nothing with { Time = clock }).ShouldBe(exact);

    [Fact]
    public void NamesTime_ALengthAlone_IsNoTime()
    {
        TimeJudge.NamesTime(Nothing with { Minutes = 60 }).ShouldBeFalse();
        TimeJudge.NamesTime(Morrow).ShouldBeTrue();
        TimeJudge.NamesTime(Nothing with { PartOfDay = PartOfDay.Evening }).ShouldBeTrue();
        TimeJudge.NamesTime(Nothing with { Recurring = true }).ShouldBeTrue();
    }

    private static GoldTime When(string json) => Gold.Expect($$"""{"when":{{json}}}""").When!;
}
