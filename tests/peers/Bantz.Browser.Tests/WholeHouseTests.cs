using Bantz.Browser.Tests.Houses;
using static Microsoft.Playwright.Assertions;

namespace Bantz.Browser.Tests;

/// <summary>The conversation of every day, from the page to the database and back.</summary>
public sealed class WholeHouseTests(ChatHouse browser, WholeHouse house) : IClassFixture<WholeHouse>
{
    [Fact]
    public async Task A_day_is_asked_for_planned_refused_confirmed_and_cleared()
    {
        await using var tab = await browser.OpenAsync(address: house.Url);
        await Expect(tab.Page.Locator(".agenda-empty")).ToBeVisibleAsync();

        await tab.SayAsync("hey bantz nasılsın");
        await tab.SayAsync("bugün neler yapacağız bakalım");
        await Expect(tab.Page.Locator(".card")).ToHaveCountAsync(0);

        await tab.SayAsync("saat 4 için bir toplantı oluştur");
        await Expect(tab.Card.Locator(".card-prompt")).ToContainTextAsync("16:00–17:00");
        await tab.Card.Locator(".no").ClickAsync();
        await Expect(tab.Card.Locator(".card-state")).ToHaveTextAsync("Vazgeçtin");
        await Expect(tab.Page.Locator(".event-title")).ToHaveCountAsync(0);

        await tab.SayAsync("saat 4 için bir toplantı oluştur");
        await tab.Card.Locator(".yes").ClickAsync();
        await Expect(tab.Page.Locator(".event-title")).ToHaveTextAsync("toplantı", new() { IgnoreCase = true });
        await Expect(tab.Page.Locator(".event-time")).ToHaveTextAsync("16:00–17:00");

        await tab.Page.ReloadAsync();
        await tab.ReadyAsync();
        await tab.SayAsync("onu iptal et");
        await Expect(tab.Card).ToHaveAttributeAsync("data-destructive", "");
        await tab.SayAsync("evet");
        await Expect(tab.Card.Locator(".card-state")).ToHaveTextAsync("Onayladın");
        await Expect(tab.Page.Locator(".agenda-empty")).ToBeVisibleAsync();

        await tab.Page.Locator(".details-button").Last.ClickAsync();
        await Expect(tab.Drawer.Locator(".tool")).ToContainTextAsync(["calendar.delete_event"]);
        tab.Escapes.ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }
}
