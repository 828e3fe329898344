using System.Net.Http.Json;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>A yes counts for a question that was seen before it was said; and what is said twice at once is done once.</summary>
public sealed class UnseenQuestionTests(GarnetFixture garnet) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bantz-unseen");
    private readonly List<OrchestratorApp> _apps = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _apps.ForEach(static app => app.Dispose());
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_yes_that_waited_while_the_next_question_was_made_does_not_answer_it()
    {
        var app = App();
        var person = await AskedTwoAsync(app, tells: false);
        var (writing, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.Calendar.DuringWrite = () =>
        {
            writing.TrySetResult();
            return release.Task;
        };

        var first = person.SayAsync("evet", Cancel);
        await writing.Task;
        var second = await ReceivedAsync(app, person.Session!, "evet");
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        release.SetResult();

        (await first).PendingConfirmation!.Prompt.ShouldContain("kahve");
        var asked = await DoneAsync(second);
        asked.Confirmation.ShouldBeNull();
        asked.Reply.ShouldBe("Bu soruyu görmeden yanıtlamış olabilirsin, o yüzden saymadım.\nYarın 12:00–13:00 “kahve” ekleyeyim mi?");
        app.Calendar.Writes.Count.ShouldBe(1);
        (await person.SayAsync("evet", Cancel)).Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);
        app.Calendar.Writes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_program_that_waits_for_each_answer_goes_through_a_queue_as_fast_as_it_likes()
    {
        var app = App();
        var person = await AskedTwoAsync(app, tells: false);

        (await person.SayAsync("evet", Cancel)).PendingConfirmation!.Prompt.ShouldContain("kahve");
        (await person.SayAsync("evet", Cancel)).Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);

        app.Calendar.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_client_that_tells_what_it_shows_answers_that_and_nothing_else_as_fast_as_it_likes()
    {
        var app = App();
        var person = await AskedTwoAsync(app, tells: true);
        var before = (await app.GetAsync($"/v1/sessions/{person.Session}", BantzJson.Wire.SessionView, Cancel)).PendingConfirmation!.Id;

        await person.SayAsync("evet", Cancel);
        var crossed = await SayAsync(app, person.Session!, "evet", before);
        var blind = await SayAsync(app, person.Session!, "evet", shown: "");

        crossed.Confirmation.ShouldBeNull();
        blind.Confirmation.ShouldBeNull();
        app.Calendar.Events.ShouldHaveSingleItem();
        (await person.SayAsync("evet", Cancel)).Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);
        app.Calendar.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Twenty_yeses_at_once_over_two_replicas_answer_one_question_of_a_queue()
    {
        var one = App();
        var two = App(one);
        var person = await AskedTwoAsync(one, tells: false);

        var (writing, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        one.Calendar.DuringWrite = () =>
        {
            writing.TrySetResult();
            return release.Task;
        };
        var first = person.SayAsync("evet", Cancel);
        await writing.Task;
        var others = await Task.WhenAll(Enumerable.Range(0, 19).Select(number => ReceivedAsync(number % 2 is 0 ? one : two, person.Session!, "evet")));
        one.Clock.Advance(TimeSpan.FromMilliseconds(1));
        two.Clock.Advance(TimeSpan.FromMilliseconds(1));
        release.SetResult();

        (await first).Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);
        (await Task.WhenAll(others.Select(DoneAsync))).ShouldAllBe(static answer => answer.Confirmation == null && answer.PendingConfirmation != null);
        one.Calendar.Writes.ShouldHaveSingleItem().Arguments["title"]!.GetValue<string>().ShouldBe("diş");
    }

    [Fact]
    public async Task What_policy_lets_run_is_asked_about_where_the_same_words_come_at_once()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, PolicySource.FileName), """{"allow":["calendar.create_event"]}""", Cancel);
        var one = App();
        var two = App(one);
        one.Router.On("yarın diş ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T10:00:00+03:00")) with { RequiresConfirmation = false });
        var session = $"s-{Guid.NewGuid():n}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 is 0 ? one : two).Silent(session).SayAsync("yarın diş ekle", Cancel)));

        one.Calendar.Writes.Count.ShouldBe(1);
        answers.Count(static answer => answer.PendingConfirmation is null).ShouldBe(1);
        await one.Silent(session).SayAsync("hayır", Cancel);
        one.Clock.Advance(TimeSpan.FromSeconds(10));
        (await one.Silent(session).SayAsync("yarın diş ekle", Cancel)).PendingConfirmation.ShouldBeNull();
        one.Calendar.Events.Count.ShouldBe(2);
    }

    /// <summary>Says it without telling what is shown, and comes back once it has been taken.</summary>
    private static async Task<StreamReader> ReceivedAsync(OrchestratorApp app, string session, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns)
        {
            Content = JsonContent.Create(new TurnRequest { Text = text, SessionId = session, Now = OrchestratorApp.Friday, Language = Language.Turkish }, BantzJson.Wire.TurnRequest),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var answer = await app.CreateClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        var events = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        (await events.ReadLineAsync(Cancel)).ShouldBe("event: ack");
        return events;
    }

    private static async Task<TurnResult> DoneAsync(StreamReader events)
    {
        var told = (await events.ReadToEndAsync(Cancel)).Split('\n');
        return JsonSerializer.Deserialize(told[Array.IndexOf(told, "event: done") + 1]["data: ".Length..], BantzJson.Wire.TurnResult)!;
    }

    private static async Task<TurnResult> SayAsync(OrchestratorApp app, string session, string text, string shown)
    {
        using var http = app.CreateClient();
        using var answer = await http.PostAsJsonAsync(
            ApiRoutes.Turns, new TurnRequest { Text = text, SessionId = session, Now = OrchestratorApp.Friday, PendingId = shown }, BantzJson.Wire.TurnRequest, Cancel);
        return await answer.TurnAsync(Cancel);
    }

    private static async Task<TurnClient> AskedTwoAsync(OrchestratorApp app, bool tells)
    {
        app.Router.On("ikisi", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T10:00:00+03:00"), Plans.Create("kahve", "2026-01-31T12:00:00+03:00")));
        var session = $"s-{Guid.NewGuid():n}";
        var person = tells ? app.Person(session) : app.Silent(session);
        (await person.SayAsync("ikisi", Cancel)).PendingConfirmation!.Prompt.ShouldContain("diş");
        return person;
    }

    private OrchestratorApp App(OrchestratorApp? beside = null)
    {
        var policy = Path.Combine(_folder.FullName, PolicySource.FileName);
        if (!File.Exists(policy))
        {
            File.WriteAllText(policy, "{}");
        }

        (string, string)[] settings = [("Bantz:Orchestrator:LeaseWait", "00:01:00"), (PolicySource.PathKey, policy)];
        var app = beside is null
            ? new OrchestratorApp(garnet.ConnectionString, settings)
            : new OrchestratorApp(garnet.ConnectionString, settings) { Router = beside.Router, Calendar = beside.Calendar };
        _apps.Add(app);
        return app;
    }
}
