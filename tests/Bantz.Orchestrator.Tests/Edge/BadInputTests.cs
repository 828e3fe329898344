using System.Net;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;

namespace Bantz.Orchestrator.Tests.Edge;

/// <summary>What cannot be meant is a 400 that says what to do, and runs nothing.</summary>
public sealed class BadInputTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    public static TheoryData<string, string> Bodies() => new()
    {
        { "Empty text", """{"text":""}""" },
        { "Empty text", """{"text":" \n\t "}""" },
        { "Bad Request", "{}" },
        { "Bad Request", """{"text":null}""" },
        { "Text too long", $$"""{"text":"{{new string('a', 4_001)}}"}""" },
        { "Text too long", $$"""{"text":"{{new string('a', 100 * 1024)}}"}""" },
        { "Control characters", """{"text":"mer\u0007haba"}""" },
        { "Control characters", """{"text":"mer\u0000haba"}""" },
        { "Control characters", """{"text":"mer\u009bhaba"}""" },
        { "Unknown time zone", """{"text":"merhaba","time_zone":"Mars/Olympus"}""" },
        { "Unknown time zone", """{"text":"merhaba","time_zone":""}""" },
        { "Bad session id", """{"text":"merhaba","session_id":"../etc"}""" },
        { "Bad session id", """{"text":"merhaba","session_id":""}""" },
        { "Bad session id", $$"""{"text":"merhaba","session_id":"{{new string('a', 65)}}"}""" },
        { "Bad now", """{"text":"merhaba","now":"tomorrow"}""" },
        { "Bad now", """{"text":"merhaba","now":"0001-01-01T00:00+14:00"}""" },
        { "Bad now", """{"text":"merhaba","now":"30.01.2026"}""" },
        { "Bad Request", """{"text":"merhaba","language":"xx"}""" },
        { "Bad Request", """{"text":"mer""" },
        { "Bad Request", "[]" },
        { "No body", "" },
        { "No body", "null" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_turn_is_a_400_that_says_what_to_do(string title, string body)
    {
        using var answer = await _app.PostAsync(ApiRoutes.Turns, body, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.ProblemAsync(Cancel);
        problem.Title.ShouldBe(title);
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
        problem.Detail.ShouldNotContain("Exception");
        problem.TraceId.ShouldNotBeNullOrWhiteSpace();
        _app.Router.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"text":""}""", "Empty text")]
    [InlineData("{", "Bad Request")]
    public async Task Who_asked_for_a_stream_gets_the_same_problem_with_its_trace_id(string body, string title)
    {
        using var answer = await _app.PostAsync(ApiRoutes.Turns, body, Cancel, accept: "text/event-stream");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.ProblemAsync(Cancel);
        problem.Title.ShouldBe(title);
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
        problem.TraceId.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_member_that_is_missing_is_named()
    {
        using var answer = await _app.PostAsync(ApiRoutes.Turns, """{"session_id":"me"}""", Cancel);

        (await answer.ProblemAsync(Cancel)).Detail.ShouldBe("The body lacks 'text'. Compare it with the OpenAPI document.");
    }

    [Theory]
    [InlineData("2026-01-30T10:00")]
    [InlineData("2026-01-30T10:00:00")]
    [InlineData("2026-01-30T07:00Z")]
    [InlineData("2026-01-30T09:00:00+02:00")]
    public async Task Now_is_taken_with_an_offset_or_as_wall_clock(string now)
    {
        using var answer = await _app.PostAsync(ApiRoutes.Turns, $$"""{"text":"selam","now":"{{now}}","time_zone":"Europe/Istanbul"}""", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        _app.Router.Requests.ShouldHaveSingleItem().Now.ShouldBe(DateTimeOffset.Parse("2026-01-30T10:00+03:00", null));
        _app.Router.Requests.Single().Now.Offset.ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task Now_is_refused_where_it_is_not_allowed()
    {
        await using var strict = new OrchestratorApp(garnet.ConnectionString, (OrchestratorOptions.AllowClockOverrideKey, "false"));

        using var answer = await strict.PostAsync(ApiRoutes.Turns, """{"text":"selam","now":"2026-01-30T10:00"}""", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ProblemAsync(Cancel)).Detail!.ShouldContain("Bantz:AllowClockOverride");
    }

    [Theory]
    [InlineData("tab\tinside")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task A_key_that_is_no_key_is_a_400(string key)
    {
        using var answer = await _app.PostAsync(ApiRoutes.Turns, """{"text":"selam"}""", Cancel, key);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ProblemAsync(Cancel)).Title.ShouldBe("Bad Idempotency-Key");
    }

    [Theory]
    [InlineData("GET", "/v1/sessions/nobody", "Unknown session")]
    [InlineData("DELETE", "/v1/sessions/nobody", "Unknown session")]
    [InlineData("GET", "/v1/sessions/nobody/turns", "Unknown session")]
    [InlineData("GET", "/v1/sessions/no.body", "Bad session id")]
    [InlineData("GET", "/v1/agenda?day=yarin", "Bad day")]
    [InlineData("GET", "/v1/agenda?time_zone=Mars", "Unknown time zone")]
    [InlineData("GET", "/v1/audit?limit=0", "Bad limit")]
    public async Task A_bad_question_is_a_400_that_says_what_to_do(string method, string path, string title)
    {
        using var http = _app.CreateClient();
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await http.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.ProblemAsync(Cancel);
        problem.Title.ShouldBe(title);
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("/v1/sessions/nobody/confirmations/1", """{"decision":"yes"}""", HttpStatusCode.BadRequest, "Unknown session")]
    [InlineData("/v1/sessions/nobody/confirmations/1", """{"decision":"edit"}""", HttpStatusCode.BadRequest, "Not a decision")]
    [InlineData("/v1/sessions/nobody/confirmations/1", """{"decision":"maybe"}""", HttpStatusCode.BadRequest, "Bad Request")]
    public async Task A_bad_confirmation_says_what_to_do(string path, string body, HttpStatusCode status, string title)
    {
        using var answer = await _app.PostAsync(path, body, Cancel);

        answer.StatusCode.ShouldBe(status);
        (await answer.ProblemAsync(Cancel)).Title.ShouldBe(title);
    }
}
