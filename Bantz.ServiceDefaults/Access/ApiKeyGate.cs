using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Bantz.ServiceDefaults;

/// <summary>Lets in who shows a key, where there are keys, and as often as that key may. Probes of health come in without.</summary>
internal sealed class ApiKeyGate(RequestDelegate next, ApiKeys keys, IOptions<AccessOptions> options, RequestLimits limits)
{
    private const string Bearer = "Bearer ";
    private const string KeyHeader = "X-Api-Key";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!keys.AreRequired || options.Value.AsksPeople || HealthEndpoints.IsProbe(context.Request.Path))
        {
            if (HealthEndpoints.IsProbe(context.Request.Path) || options.Value.AsksPeople || limits.TryTakeKey(ApiKeyContext.Nobody, out var pause))
            {
                await next(context);
                return;
            }

            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, pause);
            return;
        }

        if (Shown(context.Request) is not { } shown || keys.Find(shown) is not { } id)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }

        var isFree = keys.IsHouse(id) && !options.Value.LimitsTheHouse;
        if (!isFree && !limits.TryTakeKey(id, out var wait))
        {
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, wait);
            return;
        }

        context.Items[ApiKeyContext.Item] = id;
        await next(context);
    }

    /// <summary>Never from the address: addresses are written into logs and histories.</summary>
    private static string? Shown(HttpRequest request) => request.Headers.Authorization.ToString() switch
    {
        var header when header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) => header[Bearer.Length..].Trim(),
        _ when request.Headers.TryGetValue(KeyHeader, out var key) && key is [{ Length: > 0 } one] => one,
        _ => null,
    };

    /// <summary>The status pages write the problem.</summary>
    private static Task RefuseAsync(HttpContext context, int status, TimeSpan? wait = null)
    {
        if (wait is { } seconds)
        {
            context.Response.Headers.RetryAfter = RequestLimits.Seconds(seconds).ToString(CultureInfo.InvariantCulture);
        }

        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

/// <summary>Whose request it is.</summary>
public static class ApiKeyContext
{
    internal const string Nobody = "";

    internal static readonly object Item = new();

    /// <summary>The id of the caller's key; null where there are no keys.</summary>
    public static string? ApiKeyId(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(Item, out var id) ? (string?)id : null;
    }
}
