using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Bantz.Web.Tests.Page;

public sealed partial class PageTests(PageTests.House house) : IClassFixture<PageTests.House>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_renders_before_any_script_ran()
    {
        var html = WebUtility.HtmlDecode(await GetAsync("tr-TR"));
        html.ShouldContain("<html lang=\"tr\">");
        html.ShouldContain("Merhaba, ben Bantz.");
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9,tr;q=0.8", null, "en")]
    [InlineData("de-DE,tr;q=0.5,en;q=0.2", null, "tr")]
    [InlineData("fr-FR", null, "tr")]
    [InlineData(null, null, "tr")]
    [InlineData("tr-TR", "en", "en")]
    [InlineData("en-GB", "<script>", "en")]
    public async Task The_page_opens_in_the_language_chosen_before_else_preferred_else_Turkish(string? preferred, string? chosen, string language) =>
        (await GetAsync(preferred, chosen)).ShouldContain($"<html lang=\"{language}\">");

    [Fact]
    public async Task Everything_the_page_loads_lies_beside_it_and_answers()
    {
        var assets = Asset().Matches(await GetAsync("tr")).Select(static match => match.Groups["url"].Value).ToList();
        assets.Count.ShouldBeGreaterThanOrEqualTo(8);
        assets.ShouldAllBe(static url => !url.Contains("//", StringComparison.Ordinal));

        using var http = house.CreateClient();
        foreach (var url in assets)
        {
            using var response = await http.GetAsync(new Uri(url, UriKind.Relative), Token);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/css/base.css")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var http = house.CreateClient();
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Token);

        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
    }

    [Fact]
    public async Task The_page_holds_no_inline_script_or_style()
    {
        var html = await GetAsync("tr");
        Inline().Matches(html).ShouldBeEmpty();
    }

    [Fact]
    public async Task Styles_ask_no_other_host()
    {
        using var http = house.CreateClient();
        foreach (var name in new[] { "base", "shell", "chat", "agenda", "details" })
        {
            (await http.GetStringAsync(new Uri($"/css/{name}.css", UriKind.Relative), Token)).ShouldNotContain("//");
        }
    }

    [Fact]
    public async Task Alive_answers()
    {
        using var http = house.CreateClient();
        using var response = await http.GetAsync(new Uri("/alive", UriKind.Relative), Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [GeneratedRegex("""(?:src|href)="(?<url>[^"#?]+\.(?:css|js|svg|woff2))"|"imports":""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asset();

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    private async Task<string> GetAsync(string? preferred, string? chosen = null)
    {
        using var http = house.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (preferred is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", preferred);
        }

        if (chosen is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", $"bantz-language={chosen}");
        }

        using var response = await http.SendAsync(request, Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(Token);
    }

    /// <summary>The page in process, with no orchestrator anywhere.</summary>
    public sealed class House : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureLogging(static logging => logging.ClearProviders());
    }
}
