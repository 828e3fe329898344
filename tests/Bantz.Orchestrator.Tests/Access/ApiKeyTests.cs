using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Access;

/// <summary>Where there are keys nobody speaks without one, and what one key began no other can see.</summary>
public sealed class ApiKeyTests(GarnetFixture garnet) : IAsyncDisposable
{
    private const string Ours = "a-key-of-ours-0123456789";
    private const string Theirs = "another-key-0123456789";
    private const string Add = "yarın 3'e toplantı ekle";

    private readonly OrchestratorApp _app = new(garnet.ConnectionString,
        ("Bantz:ApiKeys:0", Ours), ("Bantz:ApiKeys:1", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Theirs)))}"));

    private readonly string _session = $"s-{Guid.NewGuid():n}";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/v1/audit")]
    [InlineData("/v1/sessions/x")]
    [InlineData("/v1/agenda")]
    [InlineData("/v1/models")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/nowhere")]
    [InlineData("/v1/audit?key=" + Ours)]
    [InlineData("/v1/audit?api_key=" + Ours)]
    [InlineData("/v1/audit?access_token=" + Ours)]
    public async Task Without_a_key_nothing_is_told(string path)
    {
        using var http = _app.CreateClient();

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Now);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await answer.ProblemAsync(Now)).Detail.ShouldNotBeNull().ShouldContain("Authorization: Bearer");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a-key-of-ours-012345678")]
    [InlineData("Bearer a-key-of-ours-01234567890")]
    [InlineData("Bearer A-KEY-OF-OURS-0123456789")]
    [InlineData("Basic a-key-of-ours-0123456789")]
    public async Task A_key_that_is_not_quite_one_is_none(string header)
    {
        using var http = _app.CreateClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var answer = await http.GetAsync(new Uri("/v1/models", UriKind.Relative), Now);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_as_long_as_a_book_is_none()
    {
        using var http = Client(new string('a', 5_000));

        using var answer = await http.GetAsync(new Uri("/v1/models", UriKind.Relative), Now);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_opens_in_either_header_and_probes_need_none()
    {
        foreach (var key in (string[])[Ours, Theirs])
        {
            using var bearer = Client(key);
            (await bearer.GetStringAsync(new Uri("/v1/models", UriKind.Relative), Now)).ShouldContain("bantz");
            using var header = _app.CreateClient();
            header.DefaultRequestHeaders.Add("X-Api-Key", key);
            (await header.GetStringAsync(new Uri("/v1/models", UriKind.Relative), Now)).ShouldContain("bantz");
        }

        using var probe = _app.CreateClient();
        (await probe.GetStringAsync(new Uri("/health", UriKind.Relative), Now)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_session_belongs_to_its_key()
    {
        _app.Router.On(Add, Plans.Calls(CalendarIntent.Create, Plans.Create("gizli toplantı", "2026-01-31T15:00:00+03:00")));
        var (ours, theirs) = (Person(Ours), Person(Theirs));
        var asked = (await ours.SayAsync(Add, Now)).PendingConfirmation.ShouldNotBeNull();

        var foreign = await theirs.SayAsync("evet", Now);
        foreign.SessionId.ShouldBe(_session);
        foreign.PendingConfirmation.ShouldBeNull();
        _app.Calendar.Writes.ShouldBeEmpty();

        using var http = Client(Theirs);
        using var pressed = await http.PostAsJsonAsync(new Uri($"/v1/sessions/{_session}/confirmations/{asked.Id}", UriKind.Relative), new ConfirmationRequest { Decision = ConfirmationDecision.Yes }, BantzJson.Wire.ConfirmationRequest, Now);
        pressed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await http.GetStringAsync(new Uri($"/v1/sessions/{_session}", UriKind.Relative), Now)).ShouldNotContain("gizli");
        (await http.GetStringAsync(new Uri($"/v1/sessions/{_session}/turns", UriKind.Relative), Now)).ShouldNotContain("gizli");
        (await http.GetStringAsync(new Uri($"/v1/audit?session_id={_session}", UriKind.Relative), Now)).ShouldNotContain("gizli");
        (await http.DeleteAsync(new Uri($"/v1/sessions/{_session}", UriKind.Relative), Now)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var done = await ours.SayAsync("evet", Now);
        done.ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        using var own = Client(Ours);
        (await own.GetFromJsonAsync(new Uri($"/v1/audit?session_id={_session}", UriKind.Relative), BantzJson.Wire.AuditList, Now))!.Entries
            .Select(static entry => entry.Decision).ShouldBe(["executed", "accepted", "asked"]);
    }

    [Fact]
    public async Task An_idempotency_key_of_another_key_gives_nothing_away()
    {
        _app.Router.On("gizli", Plans.Talk("gizli yanıt"));
        var (ours, theirs) = (Person(Ours), Person(Theirs));
        await ours.SayAsync("gizli", Now, "once");

        (await theirs.SayAsync("gizli", Now, "once")).TurnId.ShouldNotBe((await ours.SayAsync("gizli", Now, "once")).TurnId);
    }

    [Fact]
    public async Task A_session_that_speaks_too_fast_is_told_how_long_to_wait()
    {
        await using var app = new OrchestratorApp(garnet.ConnectionString, ("Bantz:Limits:SessionPerMinute", "6"));
        var (fast, other) = (app.Person(), app.Person());
        await fast.SayAsync("bir", Now);
        await fast.SayAsync("iki", Now);

        using var refused = await fast.SendAsync("üç", Now);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 10);
        (await refused.ProblemAsync(Now)).Detail.ShouldNotBeNull().ShouldContain("Retry-After");
        await other.SayAsync("bir", Now);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await fast.SayAsync("üç", Now);
    }

    [Fact]
    public async Task A_key_that_comes_too_often_is_told_how_long_to_wait()
    {
        await using var app = new OrchestratorApp(garnet.ConnectionString, ("Bantz:ApiKeys:0", Ours), ("Bantz:ApiKeys:1", Theirs), ("Bantz:Limits:KeyPerMinute", "3"));
        using var fast = app.CreateClient();
        fast.DefaultRequestHeaders.Authorization = new("Bearer", Ours);
        using var first = await fast.GetAsync(new Uri("/v1/models", UriKind.Relative), Now);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var refused = await fast.GetAsync(new Uri("/v1/models", UriKind.Relative), Now);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 20);
        using var other = app.CreateClient();
        other.DefaultRequestHeaders.Authorization = new("Bearer", Theirs);
        (await other.GetAsync(new Uri("/v1/models", UriKind.Relative), Now)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fast.GetAsync(new Uri("/health", UriKind.Relative), Now)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nested_deeper_than_any_document_of_ours_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        using var http = Client(Ours);
        using var content = new StringContent($"{{\"text\":\"a\",\"extra\":{deep}}}", Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(new Uri(ApiRoutes.Turns, UriKind.Relative), content, Now);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private HttpClient Client(string key)
    {
        var http = _app.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private TurnClient Person(string key) => new(Client(key), _session, OrchestratorApp.Friday, Language.Turkish);
}
