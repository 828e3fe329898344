using Bantz.Browser.Tests.Houses;
using Microsoft.Playwright;

namespace Bantz.Browser.Tests;

/// <summary>Takes the pictures of the documentation; <c>BANTZ_PICTURES</c> names the folder they go to.</summary>
public sealed class PicturesTests(ChatHouse house)
{
    private const int MaxBytes = 200 * 1024;

    [Theory]
    [InlineData("chat-desktop.png", 1280, 800)]
    [InlineData("chat-phone.png", 390, 844)]
    public async Task A_picture_of_the_page_is_small_enough_to_keep(string name, int width, int height)
    {
        await using var orchestrator = await FakeOrchestrator.StartAsync();
        await using var web = await ChatHouse.StartWebAsync(orchestrator.Url);
        await using var tab = await house.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height } }, address: web.Urls.First());
        await tab.SayAsync("bugün neler yapacağız bakalım");
        await tab.SayAsync("akşam 8'e Ayşe'yle yemek koy");
        await Assertions.Expect(tab.Card).ToBeVisibleAsync();

        var picture = await tab.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });

        picture.Length.ShouldBeLessThan(MaxBytes);
        if (Environment.GetEnvironmentVariable("BANTZ_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, name), picture, TestContext.Current.CancellationToken);
        }
    }
}
