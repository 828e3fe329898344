namespace Bantz.Time.Tests.English;

/// <summary>Clocks and dates as they are typed, and misspelt words. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class TypingTests
{
    [Theory]
    [InlineData("615am", "at 2026-01-31 06:15")]
    [InlineData("1140 a.m.", "at 2026-01-30 11:40")]
    [InlineData("at 9p", "at 2026-01-30 21:00")]
    [InlineData("nine a m", "at 2026-01-31 09:00")]
    [InlineData("one pm", "at 2026-01-30 13:00")]
    [InlineData("at one", "at 2026-01-30 13:00")]
    [InlineData("one in the morning", "at 2026-01-31 01:00 Morning")]
    [InlineData("noonish", "at 2026-01-30 12:00 Noon")]
    [InlineData("11ish", "at 2026-01-30 11:00 ~")]
    [InlineData("between 0730-0930", "2026-01-31 07:30 .. 2026-01-31 09:30")]
    [InlineData("Monday between 9:30 and 3", "2026-02-02 09:30 .. 2026-02-02 15:00")]
    [InlineData("Tuesday from 10-4", "2026-02-03 10:00 .. 2026-02-03 16:00")]
    [InlineData("on the 17 from 2pm to 4pm", "2026-02-17 14:00 .. 2026-02-17 16:00")]
    [InlineData("sun 14th", "2026-06-14")]
    [InlineData("sat at 5", "at 2026-01-31 17:00")]
    [InlineData("Monday 21", "2026-09-21")]
    [InlineData("18 and 19 June", "2026-06-18")]
    [InlineData("April 9th through 17th", "2026-04-09 .. 2026-04-18")]
    [InlineData("from ninth till seventeenth of April", "2026-04-09 .. 2026-04-18")]
    [InlineData("between the ninth and the seventeenth of April", "2026-04-09 .. 2026-04-18")]
    [InlineData("Sep-23-2027", "2027-09-23")]
    [InlineData("2027/Sep/23", "2027-09-23")]
    [InlineData("2027-aug-01", "2027-08-01")]
    [InlineData("Oct/2", "2026-10-02")]
    [InlineData("20270315", "2027-03-15")]
    [InlineData("2026-03-15T14:30:00Z", "at 2026-03-15 17:30")]
    [InlineData("from Jan 22 to now", "2026-01-22 .. 2026-01-30 10:00")]
    [InlineData("from May to Oct 2027", "2027-05-01 .. 2027-10-01")]
    [InlineData("Jan-Feb 2027", "2027-01-01 .. 2027-02-01")]
    public void Read_AsTyped_IsUnderstood(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("tommorow at 5", "at 2026-01-31 17:00")]
    [InlineData("wednsday", "2026-02-04")]
    [InlineData("thrusday 3pm", "at 2026-02-05 15:00")]
    [InlineData("satuday morning", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("yesterady", "2026-01-29")]
    [InlineData("septmber 5", "2026-09-05")]
    [InlineData("febuary 10", "2026-02-10")]
    public void Read_Misspelt_MeansTheSame(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
