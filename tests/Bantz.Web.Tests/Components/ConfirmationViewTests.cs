using Bantz.Contracts;
using Bantz.Web.Components.Chat;
using Bantz.Web.Conversations;
using Bantz.Web.Tests.Fakes;
using Bunit;

namespace Bantz.Web.Tests.Components;

public sealed class ConfirmationViewTests : PageContext
{
    private readonly List<ConfirmationDecision> _answers = [];

    [Fact]
    public void The_question_is_shown_with_its_time_and_two_buttons_in_the_language_of_the_page()
    {
        var view = Show(new ConfirmationCard(Wire.Pending(prompt: "<b>Diş</b> ekleyeyim mi?")));
        view.Find(".card-prompt").TextContent.ShouldBe("<b>Diş</b> ekleyeyim mi?");
        view.Find(".countdown").TextContent.ShouldBe("Kalan süre 2:00");
        view.FindAll("button").Select(static button => button.TextContent).ShouldBe(["Evet", "Hayır"]);

        Show(new ConfirmationCard(Wire.Pending()), Language.English).FindAll("button").Select(static button => button.TextContent).ShouldBe(["Yes", "No"]);
    }

    [Fact]
    public void Each_button_gives_its_answer()
    {
        var view = Show(new ConfirmationCard(Wire.Pending()));
        view.Find(".yes").Click();
        view.Find(".no").Click();
        _answers.ShouldBe([ConfirmationDecision.Yes, ConfirmationDecision.No]);
    }

    [Fact]
    public void Time_counts_down_and_closes_the_card()
    {
        var card = new ConfirmationCard(Wire.Pending());
        var view = Show(card);

        Time.Advance(TimeSpan.FromSeconds(61));
        view.WaitForAssertion(() => view.Find(".countdown").TextContent.ShouldBe("Kalan süre 0:59"));
        view.Find(".yes").HasAttribute("disabled").ShouldBeFalse();

        Time.Advance(TimeSpan.FromSeconds(59));
        view.WaitForAssertion(() => view.Find(".yes").HasAttribute("disabled").ShouldBeTrue());
        card.State.ShouldBe(CardState.Expired);
        view.Find(".card-state").TextContent.ShouldBe("Süresi doldu; yeniden isteyebilirsin");
        view.FindAll(".countdown").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CardState.Answering)]
    [InlineData(CardState.Accepted)]
    [InlineData(CardState.Refused)]
    [InlineData(CardState.Replaced)]
    [InlineData(CardState.Closed)]
    public void A_card_that_is_not_open_takes_no_answer(CardState state)
    {
        var card = new ConfirmationCard(Wire.Pending());
        card.TryAnswer(Wire.Now).ShouldBeTrue();
        switch (state)
        {
            case CardState.Accepted:
                card.Settle(ConfirmationDecision.Yes);
                break;
            case CardState.Refused:
                card.Settle(ConfirmationDecision.No);
                break;
            case CardState.Replaced:
                card.Replace();
                break;
            case CardState.Closed:
                card.Close();
                break;
        }

        var view = Show(card);

        view.Find(".card").GetAttribute("data-state").ShouldBe(state.ToString());
        view.FindAll("button").ShouldAllBe(static button => button.HasAttribute("disabled"));
    }

    [Fact]
    public void Nothing_can_be_answered_while_a_turn_runs() =>
        Show<ConfirmationView>(parameters => parameters.Add(view => view.Card, new ConfirmationCard(Wire.Pending())).Add(view => view.Busy, value: true))
            .FindAll("button").ShouldAllBe(static button => button.HasAttribute("disabled"));

    [Fact]
    public void A_deletion_is_marked() =>
        Show(new ConfirmationCard(Wire.Pending(tool: ToolNames.DeleteEvent))).Find(".card").HasAttribute("data-destructive").ShouldBeTrue();

    private IRenderedComponent<ConfirmationView> Show(ConfirmationCard card, Language language = Language.Turkish) =>
        Show<ConfirmationView>(parameters => parameters.Add(view => view.Card, card).Add(view => view.OnAnswer, _answers.Add), language);
}
