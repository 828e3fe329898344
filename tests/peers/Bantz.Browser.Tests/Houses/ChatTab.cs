using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bantz.Browser.Tests.Houses;

/// <summary>The chat page in a browser profile of its own. Nothing beyond loopback can be reached, and every attempt is kept.</summary>
internal sealed class ChatTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private ChatTab(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    internal IPage Page { get; }

    /// <summary>Requests to other hosts.</summary>
    internal ConcurrentQueue<string> Escapes { get; } = [];

    /// <summary>Errors and policy violations of the browser's console.</summary>
    internal ConcurrentQueue<string> Complaints { get; } = [];

    internal ILocator Input => Page.Locator("#message");

    internal ILocator Replies => Page.Locator(".reply");

    internal ILocator LastReply => Replies.Last;

    internal ILocator Card => Page.Locator(".card").Last;

    internal ILocator Drawer => Page.Locator("dialog.drawer");

    internal static async Task<ChatTab> OpenAsync(IBrowserContext context, string url)
    {
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        var tab = new ChatTab(context, page);
        await context.RouteAsync("**/*", route => tab.GuardAsync(route));
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                tab.Complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => tab.Complaints.Enqueue(error);
        await page.GotoAsync(url);
        await tab.ReadyAsync();
        return tab;
    }

    /// <summary>Waits until the page listens.</summary>
    internal Task ReadyAsync() => Assertions.Expect(Input).ToBeEditableAsync(new() { Timeout = 15_000 });

    /// <summary>Types and presses Enter, and waits for the whole answer.</summary>
    internal async Task SayAsync(string text)
    {
        await WriteAsync(text);
        await Assertions.Expect(Page.Locator(".exchange").Last).ToHaveAttributeAsync("data-state", "done");
    }

    /// <summary>Types and presses Enter.</summary>
    internal async Task WriteAsync(string text)
    {
        var before = await Page.Locator(".exchange").CountAsync();
        await Input.FocusAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".exchange")).ToHaveCountAsync(before + 1);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task GuardAsync(IRoute route)
    {
        var uri = new Uri(route.Request.Url);
        if (uri.IsLoopback || uri.Scheme is "data" or "blob")
        {
            await route.ContinueAsync();
            return;
        }

        Escapes.Enqueue(route.Request.Url);
        await route.AbortAsync();
    }
}
