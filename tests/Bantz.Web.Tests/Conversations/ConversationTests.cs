using Bantz.Contracts;
using Bantz.Web.Conversations;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Web.Tests.Conversations;

public sealed class ConversationTests
{
    private readonly FakeOrchestrator _orchestrator = new();
    private readonly FakeTimeProvider _time = new(Wire.Now);
    private readonly Conversation _conversation;
    private readonly Changes _changes = new();
    private int _calendarChanges;

    public ConversationTests() => _conversation = new(_orchestrator, new SequentialIds(), _time, "session-1")
    {
        Changed = _changes.Signal,
        CalendarChanged = () =>
        {
            _calendarChanges++;
            return Task.CompletedTask;
        },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deltas_grow_the_reply_and_the_result_has_the_last_word()
    {
        var sending = _conversation.SendAsync("merhaba", Token);
        var exchange = _conversation.Exchanges.ShouldHaveSingleItem();
        await _changes.WaitAsync(1);
        exchange.State.ShouldBe(ExchangeState.Sent);

        _orchestrator.Answer(new TurnUpdate.Acknowledged(new TurnAcknowledged("turn-1", "session-1", Wire.TraceId)));
        await _changes.WaitAsync(1);
        exchange.State.ShouldBe(ExchangeState.Planning);
        exchange.TraceId.ShouldBe(Wire.TraceId);
        _orchestrator.Answer(new TurnUpdate.Planned(Wire.Plan("selam")));
        await _changes.WaitAsync(1);
        exchange.State.ShouldBe(ExchangeState.Working);
        exchange.Plan.ShouldNotBeNull();
        _orchestrator.Answer(new TurnUpdate.Said("Mer"), new TurnUpdate.Said("ha"));
        await _changes.WaitAsync(2);
        exchange.Reply.ShouldBe("Merha");
        exchange.State.ShouldBe(ExchangeState.Speaking);

        _orchestrator.Answer(Wire.Result("Merhaba!"));
        await sending;
        exchange.Reply.ShouldBe("Merhaba!");
        exchange.State.ShouldBe(ExchangeState.Done);
        exchange.Timings.ShouldBe(Wire.Result().Timings);
    }

    [Fact]
    public async Task A_turn_carries_session_zone_pretended_moment_and_a_key_of_its_own()
    {
        _conversation.Surroundings = Surroundings.Of("Europe/Berlin", "Europe/Istanbul", "2026-01-30T10:00");
        _orchestrator.Answer(Wire.Result());
        await _conversation.SendAsync("  bir  ", Token);
        _orchestrator.Answer(Wire.Result());
        await _conversation.SendAsync("iki", Token);

        _orchestrator.Sent.Select(static sent => sent.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        _orchestrator.Sent[0].Request.ShouldBe(new TurnRequest
        {
            Text = "bir",
            SessionId = "session-1",
            TimeZone = "Europe/Berlin",
            Now = "2026-01-30T10:00",
            PendingId = "",
        });
    }

    [Fact]
    public async Task A_second_submit_while_a_turn_runs_sends_nothing()
    {
        var first = _conversation.SendAsync("bir", Token);

        (await _conversation.SendAsync("bir", Token)).ShouldBeFalse();

        _orchestrator.Sent.Count.ShouldBe(1);
        _orchestrator.Answer(Wire.Result());
        (await first).ShouldBeTrue();
        _conversation.Busy.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task Nothing_to_say_sends_nothing(string text)
    {
        (await _conversation.SendAsync(text, Token)).ShouldBeFalse();
        _conversation.Exchanges.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_the_wire_allows_sends_nothing()
    {
        (await _conversation.SendAsync(new string('a', WireLimits.MaxTextLength + 1), Token)).ShouldBeFalse();
        _orchestrator.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FailureKind.Cut)]
    [InlineData(FailureKind.Unreachable)]
    [InlineData(FailureKind.Silent)]
    public async Task Retry_after_a_failure_sends_the_same_words_under_the_same_key(FailureKind kind)
    {
        _orchestrator.Answer(new TurnUpdate.Said("Ekl"));
        _orchestrator.Fail(kind);
        await _conversation.SendAsync("toplantı ekle", Token);
        var exchange = _conversation.Exchanges.ShouldHaveSingleItem();
        exchange.State.ShouldBe(ExchangeState.Failed);
        exchange.Failure!.Kind.ShouldBe(kind);
        exchange.Reply.ShouldBe("Ekl");

        _orchestrator.Answer(Wire.Result("Ekledim."));
        await _conversation.RetryAsync(exchange, Token);

        _orchestrator.Sent.Count.ShouldBe(2);
        _orchestrator.Sent[1].ShouldBe(_orchestrator.Sent[0]);
        exchange.Reply.ShouldBe("Ekledim.");
        exchange.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_refused_is_not_sent_again()
    {
        _orchestrator.Fail(FailureKind.Refused, "Shorten the text.");
        await _conversation.SendAsync("uzun", Token);

        await _conversation.RetryAsync(_conversation.Exchanges[0], Token);

        _orchestrator.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ToolNames.CreateEvent, true, 1)]
    [InlineData(ToolNames.UpdateEvent, true, 1)]
    [InlineData(ToolNames.DeleteEvent, true, 1)]
    [InlineData(ToolNames.DeleteEvent, false, 0)]
    [InlineData(ToolNames.ListEvents, true, 0)]
    public async Task Only_a_write_that_succeeded_changes_the_calendar(string tool, bool ok, int changes)
    {
        _orchestrator.Answer(Wire.Result() with { ToolResults = [Wire.Ran(tool, ok)] });
        await _conversation.SendAsync("bir", Token);
        _calendarChanges.ShouldBe(changes);
    }

    [Fact]
    public async Task Restoring_shows_kept_turns_and_what_is_still_asked()
    {
        _orchestrator.Turns = new TurnList([Wire.Record("selam", "Merhaba."), Wire.Record("ekle", "Ekleyeyim mi?")]);
        _orchestrator.Session = new SessionView { SessionId = "session-1", Version = 2, TurnCount = 2, PendingConfirmation = Wire.Pending() };

        await _conversation.RestoreAsync(Token);

        _conversation.Exchanges.Select(static exchange => exchange.Reply).ShouldBe(["Merhaba.", "Ekleyeyim mi?"]);
        _conversation.Exchanges[1].Card!.State.ShouldBe(CardState.Open);
        _conversation.Busy.ShouldBeFalse();
    }

    [Fact]
    public async Task Restoring_a_session_that_nobody_knows_is_an_empty_conversation()
    {
        await _conversation.RestoreAsync(Token);
        _conversation.RestoreFailure.ShouldBeNull();
        _conversation.Exchanges.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restoring_while_the_orchestrator_is_down_says_so_and_works_later()
    {
        _orchestrator.Turns = new Failure(FailureKind.Unreachable);
        await _conversation.RestoreAsync(Token);
        _conversation.RestoreFailure!.Kind.ShouldBe(FailureKind.Unreachable);

        _orchestrator.Turns = new TurnList([Wire.Record("selam", "Merhaba.")]);
        await _conversation.RestoreAsync(Token);
        _conversation.RestoreFailure.ShouldBeNull();
        _conversation.Exchanges.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_new_conversation_has_another_session_and_nothing_in_it()
    {
        _orchestrator.Answer(Wire.Result());
        await _conversation.SendAsync("bir", Token);

        _conversation.StartNew();

        _conversation.Exchanges.ShouldBeEmpty();
        _conversation.SessionId.ShouldNotBe("session-1");
    }

    [Theory]
    [InlineData("kept-1_A", "kept-1_A")]
    [InlineData("", "id-1")]
    [InlineData("../admin", "id-1")]
    [InlineData(null, "id-1")]
    public void A_session_that_the_wire_would_refuse_is_not_gone_on_with(string? asked, string session) =>
        new Conversation(_orchestrator, new SequentialIds(), _time, asked).SessionId.ShouldBe(session);
}
