using System.Net;
using System.Net.Http.Json;
using System.Text;
using Bantz.Contracts;

namespace Bantz.Graph.Tests;

/// <summary>Every wrong input is answered with what was wrong and what to do, and changes nothing.</summary>
public sealed class BadInputTests(House house) : IClassFixture<House>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Bodies() => new()
    {
        { "empty text", """{"text":""}""" },
        { "blank text", """{"text":"   "}""" },
        { "no text", "{}" },
        { "null text", """{"text":null}""" },
        { "100 KB", $$"""{"text":"{{new string('a', 100 * 1024)}}"}""" },
        { "control characters", """{"text":"mer\u0007haba"}""" },
        { "unknown zone", """{"text":"merhaba","time_zone":"Mars/Olympus"}""" },
        { "Windows zone", """{"text":"merhaba","time_zone":"Turkey Standard Time"}""" },
        { "bad session", """{"text":"merhaba","session_id":"../etc"}""" },
        { "bad now", """{"text":"merhaba","now":"tomorrow"}""" },
        { "bad language", """{"text":"merhaba","language":"xx"}""" },
        { "wrong type", """{"text":5}""" },
        { "malformed", """{"text":"mer""" },
        { "no object", "[]" },
        { "missing body", "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_turn_is_a_400_that_says_what_to_do(string what, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await house.Orchestrator.PostAsync(new Uri(ApiRoutes.Turns, UriKind.Relative), content, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
        await ShouldExplainAsync(answer);
    }

    [Theory]
    [InlineData("GET", "/v1/sessions/nobody")]
    [InlineData("GET", "/v1/sessions/nobody/turns")]
    [InlineData("DELETE", "/v1/sessions/nobody")]
    public async Task An_unknown_session_is_a_400_that_says_what_to_do(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await house.Orchestrator.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ShouldExplainAsync(answer);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":"","now":"2026-01-30T10:00:00+03:00","time_zone":"Europe/Istanbul"}""")]
    [InlineData("""{"text":"merhaba","now":"2026-01-30T10:00:00+03:00","time_zone":"Nowhere/Land"}""")]
    [InlineData("not json")]
    public async Task A_bad_plan_request_is_a_400_that_says_what_to_do(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await house.Router.PostAsync(new Uri(ApiRoutes.Plans, UriKind.Relative), content, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ShouldExplainAsync(answer);
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { Host = "evil.example" } };
        using var answer = await house.Orchestrator.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task ShouldExplainAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync(BantzJson.Wire.Problem, Cancel);
        problem!.Status.ShouldBe(400);
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
        problem.Detail.ShouldNotContain("Exception");
        problem.TraceId.ShouldNotBeNullOrWhiteSpace();
    }
}
