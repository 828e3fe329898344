using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bantz.Web.Components.Shell;

/// <summary>What only the browser can do: focus, scrolling, its time zone, the clipboard, a cookie.</summary>
/// <remarks>A call to a browser that has gone is no failure: nobody is there to miss it.</remarks>
internal sealed class PageScript : IAsyncDisposable
{
    private readonly IJSObjectReference _module;

    private PageScript(IJSObjectReference module) => _module = module;

    public static async Task<PageScript> LoadAsync(IJSRuntime js, ResourceAssetCollection assets) =>
        new(await js.InvokeAsync<IJSObjectReference>("import", $"./{assets["js/page.js"]}"));

    public Task AttachComposerAsync(ElementReference form, ElementReference input) => CallAsync("attachComposer", form, input);

    public Task FollowAsync(ElementReference log) => CallAsync("follow", log);

    public Task FocusAsync(ElementReference element) => CallAsync("focus", element);

    public Task OpenDialogAsync(ElementReference dialog) => CallAsync("openDialog", dialog);

    public Task RememberLanguageAsync(string cookie, string code) => CallAsync("rememberLanguage", cookie, code);

    public async Task<string?> TimeZoneAsync()
    {
        try
        {
            return await _module.InvokeAsync<string?>("timeZone");
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return null;
        }
    }

    public async Task<bool> CopyAsync(string text)
    {
        try
        {
            return await _module.InvokeAsync<bool>("copy", text);
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await _module.InvokeVoidAsync(function, arguments);
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException)
        {
        }
    }
}
