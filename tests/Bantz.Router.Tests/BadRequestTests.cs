using System.Net;
using Bantz.Contracts;

namespace Bantz.Router.Tests;

public sealed class BadRequestTests(RouterHost host) : IClassFixture<RouterHost>
{
    private const string Now = "2026-01-30T10:00:00+03:00";

    public static TheoryData<string, string> Bodies => new()
    {
        { "empty text", Body("") },
        { "blank text", Body("  \\n ") },
        { "long text", Body(new string('a', WireLimits.MaxTextLength + 1)) },
        { "control characters", Body("yarın\\u0007 ne var") },
        { "unknown zone", """{"text":"yarın ne var","now":"2026-01-30T10:00:00+03:00","time_zone":"Mars/Olympus"}""" },
        { "moment out of range", """{"text":"yarın ne var","now":"0001-01-01T00:00:00+00:00","time_zone":"Europe/Istanbul"}""" },
        { "no moment", """{"text":"yarın ne var","time_zone":"Europe/Istanbul"}""" },
        { "null text", """{"text":null,"now":"2026-01-30T10:00:00+03:00","time_zone":"Europe/Istanbul"}""" },
        { "malformed JSON", """{"text": """ },
        { "a list", "[]" },
        { "null", "null" },
        { "nothing", "" },
        { "unknown intent", """{"text":"üçte","now":"2026-01-30T10:00:00+03:00","time_zone":"Europe/Istanbul","open_request":{"calendar_intent":"create_event","slots":{},"question":"?"}}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_request_is_told_what_to_do(string what, string body)
    {
        using var response = await host.PostAsync(ApiRoutes.Plans, body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await RouterHost.ReadProblemAsync(response);
        problem.Status.ShouldBe(400);
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
        problem.TraceId.ShouldNotBeNullOrWhiteSpace();
        (problem.Title + problem.Detail).ShouldNotContain("Exception");
        problem.Detail.ShouldNotContain("parameter", customMessage: "the framework's words are about our code");
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        using var body = new StringContent("yarın ne var");
        using var response = await host.CreateClient().PostAsync(ApiRoutes.Plans, body, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("""{"text":"","language":"tr","draft":"Bugün takvimin boş."}""")]
    [InlineData("""{"text":"bugün ne var","language":"tr","draft":" "}""")]
    [InlineData("""{"text":"bugün ne var","language":"klingon","draft":"Bugün takvimin boş."}""")]
    public async Task A_bad_reply_request_is_told_what_to_do(string body)
    {
        using var response = await host.PostAsync(ApiRoutes.Replies, body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RouterHost.ReadProblemAsync(response)).Detail.ShouldNotBeNullOrWhiteSpace();
    }

    private static string Body(string text) => $$"""{"text":"{{text}}","now":"{{Now}}","time_zone":"Europe/Istanbul"}""";
}
