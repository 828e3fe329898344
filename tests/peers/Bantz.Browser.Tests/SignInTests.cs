using Bantz.Browser.Tests.Houses;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bantz.Browser.Tests;

/// <summary>The page that asks for a key: by keyboard alone, in the dark, on a phone. <c>BANTZ_PICTURES</c> names a folder for its pictures.</summary>
public sealed class SignInTests(ChatHouse house)
{
    private const string Key = "0123456789abcdef0123";
    private const int Touch = 44;

    [Fact]
    public async Task By_keyboard_alone_a_wrong_key_is_told_and_the_right_one_leads_to_the_chat()
    {
        await using var web = await StartAsync();
        var page = await house.GoAsync(web.Urls.First(), new() { Locale = "tr-TR" });
        await using var _ = page.Context;
        var key = page.GetByLabel("Anahtarın");
        await Expect(key).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("no-such-key-at-all");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Böyle bir anahtar tanımıyorum.");
        await Expect(key).ToBeFocusedAsync();
        await Expect(key).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(key).ToHaveValueAsync("");
        await PictureAsync(page, "sign-in-refused.png");

        await page.Keyboard.TypeAsync(Key);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".welcome h2")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("sign-in-light.png", 1280, ColorScheme.Light)]
    [InlineData("sign-in-dark.png", 1280, ColorScheme.Dark)]
    [InlineData("sign-in-phone.png", 320, ColorScheme.Light)]
    public async Task It_fits_every_screen_and_can_be_touched(string picture, int width, ColorScheme scheme)
    {
        await using var web = await StartAsync();
        var page = await house.GoAsync(web.Urls.First() + "/sign-in", new() { Locale = "tr-TR", ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 640 } });
        await using var _ = page.Context;

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeLessThanOrEqualTo(640);
        foreach (var part in (ILocator[])[page.GetByLabel("Anahtarın"), page.GetByRole(AriaRole.Button)])
        {
            (await part.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(Touch);
        }

        await PictureAsync(page, picture);
    }

    private Task<WebApplication> StartAsync() => ChatHouse.StartWebAsync(house.Orchestrator.Url, ("Bantz:ApiKeys:0", Key));

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("BANTZ_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(folder).FullName, name), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
