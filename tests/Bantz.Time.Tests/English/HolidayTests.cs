namespace Bantz.Time.Tests.English;

/// <summary>Public holidays and feasts by name. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class HolidayTests
{
    [Theory]
    [InlineData("Christmas", "2026-12-25")]
    [InlineData("christmas eve at 6pm", "at 2026-12-24 18:00")]
    [InlineData("new year's eve", "2026-12-31")]
    [InlineData("new years day", "2027-01-01")]
    [InlineData("the weekend of halloween 2027", "in 2027-10-30 .. 2027-11-01")]
    [InlineData("labor day", "2026-09-07")]
    [InlineData("thanksgiving", "2026-11-26")]
    [InlineData("black friday", "2026-11-27")]
    [InlineData("next Easter", "2026-04-05")]
    [InlineData("easter monday", "2026-04-06")]
    [InlineData("good friday", "2026-04-03")]
    [InlineData("mother's day", "2026-05-10")]
    [InlineData("valentine's day", "2026-02-14")]
    [InlineData("independence day 2027", "2027-07-04")]
    [InlineData("before Christmas", "2026-01-30 10:00 .. 2026-12-25")]
    [InlineData("3 days before Christmas", "2026-12-22")]
    [InlineData("two weeks after Easter", "2026-04-19")]
    public void Read_Holiday_FindsItsDay(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
