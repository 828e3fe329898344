using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bantz.Faults.Tests.House;

/// <summary>A calendar whose ledger never sees the same key twice: between orchestrator and calendar every effect key becomes another one.</summary>
internal sealed partial class KeylessCalendar : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _calendar;

    private KeylessCalendar(int calendarPort)
    {
        _calendar = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{calendarPort}") };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    /// <summary>Starts it before a calendar.</summary>
    internal static KeylessCalendar Before(int calendarPort, out int port)
    {
        var proxy = new KeylessCalendar(calendarPort);
        port = Ports.Free(9);
        proxy._app.Urls.Add($"http://127.0.0.1:{port}");
        proxy._app.Start();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _calendar.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString)
        {
            Content = new StringContent(EffectKey().Replace(await body.ReadToEndAsync(), $"\"effect_key\":\"{Guid.NewGuid():n}\"")),
        };
        request.Content.Headers.ContentType = null;
        foreach (var header in context.Request.Headers.Where(static header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, (IEnumerable<string?>)header.Value))
            {
                request.Content.Headers.TryAddWithoutValidation(header.Key, (IEnumerable<string?>)header.Value);
            }
        }

        using var answer = await _calendar.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    [GeneratedRegex("\"effect_key\":\"[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EffectKey();
}
