using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>Words of agreement and refusal that answer no pending action, or say only what was said before.</summary>
public sealed class UnaskedAnswerTests(GarnetFixture garnet) : IDisposable
{
    private const string Add = "saat 4 için bir toplantı oluştur";
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(Add)]
    [InlineData("SAAT 4 İÇİN BİR TOPLANTI OLUŞTUR!")]
    [InlineData("saat 4 icin bir toplanti olustur")]
    public async Task The_request_said_again_is_no_yes_to_it(string again)
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        var asked = await person.SayAsync(Add, Cancel);

        var turn = await person.SayAsync(again, Cancel);

        turn.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Ambiguous);
        turn.PendingConfirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
        turn.Reply.ShouldContain(asked.PendingConfirmation.Prompt);
        _app.Calendar.Writes.ShouldBeEmpty();
        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
    }

    [Theory]
    [InlineData("evet", Language.Turkish, "Şu an onayını bekleyen bir şey yok. Ne yapmamı istersin?")]
    [InlineData("HAYIR", Language.Turkish, "Tamam. Zaten onayını bekleyen bir şey yoktu.")]
    [InlineData("boşver", Language.Turkish, "Tamam. Zaten onayını bekleyen bir şey yoktu.")]
    [InlineData("yes", Language.English, "Nothing is waiting for a yes right now. What would you like?")]
    [InlineData("no", Language.English, "All right. Nothing was waiting for an answer anyway.")]
    public async Task A_yes_or_no_to_nothing_is_told_so(string text, Language language, string reply)
    {
        _app.Router.On(text, Plans.Talk("Bunu anlayamadım.", PlanRoute.Unknown));

        (await _app.Person(language: language).SayAsync(text, Cancel)).Reply.ShouldBe(reply);
    }

    [Fact]
    public async Task A_no_to_a_planners_question_lets_it_go_and_a_yes_asks_it_again()
    {
        const string when = "Ne zaman olsun?";
        _app.Router.On("toplantı ekle", Plans.Ask(CalendarIntent.Create, when))
            .On("evet", Plans.Talk("Bunu anlayamadım.", PlanRoute.Unknown))
            .On("hayır", Plans.Talk("Bunu anlayamadım.", PlanRoute.Unknown));
        var person = _app.Person();
        await person.SayAsync("toplantı ekle", Cancel);

        (await person.SayAsync("evet", Cancel)).Reply.ShouldBe(when);
        (await person.SayAsync("hayır", Cancel)).Reply.ShouldBe("Tamam, vazgeçtim.");
        await person.SayAsync("selam", Cancel);

        _app.Router.Requests.Select(static request => request.OpenRequest is null).ShouldBe([true, false, false, true]);
    }

    private static Plan Creates(string title, string start) => Plans.Calls(CalendarIntent.Create, Plans.Create(title, start)) with { RequiresConfirmation = true };
}
