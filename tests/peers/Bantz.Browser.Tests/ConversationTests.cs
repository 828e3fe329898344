using Bantz.Browser.Tests.Houses;
using Bantz.Contracts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bantz.Browser.Tests;

public sealed class ConversationTests(ChatHouse house)
{
    [Fact]
    public async Task A_sentence_is_sent_by_Enter_and_a_line_broken_by_Shift_Enter()
    {
        await using var tab = await house.OpenAsync();
        await tab.Page.Keyboard.TypeAsync("hey bantz");
        await tab.Page.Keyboard.PressAsync("Shift+Enter");
        await tab.Page.Keyboard.TypeAsync("nasılsın");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.LastReply).ToContainTextAsync("İyiyim");
        await Expect(tab.Input).ToHaveValueAsync("");
        await Expect(tab.Input).ToBeFocusedAsync();
        house.Orchestrator.Turns.ShouldContain(static turn => turn.Request.Text == "hey bantz\nnasılsın");
    }

    [Fact]
    public async Task A_reply_appears_while_it_is_still_being_said()
    {
        await using var tab = await house.OpenAsync();
        await tab.WriteAsync("yavaşça anlat");
        await Expect(tab.LastReply).ToContainTextAsync("İyiyim");
        await Expect(tab.Page.Locator(".exchange")).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(tab.LastReply).Not.ToContainTextAsync("ister misin?");

        house.Orchestrator.Slowly.Release();

        await Expect(tab.LastReply).ToContainTextAsync("ister misin?");
        await Expect(tab.Page.Locator("[data-announcer]")).ToContainTextAsync("ister misin?");
    }

    [Theory]
    [InlineData("yes", "Onayladın", "Ekledim")]
    [InlineData("no", "Vazgeçtin", "eklemedim")]
    public async Task A_card_is_answered_by_keyboard(string button, string state, string reply)
    {
        await using var tab = await house.OpenAsync();
        await Expect(tab.Page.Locator(".event-title").First).ToBeVisibleAsync();
        var before = await tab.Page.Locator(".event-title").CountAsync();
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        await Expect(tab.Card.Locator(".countdown")).ToContainTextAsync("Kalan süre");

        await tab.Card.Locator($".{button}").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.LastReply).ToContainTextAsync(reply);
        await Expect(tab.Card.Locator(".card-state")).ToHaveTextAsync(state);
        await Expect(tab.Card.Locator(".yes")).ToBeDisabledAsync();
        await Expect(tab.Input).ToBeFocusedAsync();
        await Expect(tab.Page.Locator(".event-title")).ToHaveCountAsync(button is "yes" ? before + 1 : before);
    }

    [Fact]
    public async Task A_double_click_on_yes_answers_once()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        var before = house.Orchestrator.Confirmations.Count(static answer => answer.Decision is ConfirmationDecision.No);
        await tab.Card.Locator(".no").DblClickAsync();
        await Expect(tab.LastReply).ToContainTextAsync("eklemedim");
        house.Orchestrator.Confirmations.Count(static answer => answer.Decision is ConfirmationDecision.No).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_stream_that_is_cut_says_so_and_is_retried_under_the_same_key()
    {
        await using var tab = await house.OpenAsync();
        await tab.WriteAsync("yarıda kes");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Yanıt yarıda kesildi.");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Yeniden dene" }).ClickAsync();

        await Expect(tab.LastReply).ToContainTextAsync("ister misin?");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        house.Orchestrator.Turns.Where(static turn => turn.Request.Text is "yarıda kes").Select(static turn => turn.Key)
            .ToList().ShouldSatisfyAllConditions(
                static keys => keys.Count.ShouldBe(2),
                static keys => keys[0].ShouldBe(keys[1]));
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_the_open_question()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("hey bantz nasılsın");
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");

        await tab.Page.ReloadAsync();
        await tab.ReadyAsync();

        await Expect(tab.Page.Locator(".exchange")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator(".reply").First).ToContainTextAsync("İyiyim");
        await Expect(tab.Card.Locator(".no")).ToBeEnabledAsync();
        await tab.Card.Locator(".no").ClickAsync();
        await Expect(tab.LastReply).ToContainTextAsync("eklemedim");
    }

    [Fact]
    public async Task A_new_conversation_begins_empty_under_another_session()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("hey bantz nasılsın");
        var first = tab.Page.Url;

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Yeni konuşma" }).ClickAsync();

        await Expect(tab.Page.Locator(".example")).ToHaveCountAsync(3);
        await tab.SayAsync("merhaba");
        tab.Page.Url.ShouldContain("session=");
        tab.Page.Url.ShouldContain("now=");
        tab.Page.Url.ShouldNotBe(first);
    }

    [Fact]
    public async Task An_example_is_sent_by_a_click()
    {
        await using var tab = await house.OpenAsync();
        await tab.Page.Locator(".example").First.ClickAsync();
        await Expect(tab.LastReply).ToContainTextAsync("işin var");
    }

    [Fact]
    public async Task Titles_from_the_calendar_are_text_never_markup()
    {
        await using var tab = await house.OpenAsync(query: "?now=2026-01-31T10:00");
        await Expect(tab.Page.Locator(".event-title")).ToHaveTextAsync(FakeSessions.MarkupTitle);
        (await tab.Page.Locator("img").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task With_the_orchestrator_down_the_page_stands_and_offers_to_try_again()
    {
        await using var web = await ChatHouse.StartWebAsync("http://127.0.0.1:9");
        await using var tab = await house.OpenAsync(address: web.Urls.First());
        await Expect(tab.Page.Locator(".agenda .failure")).ToContainTextAsync("Ajanda getirilemedi.");
        await tab.WriteAsync("merhaba");
        await Expect(tab.Page.Locator(".exchange [role=alert]")).ToContainTextAsync("Bantz'a ulaşamıyorum.");
        await Expect(tab.Page.Locator(".exchange [role=alert] button")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_page_whose_host_has_gone_says_that_the_connection_is_lost()
    {
        var web = await ChatHouse.StartWebAsync(house.Orchestrator.Url);
        await using var tab = await house.OpenAsync(address: web.Urls.First());
        await web.DisposeAsync();
        await Expect(tab.Page.Locator("#components-reconnect-modal")).ToContainTextAsync("Bağlantı koptu");
        await Expect(tab.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
    }

    [Fact]
    public void A_missing_Chromium_is_an_error_that_says_what_to_do() =>
        Should.Throw<InvalidOperationException>(static () => Chromium.At("/nowhere/chromium")).Message.ShouldContain("set CHROMIUM");
}
