namespace Bantz.Time.Tests.English;

/// <summary>Ends of days, the hour of now, ranges of days that repeat, long lengths, seconds and meals. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class EverydayTests
{
    [Theory]
    [InlineData("by end of day", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("by the end of the day", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("by eod", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("until the end of the day tomorrow", "2026-01-31 .. 2026-02-01")]
    [InlineData("by the end of tomorrow", "2026-01-31 .. 2026-02-01")]
    [InlineData("remind me at the end of the day", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("at the end of the day, we won", "-")]
    [InlineData("end of day report", "-")]
    [InlineData("by the end of the week", "2026-01-30 10:00 .. 2026-02-02")]
    [InlineData("every Monday by the end of the day", "FREQ=WEEKLY;BYDAY=MO from 2026-02-02")]
    public void Read_EndOfADay_IsItsEveningAndUpToItItsMidnight(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("this time tomorrow", "at 2026-01-31 10:00")]
    [InlineData("tomorrow at this time", "at 2026-01-31 10:00")]
    [InlineData("this time on Tuesday", "at 2026-02-03 10:00")]
    [InlineData("this time next week", "at 2026-02-06 10:00")]
    [InlineData("this time last week", "at 2026-01-23 10:00")]
    [InlineData("I mean it this time", "-")]
    [InlineData("same time tomorrow", "2026-01-31")]
    public void Read_ThisTime_IsOfNowOnAnotherDayOnly(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("Monday to Friday at 9", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00")]
    [InlineData("every Monday through Thursday at 9am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH from 2026-02-02 09:00")]
    [InlineData("Mondays to Fridays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-01-30")]
    [InlineData("Monday to Friday from 9 to 5", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00 480m")]
    [InlineData("Mon-Fri every day at 8:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 08:30")]
    [InlineData("every weekday at 9", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00")]
    [InlineData("from Monday to Friday", "2026-02-02 .. 2026-02-07")]
    public void Read_DaysFromTo_RepeatWhereSomethingSaysSo(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("for 6 weeks", "for P42D")]
    [InlineData("for three months", "for P3M")]
    [InlineData("for a week from tomorrow", "2026-01-31 .. 2026-02-07")]
    [InlineData("a week from tomorrow", "2026-02-07")]
    [InlineData("for two weeks from Monday", "2026-02-02 .. 2026-02-16")]
    [InlineData("for 3 months starting Monday", "2026-02-02 .. 2026-05-02")]
    [InlineData("in two days from today", "2026-02-01")]
    [InlineData("Sunday 3 weeks after 5 March", "2026-03-29")]
    [InlineData("a 6 week course", "-")]
    public void Read_LongLength_CountsWhereItIsStated(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Fact]
    public void Read_Seconds_AreKept()
    {
        Said.Read("in 30 seconds").Best!.Start.ShouldBe(Said.Friday.PlusSeconds(30));
        Said.Read("2 minutes and 30 seconds ago").Best!.Start.ShouldBe(Said.Friday.PlusSeconds(-150));
        Said.Read("for 180 seconds").Best!.Minutes.ShouldBe(3);
    }

    [Theory]
    [InlineData("tomorrow at lunch", "in 2026-01-31 12:00 .. 2026-01-31 14:00 Noon")]
    [InlineData("over lunch", "in 2026-01-30 12:00 .. 2026-01-30 14:00 Noon")]
    [InlineData("at lunch time", "in 2026-01-30 12:00 .. 2026-01-30 14:00 Noon")]
    [InlineData("at dinner time tomorrow", "in 2026-01-31 18:00 .. 2026-02-01 Evening")]
    [InlineData("lunch at 12:30 tomorrow", "at 2026-01-31 12:30")]
    [InlineData("dinner with Ali on Friday", "2026-02-06")]
    [InlineData("book a breakfast", "-")]
    public void Read_Meal_IsATimeOnlyWhereItsHourIsSaid(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
