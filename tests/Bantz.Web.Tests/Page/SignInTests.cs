using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Bantz.Web.Tests.Page;

/// <summary>Where there are keys, nobody sees the page without one; the key goes in a form, and is in no address and no cookie.</summary>
public sealed partial class SignInTests : IAsyncDisposable
{
    private const string Key = "a-key-of-ours-0123456789";

    private readonly House _house = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/?key=" + Key)]
    [InlineData("/nowhere")]
    public async Task Who_has_not_signed_in_is_asked_to(string path)
    {
        using var http = Browser();

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task The_live_connection_is_closed_too()
    {
        using var http = _house.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await http.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_opens_the_page_and_stays_out_of_cookies_and_addresses()
    {
        using var http = Browser();

        using var answer = await SendAsync(http, Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/");
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(Key);
        (await http.GetStringAsync(new Uri("/", UriKind.Relative), Token)).ShouldContain("Merhaba");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-key-of-ours-012345678")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_wrong_key_shows_the_form_again(string key)
    {
        using var http = Browser();

        using var answer = await SendAsync(http, key);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
        html.ShouldContain("Böyle bir anahtar tanımıyorum.");
        html.ShouldNotContain("<script");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("form-action 'self'");
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        using var http = Browser();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("key", Key)]);

        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), content, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(static cookie => !cookie.Contains("bantz-signed-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        using var http = Browser();
        var statuses = new List<HttpStatusCode>();
        for (var tries = 0; tries < 60; tries++)
        {
            using var answer = await SendAsync(http, "wrong");
            statuses.Add(answer.StatusCode);
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string key)
    {
        var form = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Token);
        using var content = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", AntiforgeryToken().Match(form).Groups["token"].Value), KeyValuePair.Create("key", key)]);
        return await http.PostAsync(new Uri("/sign-in", UriKind.Relative), content, Token);
    }

    private HttpClient Browser()
    {
        var http = _house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        http.DefaultRequestHeaders.Add("Accept-Language", "tr");
        return http;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)"|value="(?<token>[^"]+)"[^>]*name="__RequestVerificationToken""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AntiforgeryToken();

    private sealed class House : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.ConfigureLogging(static logging => logging.ClearProviders());
            builder.UseSetting("Services:orchestrator:http:0", "http://127.0.0.1:1");
            builder.UseSetting("Bantz:ApiKeys:0", Key);
        }
    }
}
