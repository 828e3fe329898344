namespace Bantz.Time.Tests;

/// <summary>Which number is the month.</summary>
public sealed class DateOrderTests
{
    [Theory]
    [InlineData("3/4", TimeLanguage.English, DateOrder.ByLanguage, "2026-03-04")]
    [InlineData("3/4", TimeLanguage.Turkish, DateOrder.ByLanguage, "2026-04-03")]
    [InlineData("3/4/2027", TimeLanguage.English, DateOrder.DayFirst, "2027-04-03")]
    [InlineData("3/4/2027", TimeLanguage.Turkish, DateOrder.MonthFirst, "2027-03-04")]
    [InlineData("03.04.2027", TimeLanguage.English, DateOrder.ByLanguage, "2027-04-03")]
    [InlineData("03.04.2027", TimeLanguage.English, DateOrder.MonthFirst, "2027-03-04")]
    [InlineData("10-1-2027", TimeLanguage.English, DateOrder.ByLanguage, "2027-10-01")]
    [InlineData("13/4/2027", TimeLanguage.English, DateOrder.MonthFirst, "2027-04-13")]
    [InlineData("4/13/2027", TimeLanguage.Turkish, DateOrder.DayFirst, "2027-04-13")]
    [InlineData("2027-04-03", TimeLanguage.English, DateOrder.MonthFirst, "2027-04-03")]
    public void Read_Numbers_FollowsTheOrder(string phrase, TimeLanguage language, DateOrder order, string day)
    {
        var context = new TimeContext(Said.Friday, Said.Istanbul) { Language = language, DateOrder = order };

        Said.Shape(TimeReader.Read(phrase, context).Best).ShouldBe(day);
    }
}
