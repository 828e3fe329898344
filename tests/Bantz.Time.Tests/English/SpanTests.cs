namespace Bantz.Time.Tests.English;

/// <summary>Parts of a day, weeks, months and lengths in English. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class SpanTests
{
    [Theory]
    [InlineData("tomorrow morning", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("tomorrow night", "in 2026-01-31 21:00 .. 2026-02-01 06:00 Night")]
    [InlineData("this morning", "in 2026-01-30 06:00 .. 2026-01-30 12:00 Morning")]
    [InlineData("this afternoon", "in 2026-01-30 12:00 .. 2026-01-30 18:00 Afternoon")]
    [InlineData("this evening", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("tonight", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("last night", "in 2026-01-29 21:00 .. 2026-01-30 06:00 Night")]
    [InlineData("in the morning", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("in the afternoon", "in 2026-01-30 12:00 .. 2026-01-30 18:00 Afternoon")]
    [InlineData("on Thursday afternoon", "in 2026-02-05 12:00 .. 2026-02-05 18:00 Afternoon")]
    [InlineData("Friday evening", "in 2026-02-06 18:00 .. 2026-02-07 Evening")]
    public void Read_PartOfDay_IsItsWindow(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("this week", "in 2026-01-26 .. 2026-02-02")]
    [InlineData("next week", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("last week", "in 2026-01-19 .. 2026-01-26")]
    [InlineData("this weekend", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("the weekend", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("next weekend", "in 2026-02-07 .. 2026-02-09")]
    [InlineData("this month", "in 2026-01-01 .. 2026-02-01")]
    [InlineData("next month", "in 2026-02-01 .. 2026-03-01")]
    [InlineData("last month", "in 2025-12-01 .. 2026-01-01")]
    [InlineData("this year", "in 2026-01-01 .. 2027-01-01")]
    [InlineData("in March", "in 2026-03-01 .. 2026-04-01")]
    [InlineData("in May", "in 2026-05-01 .. 2026-06-01")]
    [InlineData("June 2027", "in 2027-06-01 .. 2027-07-01")]
    [InlineData("next 3 days", "in 2026-01-31 .. 2026-02-03")]
    [InlineData("the next two weeks", "in 2026-01-31 .. 2026-02-14")]
    [InlineData("last 3 days", "in 2026-01-27 .. 2026-01-30")]
    public void Read_NamedSpan_IsWhole(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("half an hour", "for 30m")]
    [InlineData("an hour", "for 60m")]
    [InlineData("for an hour", "for 60m")]
    [InlineData("one hour", "for 60m")]
    [InlineData("two hours", "for 120m")]
    [InlineData("an hour and a half", "for 90m")]
    [InlineData("one and a half hours", "for 90m")]
    [InlineData("1.5 hours", "for 90m")]
    [InlineData("45 minutes", "for 45m")]
    [InlineData("45 min", "for 45m")]
    [InlineData("1 hour 15 minutes", "for 75m")]
    [InlineData("two hours and twenty minutes", "for 140m")]
    [InlineData("a quarter of an hour", "for 15m")]
    public void Read_Length_IsInMinutes(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("in two hours", "at 2026-01-30 12:00")]
    [InlineData("in half an hour", "at 2026-01-30 10:30")]
    [InlineData("in 10 minutes", "at 2026-01-30 10:10")]
    [InlineData("two hours from now", "at 2026-01-30 12:00")]
    [InlineData("within an hour", "2026-01-30 10:00 .. 2026-01-30 11:00")]
    [InlineData("15 minutes ago", "at 2026-01-30 09:45")]
    [InlineData("now", "at 2026-01-30 10:00")]
    public void Read_Distance_IsFromNow(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
