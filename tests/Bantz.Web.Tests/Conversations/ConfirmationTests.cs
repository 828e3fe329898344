using Bantz.Contracts;
using Bantz.Web.Conversations;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Web.Tests.Conversations;

public sealed class ConfirmationTests
{
    private readonly FakeOrchestrator _orchestrator = new();
    private readonly FakeTimeProvider _time = new(Wire.Now);
    private readonly Conversation _conversation;
    private readonly Changes _changes = new();

    public ConfirmationTests() => _conversation = new(_orchestrator, new SequentialIds(), _time, "session-1") { Changed = _changes.Signal };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_appears_with_the_stream_and_stays_with_the_result()
    {
        var sending = _conversation.SendAsync("toplantı ekle", Token);
        _orchestrator.Answer(new TurnUpdate.Asked(Wire.Pending()));
        await _changes.WaitAsync(2);
        var card = _conversation.Exchanges[0].Card.ShouldNotBeNull();

        _orchestrator.Answer(Wire.Result() with { PendingConfirmation = Wire.Pending() });
        await sending;

        _conversation.Exchanges[0].Card.ShouldBeSameAs(card);
    }

    [Fact]
    public async Task A_double_click_answers_once()
    {
        var card = await AskAsync();

        var first = _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token);
        var second = await _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token);
        _orchestrator.Confirmation.SetResult(Answered(ConfirmationDecision.Yes));
        await first;
        var third = await _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token);

        second.ShouldBeFalse();
        third.ShouldBeFalse();
        var sent = _orchestrator.Confirmed.ShouldHaveSingleItem();
        (sent.SessionId, sent.PendingId, sent.Request.Decision).ShouldBe(("session-1", "p-1", ConfirmationDecision.Yes));
        card.State.ShouldBe(CardState.Accepted);
    }

    [Theory]
    [InlineData(ConfirmationDecision.Yes, CardState.Accepted)]
    [InlineData(ConfirmationDecision.No, CardState.Refused)]
    [InlineData(ConfirmationDecision.Expired, CardState.Expired)]
    [InlineData(ConfirmationDecision.Edit, CardState.Replaced)]
    [InlineData(ConfirmationDecision.Ambiguous, CardState.Open)]
    public async Task Typed_answers_settle_the_card_as_the_orchestrator_read_them(ConfirmationDecision read, CardState state)
    {
        var card = await AskAsync();
        _orchestrator.Answer(Answered(read));
        await _conversation.SendAsync("evet", Token);
        card.State.ShouldBe(state);
    }

    [Fact]
    public async Task Words_go_with_the_question_that_is_on_the_screen_and_a_retry_with_the_same()
    {
        await AskAsync();
        _orchestrator.Answer(new TurnUpdate.Failed(new Failure(FailureKind.Unreachable)));
        await _conversation.SendAsync("evet", Token);
        _orchestrator.Answer(Answered(ConfirmationDecision.Yes) with { PendingConfirmation = Wire.Pending("p-2") });
        await _conversation.RetryAsync(_conversation.Exchanges[^1], Token);
        _orchestrator.Answer(Wire.Result());
        await _conversation.SendAsync("evet", Token);

        _orchestrator.Sent.Select(static sent => sent.Request.PendingId).ShouldBe(["", "p-1", "p-1", "p-2"]);
    }

    [Fact]
    public async Task A_card_whose_time_is_over_takes_no_answer()
    {
        var card = await AskAsync();
        _time.Advance(TimeSpan.FromMinutes(2));

        (await _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token)).ShouldBeFalse();

        card.State.ShouldBe(CardState.Expired);
        _orchestrator.Confirmed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_did_not_arrive_may_be_given_again_under_its_key()
    {
        var card = await AskAsync();
        _orchestrator.Confirmation.SetResult(new Failure(FailureKind.Unreachable));
        await _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token);
        card.State.ShouldBe(CardState.Open);

        _orchestrator.Confirmation = new();
        _orchestrator.Confirmation.SetResult(Answered(ConfirmationDecision.Yes));
        await _conversation.RetryAsync(_conversation.Exchanges[^1], Token);

        _orchestrator.Confirmed.Count.ShouldBe(2);
        _orchestrator.Confirmed[1].Key.ShouldBe(_orchestrator.Confirmed[0].Key);
        card.State.ShouldBe(CardState.Accepted);
    }

    [Fact]
    public async Task A_card_that_the_orchestrator_no_longer_knows_closes()
    {
        var card = await AskAsync();
        _orchestrator.Confirmation.SetResult(new Failure(FailureKind.Refused, "Ask again."));
        await _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token);
        card.State.ShouldBe(CardState.Closed);
    }

    [Fact]
    public async Task An_edit_puts_a_new_card_in_the_place_of_the_old()
    {
        var old = await AskAsync();
        _orchestrator.Answer(Answered(ConfirmationDecision.Edit) with { PendingConfirmation = Wire.Pending("p-2") });
        await _conversation.SendAsync("evet ama 15:00 olsun", Token);

        old.State.ShouldBe(CardState.Replaced);
        _conversation.Exchanges[^1].Card!.Pending.Id.ShouldBe("p-2");
        (await _conversation.AnswerAsync(old, ConfirmationDecision.Yes, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_in_between_leaves_the_card_open_and_brings_it_along()
    {
        var card = await AskAsync();
        _orchestrator.Answer(Wire.Result("Bugün boş.") with { PendingConfirmation = Wire.Pending() });
        await _conversation.SendAsync("bugün ne var", Token);

        _conversation.Exchanges[0].Card.ShouldBeNull();
        _conversation.Exchanges[1].Card.ShouldBeSameAs(card);
        card.State.ShouldBe(CardState.Open);
    }

    [Fact]
    public async Task A_yes_whose_call_failed_leaves_the_question_open_where_it_is_asked_again()
    {
        var card = await AskAsync();
        _orchestrator.Confirmation.SetResult(Answered(ConfirmationDecision.Yes) with
        {
            ToolResults = [Wire.Ran(ToolNames.CreateEvent, ok: false)],
            PendingConfirmation = Wire.Pending(),
        });
        await _conversation.AnswerAsync(card, ConfirmationDecision.Yes, Token);
        card.State.ShouldBe(CardState.Open);
    }

    private static TurnResult Answered(ConfirmationDecision decision) =>
        Wire.Result() with { Confirmation = new ConfirmationOutcome("p-1", ToolNames.CreateEvent, decision) };

    private async Task<ConfirmationCard> AskAsync()
    {
        _orchestrator.Answer(Wire.Result() with { PendingConfirmation = Wire.Pending() });
        await _conversation.SendAsync("toplantı ekle", Token);
        return _conversation.Exchanges[^1].Card!;
    }
}
