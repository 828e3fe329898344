using System.Globalization;
using System.Security.Claims;
using Bantz.ServiceDefaults;
using Bantz.Web.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Web.Access;

/// <summary>
/// People cannot send headers from an address bar: where there are keys, the page asks for one in a form and remembers it as a cookie
/// that no script can read and no other site can send. The key itself is in no cookie and in no address.
/// </summary>
internal static class SignIn
{
    public const string Path = "/sign-in";

    private const string CookieName = "bantz-signed-in";
    private const string KeyField = "key";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.Configure<AccessOptions>(static access => access.AsksPeople = true);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(static options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Lifetime;
            options.SlidingExpiration = true;
        });
    }

    /// <summary>Behind this nothing is shown to who has not signed in, but what the form itself needs.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(static (context, next) => IsOpen(context) ? next(context) : TurnAwayAsync(context));
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet(Path, static (HttpContext context) => Page(context, refused: null));
        app.MapPost(Path, TryAsync).DisableAntiforgery();
    }

    private static bool IsOpen(HttpContext context) =>
        !context.RequestServices.GetRequiredService<ApiKeys>().AreRequired
        || context.User.Identity is { IsAuthenticated: true }
        || context.Request.Path.Value is Path or "/health" or "/alive" or "/icon.svg"
        || context.Request.Path.StartsWithSegments("/css", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal);

    private static Task TurnAwayAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.GetTypedHeaders().Accept.Any(static type => type.MediaType == "text/html"))
        {
            context.Response.Redirect(Path);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    /// <summary>The antiforgery token is checked here, so that a mistake shows the form again and no bare error.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>>> TryAsync(HttpContext context, ApiKeys keys, RequestLimits limits, IAntiforgery antiforgery)
    {
        var texts = Texts.Of(LanguageChoice.Of(context.Request));
        if (!limits.TryTakeSession($"sign-in {context.Connection.RemoteIpAddress}", out var wait))
        {
            context.Response.Headers.RetryAfter = RequestLimits.Seconds(wait).ToString(CultureInfo.InvariantCulture);
            return Page(context, texts.SignInTooOften, StatusCodes.Status429TooManyRequests);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Page(context, texts.SignInAgain, StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (keys.Find(form[KeyField].ToString().Trim()) is not { } id)
        {
            return Page(context, texts.SignInRefused, StatusCodes.Status401Unauthorized);
        }

        await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], CookieAuthenticationDefaults.AuthenticationScheme)));
        return TypedResults.LocalRedirect("/");
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext context, string? refused, int status = StatusCodes.Status200OK) =>
        new(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SignInPage.Language)] = LanguageChoice.Of(context.Request),
            [nameof(SignInPage.Refused)] = refused,
        })
        {
            StatusCode = status,
        };
}
