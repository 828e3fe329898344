namespace Bantz.Time.Tests.English;

/// <summary>What people say to an assistant. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("meeting at 10 am on the 3rd of February", "at 2026-02-03 10:00")]
    [InlineData("schedule lunch with Ali next Wednesday from 12:30 to 1:30", "2026-02-04 12:30 .. 2026-02-04 13:30")]
    [InlineData("move it to 5pm", "at 2026-01-30 17:00")]
    [InlineData("push it by half an hour", "for 30m")]
    [InlineData("am I free on Friday afternoon", "in 2026-02-06 12:00 .. 2026-02-06 18:00 Afternoon")]
    [InlineData("what do I have at 3 tomorrow", "at 2026-01-31 15:00")]
    [InlineData("remind me in 20 minutes", "at 2026-01-30 10:20")]
    [InlineData("book a room for 2 hours tomorrow at 9", "at 2026-01-31 09:00 120m")]
    [InlineData("dinner at 7 on Saturday", "at 2026-01-31 19:00")]
    [InlineData("Saturday 7pm dinner", "at 2026-01-31 19:00")]
    [InlineData("set up a call on 12 Feb at 14:30", "at 2026-02-12 14:30")]
    [InlineData("3 to 5 pm today", "2026-01-30 15:00 .. 2026-01-30 17:00")]
    [InlineData("what's on my calendar for the rest of the week", "in 2026-01-30 10:00 .. 2026-02-02")]
    [InlineData("the end of the month", "in 2026-01-16 .. 2026-02-01")]
    [InlineData("next 2 weeks", "in 2026-01-31 .. 2026-02-14")]
    [InlineData("two weeks ago", "2026-01-16")]
    [InlineData("half an hour before lunch", "-")]
    [InlineData("at quarter to nine in the morning", "at 2026-01-31 08:45 Morning")]
    [InlineData("noon tomorrow", "at 2026-01-31 12:00 Noon")]
    [InlineData("tomorrow noon", "at 2026-01-31 12:00 Noon")]
    [InlineData("midnight tomorrow", "at 2026-02-01 00:00 Midnight")]
    [InlineData("yes but make it 15:00", "at 2026-01-30 15:00")]
    [InlineData("no, 17:00", "at 2026-01-30 17:00")]
    public void Read_Sentence_FindsItsTime(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("what are we doing today", "2026-01-30")]
    [InlineData("create a meeting at 4", "at 2026-01-30 16:00")]
    [InlineData("what are we doing this evening", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("do I have anything important this week?", "in 2026-01-26 .. 2026-02-02")]
    [InlineData("show my agenda for today", "2026-01-30")]
    [InlineData("add a meeting tomorrow at 15:00", "at 2026-01-31 15:00")]
    [InlineData("what's my plan tomorrow", "2026-01-31")]
    [InlineData("what time was that meeting", "-")]
    [InlineData("cancel it", "-")]
    public void Read_ConversationOfIssueTwo_IsUnderstood(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("monday the twenty seventh at six pm", "at 2026-04-27 18:00")]
    [InlineData("july 4th of 1995", "1995-07-04")]
    [InlineData("28 june in 2027", "2027-06-28")]
    [InlineData("at 13:00 February 28", "at 2026-02-28 13:00")]
    [InlineData("five-thirty tomorrow evening", "at 2026-01-31 17:30 Evening")]
    [InlineData("one hour and half", "for 90m")]
    [InlineData("next evening from 7 to 9", "2026-01-31 19:00 .. 2026-01-31 21:00 Evening")]
    [InlineData("from 2pm till tomorrow 4:30pm", "2026-01-30 14:00 .. 2026-01-31 16:30")]
    [InlineData("friday the 6th around 4", "at 2026-02-06 16:00 ~")]
    [InlineData("Monday 15:30", "at 2026-02-02 15:30")]
    [InlineData("on Monday 13-15", "2026-02-02 13:00 .. 2026-02-02 15:00")]
    [InlineData("8 tonight", "at 2026-01-30 20:00 Evening")]
    [InlineData("three weekends", "-")]
    public void Read_RarerForm_IsUnderstood(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
