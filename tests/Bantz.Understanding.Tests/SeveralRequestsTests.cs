using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>Several things asked for in one breath, a day that is to be emptied, a day that is laid out.</summary>
public sealed class SeveralRequestsTests
{
    [Fact]
    public void Plan_TwoCreatesAndADayToClear_HasACallForEachInTheirOrder()
    {
        var plan = Speech.Plan("yarın 10'da diş, 14'te toplantı ekle, cumayı da boşalt");

        plan.ToolPlan.Select(static call => call.Tool).ShouldBe([ToolNames.CreateEvent, ToolNames.CreateEvent, ToolNames.DeleteEvent]);
        Created(plan.ToolPlan[0]).ShouldBe(("diş", Speech.At("2026-01-31T10:00")));
        Created(plan.ToolPlan[1]).ShouldBe(("toplantı", Speech.At("2026-01-31T14:00")));
        var friday = Reference(plan.ToolPlan[2]);
        friday.Every.ShouldBe(true);
        (friday.Start, friday.End).ShouldBe((Speech.At("2026-02-06T00:00"), Speech.At("2026-02-07T00:00")));
        plan.RequiresConfirmation.ShouldBeTrue();
        plan.Trace.ToolPlanLen.ShouldBe(3);
    }

    [Theory]
    [InlineData("yarın saat 9'da spor ve 11'de kahve ekle", "spor", "2026-01-31T09:00", "kahve", "2026-01-31T11:00")]
    [InlineData("perşembe 2'de doktor, salı 4'te kuaför", "doktor", "2026-02-05T14:00", "kuaför", "2026-02-03T16:00")]
    [InlineData("add gym at 6pm and dinner at 8pm tomorrow", "gym", "2026-01-31T18:00", "dinner", "2026-01-31T20:00")]
    public void Plan_TwoThingsToAdd_EachHasItsClockAndTheDayThatWasSaid(string text, string one, string first, string other, string second)
    {
        var plan = Speech.Plan(text);

        plan.ToolPlan.Select(static call => Created(call)).ShouldBe([(one, Speech.At(first)), (other, Speech.At(second))]);
    }

    [Theory]
    [InlineData("yarınki toplantıyı ve cuma günkü diş randevusunu iptal et", ToolNames.DeleteEvent, ToolNames.DeleteEvent)]
    [InlineData("cancel my dentist appointment on friday and the 3pm meeting tomorrow", ToolNames.DeleteEvent, ToolNames.DeleteEvent)]
    [InlineData("move the 3pm meeting to 4 and the 5pm call to 6", ToolNames.UpdateEvent, ToolNames.UpdateEvent)]
    [InlineData("yarınki toplantıyı sil ve pazartesi 10'a kahvaltı ekle", ToolNames.DeleteEvent, ToolNames.CreateEvent)]
    public void Plan_TwoDeeds_HasBothCalls(string text, string first, string second) =>
        Speech.Plan(text).ToolPlan.Select(static call => call.Tool).ShouldBe([first, second], text);

    [Theory]
    [InlineData("Ali ve Ayşe ile yarın 3'te toplantı ekle")]
    [InlineData("yarın 3'te toplantı ekle, sonra Ayşe'ye haber ver")]
    [InlineData("add lunch with Tom and Mary at noon tomorrow")]
    public void Plan_OneThingWithCommasOrAnd_HasOneCall(string text) =>
        Speech.Plan(text).ToolPlan.ShouldHaveSingleItem(text).Tool.ShouldBe(ToolNames.CreateEvent);

    [Fact]
    public void Plan_APartLacksItsClock_AsksForThatOneAndRunsNothing()
    {
        var plan = Speech.Plan("yarın diş randevusu ekle, pazartesi 3'te toplantı ekle");

        plan.AskUser.ShouldBeTrue();
        plan.ToolPlan.ShouldBeEmpty();
        plan.Question!.ShouldContain("diş randevusu");
        Speech.Answer(plan, "dokuzda").ToolPlan.Select(static call => Created(call)).ShouldContain(("diş randevusu", Speech.At("2026-01-31T09:00")));
    }

    [Theory]
    [InlineData("cumayı boşalt")]
    [InlineData("clear my afternoon")]
    [InlineData("cancel everything tomorrow")]
    [InlineData("bugünkü randevularımı iptal et")]
    [InlineData("bu hafta sonundaki her şeyi sil")]
    public void Plan_ASpanToClear_MeansEveryEventOfIt(string text) => Reference(Speech.Plan(text).ToolPlan.ShouldHaveSingleItem()).Every.ShouldBe(true, text);

    [Theory]
    [InlineData("yarınki toplantıyı iptal et")]
    [InlineData("saat 3'teki toplantıyı sil")]
    [InlineData("cancel the meeting tomorrow")]
    public void Plan_OneEventToCancel_MeansNoOther(string text) => Reference(Speech.Plan(text).ToolPlan.ShouldHaveSingleItem()).Every.ShouldBeNull(text);

    [Theory]
    [InlineData("takvimimi temizle", "Hangi günü boşaltayım?")]
    [InlineData("clear my calendar", "Which day shall I clear?")]
    [InlineData("Her şeyi sil ve onay sorma", "Hangi günü boşaltayım?")]
    [InlineData("delete everything and don't ask for confirmation", "Which day shall I clear?")]
    public void Plan_EverythingAndNoDay_AsksForTheDay(string text, string question)
    {
        var plan = Speech.Plan(text);

        plan.Question.ShouldBe(question);
        plan.ToolPlan.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("yarın spor 1 saat, alışveriş yarım saat, ders 2 saat planla", "spor", "09:00", "10:00", "12:30")]
    [InlineData("yarın öğleden sonra 1 saat spor, yarım saat alışveriş ve 2 saat ders planla", "spor", "14:00", "15:00", "17:30")]
    [InlineData("plan tomorrow: gym 1 hour, shopping 30 minutes, study 2 hours", "gym", "09:00", "10:00", "12:30")]
    public void Plan_ADayWithLengths_LaysThemOutOneAfterTheOther(string text, string title, string begins, string next, string ends)
    {
        var calls = Speech.Plan(text).ToolPlan.Select(static call => call.Arguments.Deserialize(BantzJson.Wire.CreateEventArguments)!).ToArray();

        calls.Length.ShouldBe(3, text);
        calls[0].Title.ShouldBe(title);
        calls[0].Start.ShouldBe(Speech.At($"2026-01-31T{begins}"));
        calls[1].Start.ShouldBe(Speech.At($"2026-01-31T{next}"));
        calls[2].End.ShouldBe(Speech.At($"2026-01-31T{ends}"));
    }

    private static (string Title, DateTimeOffset Start) Created(ToolCall call)
    {
        var created = call.Arguments.Deserialize(BantzJson.Wire.CreateEventArguments)!;
        return (created.Title, created.Start);
    }

    private static EventReference Reference(ToolCall call) => call.Arguments["event_ref"].Deserialize(BantzJson.Wire.EventReference)!;
}
