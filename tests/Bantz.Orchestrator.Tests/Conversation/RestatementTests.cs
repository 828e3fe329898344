using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>The request that led to a question, said again, is no answer to it.</summary>
public sealed class RestatementTests(GarnetFixture garnet)
{
    private const string Asked = "yarın 3'e toplantı ekle";

    [Theory]
    [InlineData("yarın 3'e toplantı ekle")]
    [InlineData("yarin 3e toplanti ekle")]
    [InlineData("YARIN 3'E TOPLANTI EKLE!")]
    [InlineData("yarın 3 e  toplantı ekle")]
    [InlineData("yarın 3'e toplanti eklee")]
    [InlineData("yarın 3'e toplantı ekler")]
    [InlineData("yarın 3e tolantı ekle")]
    [InlineData("yarın üçe toplantı ekle")]
    [InlineData("toplantı ekle yarın 15:00'te")]
    public async Task The_request_in_another_spelling_is_no_yes(string again)
    {
        await using var app = new OrchestratorApp(garnet.ConnectionString);
        var person = app.Person();
        app.Router.On(Asked, Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-31T15:00:00+03:00")));
        (await person.SayAsync(Asked, TestContext.Current.CancellationToken)).PendingConfirmation.ShouldNotBeNull();

        await person.SayAsync(again, TestContext.Current.CancellationToken);

        app.Calendar.Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("evet")]
    [InlineData("evet ekle")]
    [InlineData("evet, yarın 3'e toplantı ekle")]
    [InlineData("onaylıyorum")]
    public async Task A_yes_stays_one(string yes)
    {
        await using var app = new OrchestratorApp(garnet.ConnectionString);
        var person = app.Person();
        app.Router.On(Asked, Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-31T15:00:00+03:00")));
        await person.SayAsync(Asked, TestContext.Current.CancellationToken);

        await person.SayAsync(yes, TestContext.Current.CancellationToken);

        app.Calendar.Writes.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("ekle", "ekle", true)]
    [InlineData("ekle", "ekler", false)]
    [InlineData("", "", false)]
    [InlineData("toplantı ekle", "toplanti eklee", true)]
    [InlineData("toplantı ekle", "toplantı sil lütfen", false)]
    [InlineData("yarın 3'e toplantı ekle", "evet", false)]
    public void Is_MeasuresLetters(string before, string now, bool same) => Restatement.Is(before, now).ShouldBe(same);
}
