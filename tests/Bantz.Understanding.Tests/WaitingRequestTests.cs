using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>What was asked for in one breath, of which one thing lacks something; one thing on several days.</summary>
public sealed class WaitingRequestTests
{
    [Fact]
    public void Answer_ToTheOnePartThatLackedItsClock_BringsTheOthersWithIt()
    {
        var asked = Speech.Plan("yarın diş randevusu ekle, pazartesi 3'te toplantı ekle, cumayı boşalt");
        asked.AskUser.ShouldBeTrue();
        asked.ToolPlan.ShouldBeEmpty();
        asked.Waiting!.Count.ShouldBe(2);

        var plan = Speech.Answer(asked, "dokuzda");

        plan.Waiting.ShouldBeNull();
        plan.RequiresConfirmation.ShouldBeTrue();
        plan.ToolPlan.Select(static call => call.Tool).ShouldBe([ToolNames.CreateEvent, ToolNames.DeleteEvent, ToolNames.CreateEvent]);
        Created(plan.ToolPlan[0]).ShouldBe(("toplantı", Speech.At("2026-02-02T15:00")));
        Created(plan.ToolPlan[2]).ShouldBe(("diş randevusu", Speech.At("2026-01-31T09:00")));
        plan.Trace.ToolPlanLen.ShouldBe(3);
    }

    [Fact]
    public void Answer_WhereTwoPartsLackSomething_AsksForTheNext()
    {
        var asked = Speech.Plan("add a dentist appointment tomorrow and a haircut on monday");
        asked.Question!.ShouldContain("dentist appointment");

        var next = Speech.Answer(asked, "at 9");
        next.AskUser.ShouldBeTrue();
        next.Question!.ShouldContain("haircut");
        next.ToolPlan.ShouldBeEmpty();

        var plan = Speech.Answer(next, "at 11");
        plan.ToolPlan.Select(static call => Created(call)).ShouldBe([("dentist appointment", Speech.At("2026-01-31T09:00")), ("haircut", Speech.At("2026-02-02T11:00"))]);
    }

    [Fact]
    public void Answer_ThatSaysTooLittle_KeepsWhatWaits()
    {
        var asked = Speech.Plan("yarın diş randevusu ekle, pazartesi 3'te toplantı ekle");

        var still = Speech.Answer(asked, "pazar günü");

        still.AskUser.ShouldBeTrue();
        Speech.Answer(still, "dokuzda").ToolPlan.Count.ShouldBe(2);
    }

    [Fact]
    public void RequestOfItsOwn_InsteadOfAnAnswer_TakesNothingOfWhatWaited()
    {
        var asked = Speech.Plan("yarın diş randevusu ekle, pazartesi 3'te toplantı ekle");

        var plan = Speech.Answer(asked, "bugün neler var");

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.ListEvents);
        plan.Waiting.ShouldBeNull();
    }

    [Fact]
    public void Answer_AfterMidnight_LeavesWhatWaitsOnItsDay()
    {
        var late = Speech.Request("yarın diş randevusu ekle, yarın 3'te toplantı ekle") with { Now = Speech.At("2026-01-30T23:58") };
        var asked = EmbeddedPlanner.Plan(late);

        var plan = EmbeddedPlanner.Plan(late with { Text = "dokuzda", Now = Speech.At("2026-01-31T00:01"), OpenRequest = Speech.Open(asked) });

        Created(plan.ToolPlan[0]).ShouldBe(("toplantı", Speech.At("2026-01-31T15:00")));
    }

    [Theory]
    [InlineData("pazartesi ve çarşamba 10'da spor", "spor", "2026-02-02T10:00", "2026-02-04T10:00")]
    [InlineData("pazartesi ve çarşamba akşamı yoga ekle", "yoga", "2026-02-02T19:00", "2026-02-04T19:00")]
    [InlineData("gym on monday and wednesday at 10", "gym", "2026-02-02T10:00", "2026-02-04T10:00")]
    [InlineData("add yoga at 6pm on tuesday and thursday", "yoga", "2026-02-03T18:00", "2026-02-05T18:00")]
    [InlineData("10 şubat ve 12 şubat saat 9'da kan tahlili ekle", "kan tahlili", "2026-02-10T09:00", "2026-02-12T09:00")]
    public void Plan_OneThingOnTwoDays_HasAnEventForEach(string text, string title, string first, string second) =>
        Speech.Plan(text).ToolPlan.Select(static call => Created(call)).ShouldBe([(title, Speech.At(first)), (title, Speech.At(second))], text);

    [Theory]
    [InlineData("salı ve perşembe yoga ekle", "Saat kaçta?", "7'de")]
    [InlineData("add yoga on tuesday and thursday", "At what time?", "at 7 pm")]
    public void Plan_OneThingOnTwoDaysWithoutAClock_AsksOnceForBoth(string text, string question, string answer)
    {
        var asked = Speech.Plan(text);
        asked.Question.ShouldBe(question);

        var plan = Speech.Answer(asked, answer);

        plan.AskUser.ShouldBeFalse();
        plan.ToolPlan.Select(static call => Created(call).Start.Day).ShouldBe([3, 5]);
    }

    [Theory]
    [InlineData("her pazartesi ve çarşamba 10'da spor ekle")]
    [InlineData("gym every monday and wednesday at 10")]
    public void Plan_EveryOneOfTwoDays_IsOneSeries(string text) =>
        Speech.Plan(text).ToolPlan.ShouldHaveSingleItem().Arguments["recurrence"]!.GetValue<string>().ShouldContain("BYDAY=MO,WE");

    [Theory]
    [InlineData("cuma ve cumartesiyi boşalt", ToolNames.DeleteEvent)]
    [InlineData("what's on saturday and sunday", ToolNames.ListEvents)]
    public void Plan_TwoDays_AreBothMeant(string text, string tool) => Speech.Plan(text).ToolPlan.Select(static call => call.Tool).ShouldBe([tool, tool], text);

    [Theory]
    [InlineData("yarın, cumartesi günü 10'da spor ekle")]
    [InlineData("pazartesiden çarşambaya kadar izin ekle")]
    public void Plan_OneDayTwiceOrASpan_IsOneThing(string text) => (Speech.Plan(text).ToolPlan.Count + (Speech.Plan(text).Waiting?.Count ?? 0)).ShouldBeLessThan(2, text);

    private static (string Title, DateTimeOffset Start) Created(ToolCall call)
    {
        var created = call.Arguments.Deserialize(BantzJson.Wire.CreateEventArguments)!;
        return (created.Title, created.Start);
    }
}
