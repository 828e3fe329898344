using System.Net;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>What was confirmed happens once: not twice, not never.</summary>
public sealed class OnceTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp app = new(garnet.ConnectionString, ("Bantz:Orchestrator:LeaseWait", "00:00:00.300"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Trap_36_a_lost_answer_is_told_as_uncertain_and_a_second_yes_makes_no_second_event()
    {
        var person = await AskedAsync();
        app.Calendar.LosesAnswers = true;

        var uncertain = await person.SayAsync("evet", Cancel);
        uncertain.Reply.ShouldContain("kesin değil");
        uncertain.Reply.ShouldNotContain("Ekledim");
        uncertain.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
        uncertain.PendingConfirmation.ShouldNotBeNull();

        app.Calendar.LosesAnswers = false;
        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim");
        app.Calendar.Events.Count.ShouldBe(1);
        app.Calendar.Writes.Select(write => write.EffectKey).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_yes_that_never_left_is_told_as_not_done_and_can_be_said_again()
    {
        var person = await AskedAsync();
        app.Calendar.IsDown = true;

        var failed = await person.SayAsync("evet", Cancel);
        failed.Reply.ShouldContain("eklemedim");
        failed.PendingConfirmation.ShouldNotBeNull();

        app.Calendar.IsDown = false;
        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim");
        app.Calendar.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Trap_36_a_store_that_forgets_between_yes_and_effect_costs_context_and_nothing_else()
    {
        var person = await AskedAsync();
        app.Calendar.DuringWrite = async () =>
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(garnet.ConnectionString);
            await redis.GetDatabase().KeyDeleteAsync([$"bantz:{{{person.Session}}}:session", $"bantz:{{{person.Session}}}:pending"]);
        };

        var turn = await person.SayAsync("evet", Cancel);

        turn.Reply.ShouldStartWith("Ekledim");
        turn.Reply.ShouldContain("unutabilirim");
        app.Calendar.Events.Count.ShouldBe(1);
        (await person.SayAsync("evet", Cancel)).Confirmation.ShouldBeNull();
        app.Calendar.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_that_died_after_its_yes_is_reported_and_the_next_yes_makes_no_second_event()
    {
        var person = await AskedAsync();
        await using (var redis = await ConnectionMultiplexer.ConnectAsync(garnet.ConnectionString))
        {
            await redis.GetDatabase().HashSetAsync($"bantz:{{{person.Session}}}:pending", "claimed_by", "a-turn-that-died");
        }

        app.Router.On("selam", Plans.Talk("Selam!"));
        var reported = await person.SayAsync("selam", Cancel);
        reported.Reply.ShouldContain("kesin değil");
        reported.Reply.ShouldContain("Selam!");
        reported.PendingConfirmation.ShouldNotBeNull();

        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim");
        app.Calendar.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_action_that_was_tampered_with_in_the_store_does_not_run()
    {
        var person = await AskedAsync();
        await using (var redis = await ConnectionMultiplexer.ConnectAsync(garnet.ConnectionString))
        {
            RedisKey key = $"bantz:{{{person.Session}}}:pending";
            string document = (await redis.GetDatabase().HashGetAsync(key, "document"))!;
            document.ShouldContain("toplantı");
            await redis.GetDatabase().HashSetAsync(key, "document", document.Replace("\"title\":\"toplantı\"", "\"title\":\"parti\"", StringComparison.Ordinal));
        }

        var turn = await person.SayAsync("evet", Cancel);

        turn.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Denied);
        turn.Reply.ShouldContain("eklemedim");
        app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_uncertain_action_that_expires_is_not_called_undone()
    {
        var person = await AskedAsync();
        app.Calendar.LosesAnswers = true;
        await person.SayAsync("evet", Cancel);
        app.Clock.Advance(TimeSpan.FromMinutes(3));

        var turn = await person.SayAsync("evet", Cancel);

        turn.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Expired);
        turn.Reply.ShouldContain("belli değil");
        turn.Reply.ShouldNotContain("eklemedim");
    }

    [Fact]
    public async Task The_same_key_answers_the_first_result_and_runs_once()
    {
        var person = await AskedAsync();

        var first = await person.SayAsync("evet", Cancel, "key 1");
        var second = await person.SayAsync("evet", Cancel, "key 1");

        second.TurnId.ShouldBe(first.TurnId);
        second.Reply.ShouldBe(first.Reply);
        second.TraceId.ShouldBe(first.TraceId);
        app.Calendar.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_without_a_session_answers_the_same_session()
    {
        app.Router.On("selam", Plans.Talk("Selam!"));
        var key = Guid.NewGuid().ToString();

        using var first = await app.PostAsync(ApiRoutes.Turns, """{"text":"selam"}""", Cancel, key);
        using var second = await app.PostAsync(ApiRoutes.Turns, """{"text":"selam"}""", Cancel, key);

        (await first.TurnAsync(Cancel)).SessionId.ShouldBe((await second.TurnAsync(Cancel)).SessionId);
        app.Router.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_text_is_refused_and_runs_nothing()
    {
        var person = await AskedAsync();
        await person.SayAsync("hayır", Cancel, "key 2");

        using var answer = await person.SendAsync("evet", Cancel, "key 2");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.ProblemAsync(Cancel)).Detail!.ShouldContain("new key");
        app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_turn_while_another_runs_is_a_409_with_a_time_to_come_back()
    {
        var planning = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        app.Router.On("selam", Plans.Talk("Selam!")).BeforePlan = () =>
        {
            planning.TrySetResult();
            return release.Task;
        };
        var person = app.Person();
        var first = person.SayAsync("selam", Cancel);
        await planning.Task;

        using (var answer = await person.SendAsync("selam", Cancel))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            (await answer.ProblemAsync(Cancel)).Title.ShouldBe("Session busy");
        }

        release.SetResult();
        (await first).Reply.ShouldBe("Selam!");
    }

    [Fact]
    public async Task Twenty_yeses_at_once_make_one_event()
    {
        var person = await AskedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => person.SendAsync("evet", Cancel)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        app.Calendar.Events.Count.ShouldBe(1);
        app.Calendar.Writes.Count.ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    private async Task<TurnClient> AskedAsync()
    {
        app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00")));
        var person = app.Person();
        (await person.SayAsync("ekle", Cancel)).PendingConfirmation.ShouldNotBeNull();
        return person;
    }
}
