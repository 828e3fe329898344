using Bantz.Browser.Tests.Houses;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bantz.Browser.Tests;

/// <summary>Keyboard, names, sizes, languages, and nothing from outside.</summary>
public sealed class AccessTests(ChatHouse house)
{
    private const int Touch = 44;
    private const int TraceIdLength = 32;

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task Details_show_plan_and_trace_and_Escape_leads_back_to_the_input()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("bugün neler yapacağız bakalım");

        await tab.Page.Locator(".details-button").PressAsync("Enter");

        await Expect(tab.Drawer.Locator("[data-plan]")).ToContainTextAsync("\"calendar_intent\": \"query\"");
        (await tab.Drawer.Locator("[data-trace]").TextContentAsync())!.Length.ShouldBe(TraceIdLength);
        await Expect(tab.Drawer).ToContainTextAsync("Bugünün planı soruluyor.");
        await Expect(tab.Drawer).ToContainTextAsync("calendar.list_events");

        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(tab.Drawer).ToHaveCountAsync(0);
        await Expect(tab.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_trace_id_can_be_copied()
    {
        await using var tab = await house.OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await tab.SayAsync("merhaba");
        await tab.Page.Locator(".details-button").ClickAsync();
        await tab.Drawer.GetByRole(AriaRole.Button, new() { Name = "Kopyala" }).ClickAsync();
        await Expect(tab.Drawer.GetByRole(AriaRole.Button, new() { Name = "Kopyalandı" })).ToBeVisibleAsync();
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(await tab.Drawer.Locator("[data-trace]").TextContentAsync());
    }

    [Fact]
    public async Task The_language_changes_in_place_and_stays_after_a_reload()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("merhaba");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(tab.Input).ToHaveAttributeAsync("placeholder", "Write something…");
        await Expect(tab.Page.Locator(".exchange")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(tab.Page.Locator(".leaf-weekday")).ToHaveTextAsync("Friday");

        await tab.Page.ReloadAsync();
        await tab.ReadyAsync();
        await Expect(tab.Input).ToHaveAttributeAsync("placeholder", "Write something…");
    }

    [Fact]
    public async Task An_English_browser_opens_in_English()
    {
        await using var tab = await house.OpenAsync(new() { Locale = "en-GB" });
        await Expect(tab.Page.Locator(".welcome h2")).ToHaveTextAsync("Hello, I’m Bantz.");
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_input()
    {
        await using var tab = await house.OpenAsync();
        await tab.Page.Mouse.ClickAsync(1, 1);
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.Locator(".skip")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_nothing_scrolls_sideways_and_every_control_fits_a_finger()
    {
        await using var tab = await house.OpenAsync(Phone);
        await ShouldFitAsync(tab);
        await tab.SayAsync("bugün neler yapacağız bakalım");
        await tab.SayAsync(new string('u', 200));
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        await ShouldFitAsync(tab);
        await tab.Page.Locator(".details-button").First.TapAsync();
        await Expect(tab.Drawer).ToBeVisibleAsync();
        await ShouldFitAsync(tab);
    }

    [Fact]
    public async Task On_a_phone_the_agenda_folds_away()
    {
        await using var tab = await house.OpenAsync(Phone);
        var toggle = tab.Page.Locator(".agenda-toggle");
        await Expect(tab.Page.Locator("#agenda")).ToBeHiddenAsync();
        await Expect(toggle).ToHaveAttributeAsync("aria-expanded", "false");
        await toggle.TapAsync();
        await Expect(tab.Page.Locator("#agenda")).ToBeVisibleAsync();
        await Expect(toggle).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task Every_control_has_a_name_and_every_id_is_one_of_a_kind()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        await tab.Page.Locator(".details-button").ClickAsync();

        var nameless = await tab.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('button, a[href], textarea, dialog, aside, main, [role=region]')]
              .filter(e => !(e.getAttribute('aria-label') || e.labels?.length || e.textContent.trim() || e.getAttribute('aria-labelledby')))
              .map(e => e.outerHTML)
            """);
        var twice = await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) !== at)");

        nameless.ShouldBeEmpty();
        twice.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Words_stand_out_from_their_ground(ColorScheme scheme)
    {
        await using var tab = await house.OpenAsync(new() { ColorScheme = scheme });
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        var faint = await tab.Page.EvaluateAsync<string[]>(Scripts.WordsBelow(4.5));
        faint.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_outside_is_asked_and_the_browser_has_nothing_to_complain_about()
    {
        await using var tab = await house.OpenAsync();
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        await tab.Page.Locator(".details-button").ClickAsync();
        await Expect(tab.Drawer).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Card.Locator(".no").ClickAsync();
        await Expect(tab.LastReply).ToContainTextAsync("eklemedim");

        tab.Escapes.ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_zone_is_the_browsers_unless_the_address_names_one()
    {
        await using var tab = await house.OpenAsync(new() { TimezoneId = "America/New_York" }, "");
        await tab.SayAsync("merhaba New York");
        house.Orchestrator.Turns.Single(static turn => turn.Request.Text is "merhaba New York").Request.TimeZone.ShouldBe("America/New_York");
    }

    private static async Task ShouldFitAsync(ChatTab tab)
    {
        (await tab.Page.EvaluateAsync<int>("Math.max(...[document.documentElement, document.body, ...document.querySelectorAll('.log, .drawer')].map(e => e.scrollWidth - e.clientWidth))")).ShouldBeLessThanOrEqualTo(0);
        (await tab.Page.EvaluateAsync<string[]>(Scripts.ControlsBelow(Touch))).ShouldBeEmpty();
    }
}
